package runrate.desktop;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.geometry.Orientation;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.store.DeskReport;
import runrate.text.Figures;
import runrate.text.Why;
import runrate.text.WhyCost;
import runrate.text.WhyPlan;

/// The strip of loud figures over the charts.
final class Headline extends HBox {
  private static final double ROOM_FOR_HIT_RATE = 720;

  private final HeadlineBlock cost;
  private final HeadlineBlock saving;
  private final HeadlineBlock request;
  private final HitRateBlock hitRate = new HitRateBlock();
  private final BudgetBlock budget = new BudgetBlock();
  private final Separator hitRateSeparator = separator();
  private final MenuButton unitMenu = new MenuButton();
  private HeadlineUnit unit = HeadlineUnit.MONTH;
  private DeskReport report;

  /// @param why shows an answer beside the control that asked
  Headline(BiConsumer<Why, Node> why) {
    getStyleClass().add("headline");
    setAlignment(Pos.TOP_LEFT);
    unitMenu.setId("headline-unit");
    unitMenu.getStyleClass().add("unit-menu");
    unitMenu.setMinWidth(USE_PREF_SIZE);
    for (HeadlineUnit choice : HeadlineUnit.values()) {
      var item = new MenuItem("a " + choice.label());
      item.setOnAction(event -> speakOf(choice));
      unitMenu.getItems().add(item);
    }
    cost = new HeadlineBlock("headline-cost", () -> why.accept(
        new WhyCost(report.scenario(), report.cost()).month(), costAnchor())).beside(unitMenu);
    saving = new HeadlineBlock("headline-saving", () -> why.accept(
        WhyPlan.savings(report.savings()), savingAnchor()));
    request = new HeadlineBlock("headline-request", () -> why.accept(
        new WhyCost(report.scenario(), report.cost()).request(), requestAnchor()));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(cost, separator(), saving, separator(), request, hitRateSeparator, hitRate, gap, budget);
  }

  private Node costAnchor() {
    return cost.whyLink();
  }

  private Node savingAnchor() {
    return saving.whyLink();
  }

  private Node requestAnchor() {
    return request.whyLink();
  }

  private static Separator separator() {
    var separator = new Separator(Orientation.VERTICAL);
    separator.getStyleClass().add("headline-separator");
    return separator;
  }

  private void speakOf(HeadlineUnit choice) {
    unit = choice;
    show(report);
  }

  void show(DeskReport newReport) {
    report = newReport;
    var scenario = report.scenario();
    unitMenu.setText("/ " + unit.label());
    cost.show("Projected cost", amount(report.cost().monthUsd()),
        "%s %s".formatted(report.savings().pinned() ? "today" : "naive", amount(report.savings().baselineUsd())));
    double share = report.savings().savingShare();
    saving.show(report.savings().pinned() ? "Against today" : "Against naive",
        (share < 0 ? "+" : "") + Figures.percent(-share),
        "%s %s".formatted(share < 0 ? "costs" : "saves", amount(Math.abs(report.savings().savingUsd()))));
    saving.colour(share > 0 ? "good" : share < 0 ? "bad" : "plain");
    request.show("A request", Figures.usdPerRequest(report.cost().costPerRequestUsd()),
        Figures.whole(scenario.callsPerMonth()) + " calls a month");
    hitRate.show(report);
    budget.show(report);
  }

  private String amount(double monthUsd) {
    double usd = unit.of(monthUsd, report.scenario());
    return unit == HeadlineUnit.REQUEST || unit == HeadlineUnit.ROUND || Math.abs(usd) < 100
        ? Math.abs(usd) >= 1 ? Figures.usdCents(usd) : Figures.usdPerRequest(usd) : Figures.usd(usd);
  }

  @Override
  protected void layoutChildren() {
    boolean room = getWidth() > ROOM_FOR_HIT_RATE && hitRate.isVisible();
    hitRate.setManaged(room);
    hitRateSeparator.setManaged(room);
    hitRateSeparator.setVisible(room);
    hitRate.setOpacity(room ? 1 : 0);
    super.layoutChildren();
  }
}
