package runrate.desktop.desk;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.DeskReport;
import runrate.desktop.store.DeskState;
import runrate.text.BudgetSentence;
import runrate.text.Figures;
import runrate.text.Why;
import runrate.text.WhyCost;
import runrate.text.WhyPlan;
import runrate.tradeoff.TaskOutcome;

/// The strip of loud figures over the charts.
public final class Headline extends HBox {
  private static final double ROOM_FOR_REQUEST = 150;
  private static final double NARROW = 1100;
  private static final double FADED = 0.4;

  private final HeadlineBlock cost;
  private final HeadlineBlock saving;
  private final HeadlineBlock request;
  private final HitRateBlock hitRate;
  private final HeadlineBlock success;
  private final BudgetBlock budget;
  private final Separator requestSeparator = separator();
  private final Separator hitRateSeparator = separator();
  private final MenuButton unitMenu = new MenuButton();
  private HeadlineUnit unit = HeadlineUnit.MONTH;
  private DeskReport report;
  private OddsAhead.Odds odds = OddsAhead.Odds.NONE;
  private boolean heldBack;

  /// @param why shows an answer beside the control that asked
  public Headline(BiConsumer<Why, Node> why) {
    getStyleClass().add("headline");
    setAlignment(Pos.TOP_LEFT);
    setMinWidth(0);
    widthProperty().addListener(property -> fit());
    unitMenu.setId("headline-unit");
    unitMenu.getStyleClass().add("unit-menu");
    unitMenu.setMinWidth(USE_PREF_SIZE);
    for (HeadlineUnit choice : HeadlineUnit.values()) {
      var item = new MenuItem("a " + choice.label());
      item.setOnAction(event -> speakOf(choice));
      unitMenu.getItems().add(item);
    }
    cost = new HeadlineBlock("headline-cost", "projectedCost", block -> why.accept(
        new WhyCost(report.scenario(), report.cost()).month(), block)).beside(unitMenu);
    saving = new HeadlineBlock("headline-saving", "baseline",
        block -> why.accept(WhyPlan.savings(report.money(), report.savings()), block));
    request = new HeadlineBlock("headline-request", "costPerRequest", block -> why.accept(
        new WhyCost(report.scenario(), report.cost()).request(), block));
    hitRate = new HitRateBlock(block -> why.accept(WhyPlan.hitRate(report.scenario(), report.cost()), block));
    budget = new BudgetBlock(block -> why.accept(WhyPlan.budget(report.money(), report.cost().monthUsd(),
        report.scenario().budget().monthlyUsd().orElseThrow(), odds.budget()), block));
    success = new HeadlineBlock("headline-success", "costPerSuccess", block -> why.accept(
        new WhyCost(report.scenario(), report.cost()).success(report.tasks(), report.usdPerSuccess()), block));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(cost, separator(), saving, requestSeparator, request, hitRateSeparator, hitRate, success,
        gap, budget);
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

  /// Figures that belong to what stands in the panel; dashes while a field there holds what cannot be, or the plan
  /// cannot be priced.
  public void show(DeskState state) {
    heldBack = !state.isCurrent();
    show(state.report());
  }

  /// The verdict by probability, once months were drawn of what is shown; pale while they are being drawn.
  public void weigh(OddsAhead.Odds known) {
    boolean other = !known.equals(odds);
    odds = known;
    if (other && report != null) {
      show(report);
    }
  }

  private void show(DeskReport newReport) {
    report = newReport;
    var scenario = report.scenario();
    unitMenu.setText("/ " + unit.label());
    cost.show("Projected cost", amount(report.cost().monthUsd()),
        "%s %s".formatted(report.savings().pinned() ? "today" : "naive", amount(report.savings().baselineUsd())));
    double share = report.savings().savingShare();
    saving.show(report.savings().pinned() ? "Against today" : "Against naive",
        (share < 0 ? "+" : "") + Figures.percent(-share),
        share == 0 ? "the same cost"
            : "%s %s".formatted(share < 0 ? "costs" : "saves", savedAmount()));
    saving.colour(share > 0 ? "good" : share < 0 ? "bad" : "plain");
    request.show("A request", report.money().perRequest(report.cost().costPerRequestUsd()),
        Figures.whole(report.cost().callsPerMonth()) + " calls a month");
    hitRate.show(report, isNarrow());
    report.usdPerSuccess().ifPresent(usd -> success.show("A success", report.money().perRequest(usd),
        "%s of 100 calls succeed".formatted(Figures.whole(TaskOutcome.success(report.tasks()).orElse(0) * 100))));
    budget.show(report, odds);
    if (heldBack) {
      List.of(cost, saving, request, success).forEach(block -> {
        block.colour("plain");
        block.holdBack();
      });
      budget.holdBack(scenario.budget().monthlyUsd().isPresent()
          ? "Budget " + report.money().amount(scenario.budget().monthlyUsd().getAsDouble())
          : BudgetSentence.unset(scenario.budget()));
    }
    Restyle.keep(unitMenu, !heldBack);
    fit();
  }

  private String amount(double monthUsd) {
    return report.money().amount(unit.of(monthUsd, report),
        unit.of(report.cost().monthUsd(), report));
  }

  /// The difference of the two amounts that are shown beside it.
  private String savedAmount() {
    var savings = report.savings();
    double month = unit.of(report.cost().monthUsd(), report);
    return report.money().amount(Math.abs(report.money().shownChange(unit.of(savings.baselineUsd(), report),
        unit.of(savings.planUsd() + savings.refusedUsd(), report), month)), month);
  }

  /// Drops what there is no room for, so that the rest stays whole.
  private void fit() {
    if (report == null) {
      return;
    }
    hitRate.show(report, isNarrow());
    double left = getWidth() - cost.prefWidth(-1) - saving.prefWidth(-1) - budget.prefWidth(-1) - 4 * getSpacing() - 48;
    boolean showRequest = left > ROOM_FOR_REQUEST;
    hitRate.setOpacity(heldBack ? FADED : 1);
    boolean succeeds = report.usdPerSuccess().isPresent();
    double more = ROOM_FOR_REQUEST + 2 * getSpacing();
    boolean showHitRate = !succeeds && left > more + hitRate.prefWidth(-1) && hitRate.isMeaningful();
    boolean showSuccess = succeeds && left > more + success.prefWidth(-1);
    keep(showRequest, request, requestSeparator);
    keep(showHitRate, hitRate);
    keep(showSuccess, success);
    keep(showHitRate || showSuccess, hitRateSeparator);
  }

  private boolean isNarrow() {
    return getWidth() < NARROW;
  }

  private static void keep(boolean shown, Node... nodes) {
    for (Node node : nodes) {
      Restyle.keep(node, shown);
    }
  }
}
