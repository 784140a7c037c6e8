package runrate.desktop.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import runrate.capacity.Capacity;
import runrate.capacity.PoolCapacity;
import runrate.costing.VendorSpend;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.Unit;
import runrate.inputs.Quantity;
import runrate.inputs.Range;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSpot;
import runrate.optimise.SearchReport;
import runrate.pricing.Vendor;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.PlanWords;

/// What a plan has to keep to, and how today stands to it.
final class LimitsCard extends VBox {
  /// EvenColumns in a narrow window.
  private static final int NARROW = 3;
  /// Seconds at the end of the slider.
  private static final double LONGEST = 60;
  private static final double SIDE_BY_SIDE = 780;

  private final FoundPlans plans;
  private final LimitField quality;
  private final LimitField cost;
  private final LimitField within;
  private final CheckMenuItem inTier = new CheckMenuItem("Only what the tier carries");
  private final MenuButton tier = new MenuButton();
  private final Label tierFacts = StyledLabel.of("", "limit-slack");
  private final MenuButton vendors = new MenuButton();
  private final Hyperlink scored = new Hyperlink();

  LimitsCard(FoundPlans plans, Unscored unscored) {
    this.plans = plans;
    getStyleClass().addAll("card", "limits-card");
    setMinHeight(USE_PREF_SIZE);
    quality = new LimitField("search-quality", List.of("Quality at least", "Quality \u2265"), Unit.of(Quantity.SCORE),
        Range.SCORE, 1, value -> plans.quality(value.orElse(0)));
    cost = new LimitField("search-cost", List.of("Cost at most", "Cost \u2264"), Unit.of(Quantity.USD),
        Range.AT_LEAST_ZERO, 100, plans::monthUsd);
    within = new LimitField("search-within", List.of("Answer within", "Answer \u2264"), Unit.of(Quantity.SECONDS),
        Range.AT_LEAST_ZERO, 1, plans::withinSeconds);
    tier.setId("search-tier");
    tier.getItems().add(inTier);
    inTier.setOnAction(event -> plans.inTier(inTier.isSelected()));
    scored.setId("search-scored");
    scored.getStyleClass().add("limit-link");
    scored.setOnAction(event -> unscored.offer(scored));
    vendors.setId("search-vendors");
    vendors.setOnShowing(event -> offerVendors());
    offerVendors();
    var columns = new EvenColumns(NARROW, SIDE_BY_SIDE);
    columns.getStyleClass().add("limit-columns");
    columns.show(List.of(quality, cost, within, column("Rate limits", tier, tierFacts),
        column("Vendors", vendors, scored)));
    getChildren().add(columns);
  }

  private static VBox column(String name, MenuButton menu, Labeled facts) {
    menu.getStyleClass().add("policy-menu");
    menu.setMaxWidth(Double.MAX_VALUE);
    menu.setAccessibleText(name);
    facts.setMinWidth(0);
    var column = new VBox(StyledLabel.of(name, "limit-name"), menu, facts);
    column.getStyleClass().add("limit-field");
    return column;
  }

  private void offerVendors() {
    List<String> chosen = plans.limits().vendors();
    vendors.getItems().setAll(plans.store().engine().book().vendors().stream().map(vendor -> {
      var item = new CheckMenuItem(vendor.name());
      item.setSelected(chosen.contains(vendor.id()));
      item.setOnAction(event -> choose(vendor, item.isSelected()));
      return item;
    }).toList());
  }

  /// One vendor always stays: with none there is no plan.
  private void choose(Vendor vendor, boolean allowed) {
    List<String> ids = new ArrayList<>(plans.limits().vendors());
    ids.remove(vendor.id());
    if (allowed || ids.isEmpty()) {
      ids.add(vendor.id());
    }
    plans.vendors(ids);
  }

  void focusQuality() {
    quality.focus();
  }

  void focusCost() {
    cost.focus();
  }

  void focusWithin() {
    within.focus();
  }

  void focusTier() {
    tier.requestFocus();
  }

  void show() {
    PlanLimits limits = plans.limits();
    Money money = plans.money();
    double monthUsd = plans.store().state().report().cost().monthUsd();
    quality.show(limits.quality() == 0 ? OptionalDouble.empty() : OptionalDouble.of(limits.quality()), 0, 100, 1,
        0);
    double step = Math.pow(10, Math.floor(Math.log10(Math.max(1, monthUsd))) - 2);
    double most = Math.ceil(2 * monthUsd / step) * step;
    cost.show(limits.monthUsd(), 0, most, step, most);
    within.show(limits.withinSeconds(), 0, LONGEST, 1, LONGEST);
    plans.report().flatMap(SearchReport::today).ifPresent(today -> showSlack(money, limits, today));
    Capacity capacity = plans.store().state().report().capacity();
    inTier.setSelected(limits.inTier());
    tier.setText(limits.inTier() ? "held" : "not held");
    tierFacts.setText(tierWords(capacity));
    Restyle.set(tierFacts, "limit-slack", capacity.isFeasible() ? "held" : "broken");
    List<String> allowed = plans.store().engine().book().vendors().stream()
        .filter(vendor -> limits.vendors().contains(vendor.id())).map(Vendor::name).toList();
    vendors.setText(allowed.size() == 1 ? allowed.getFirst() : allowed.size() + " vendors");
    vendors.setAccessibleText("Vendors: " + String.join(", ", allowed));
    plans.report().ifPresent(found -> {
      scored.setText("%s of %s scored".formatted(found.scored(), found.sold()));
      scored.setDisable(found.scored() >= found.sold());
    });
  }

  private static String tierWords(Capacity capacity) {
    boolean overCap = capacity.spend().stream().anyMatch(VendorSpend::isOverCap);
    return capacity.pools().stream().mapToDouble(PoolCapacity::utilisation).filter(use -> use > 0).max().stream()
        .mapToObj(use -> overCap ? "over its spend cap" : "%s, busiest %s".formatted(
            capacity.isFeasible() ? "within" : "beyond", Figures.percent(use))).findFirst()
        .orElse("no limit is known");
  }

  private void showSlack(Money money, PlanLimits limits, PlanSpot today) {
    double better = today.quality() - limits.quality();
    quality.slack(limits.quality() == 0 ? List.of() : slack(PlanWords.score(today.quality()),
        PlanWords.score(Math.abs(better)), better >= 0, "short"), better >= 0);
    double left = limits.monthUsd().orElse(Double.POSITIVE_INFINITY) - today.monthUsd();
    String amount = money.amount(Math.abs(left), today.monthUsd());
    cost.slack(limits.monthUsd().isEmpty() ? List.of() : List.of("today %s %s".formatted(amount,
        left >= 0 ? "to spare" : "over"), amount + (left >= 0 ? " to spare" : " over")), left >= 0);
    double early = limits.withinSeconds().orElse(Double.POSITIVE_INFINITY) - today.seconds();
    within.slack(limits.withinSeconds().isEmpty() ? List.of() : slack(Figures.trimmed(today.seconds(), 1),
        Figures.trimmed(Math.abs(early), 1), early >= 0, "over"), early >= 0);
  }

  private static List<String> slack(String today, String difference, boolean held, String otherwise) {
    return List.of("today %s, %s %s".formatted(today, difference, held ? "to spare" : otherwise), "today " + today);
  }
}
