package runrate.desktop.levers;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import runrate.costing.CostReport;
import runrate.costing.HitRates;
import runrate.costing.ModelCost;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.CacheShape;
import runrate.inputs.Keys;
import runrate.scenario.Assumption;
import runrate.scenario.CachePlan;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;
import runrate.text.Figures;

/// How caching is used: on or off, the hit rate fixed or derived, the lifetime, and what a derived
/// hit rate depends on.
final class CacheRows extends LeverRows<LeverRow> {
  private final ScenarioStore store;
  private final Label assumed;
  private final Hyperlink derive = new Hyperlink();

  CacheRows(ScenarioStore store) {
    var marked = new Label("assumed");
    var enabled = new SwitchRow(Keys.path(CacheShape.ENABLED), new Label("Prompt caching"), store,
        scenario -> scenario.plan().caching().enabled(),
        Scenario::withCachingEnabled, state -> "");
    var hitRate = DialRow.small(Dials.HIT_RATE, store).whenEmpty(state -> "derived").with(marked);
    var batchHits = DialRow.small(Dials.BATCH_HIT_RATE, store).whenEmpty(state ->
        Figures.trimmed(state.report().batch().batchHitRate() * 100, 1));
    super(List.of(enabled, DialRow.small(Dials.HISTORY, store), hitRate, batchHits,
        DialRow.small(Dials.CACHED_CALLS, store), new LifetimeRows(store),
        DialRow.small(Dials.STORED, store).whenEmpty(state -> "vendor's"), new OneNote(LaunchRows.of(store))));
    this.store = store;
    assumed = marked;
    setSpacing(4);
    assumed.getStyleClass().setAll("label", "badge-warning");
    assumed.setMinWidth(USE_PREF_SIZE);
    derive.setId("derive-hit-rate");
    derive.getStyleClass().add("quiet-link");
    derive.setOnAction(event -> deriveOrFix());
    getChildren().addAll(rows());
    getChildren().add(rows().indexOf(hitRate) + 1, derive);
  }

  private static Scenario with(Scenario scenario, UnaryOperator<CachePlan> change) {
    return scenario.withPlan(plan -> plan.withCaching(change.apply(plan.caching())));
  }

  private void deriveOrFix() {
    DeskState state = store.state();
    HitRate next = isFixed(state) ? HitRate.DERIVED
        : HitRate.fixed(Math.round(highest(state.report().cost()) * 100) / 100.0);
    store.edit(scenario -> with(scenario, caching -> caching.withHitRate(next)));
  }

  static String summary(DeskState state) {
    if (!state.scenario().plan().caching().enabled()) {
      return "off";
    }
    return isAssumed(state) ? isMeasured(state) ? "measured" : "1 assumed" : isFixed(state) ? "fixed"
        : isOptimistic(state) ? "optimistic" : "derived";
  }

  private static boolean isFixed(DeskState state) {
    return state.scenario().plan().caching().hitRate() instanceof HitRate.Fixed;
  }

  private static boolean isAssumed(DeskState state) {
    return isFixed(state) && state.scenario().assumption(Keys.path(CacheShape.HIT_RATE)).isPresent();
  }

  private static boolean isMeasured(DeskState state) {
    return state.scenario().assumption(Keys.path(CacheShape.HIT_RATE)).filter(Assumption::isMeasured).isPresent();
  }

  private static boolean isOptimistic(DeskState state) {
    return HitRates.of(state.report().cost()).optimistic();
  }

  private static double highest(CostReport report) {
    return report.byModel().stream().mapToDouble(model -> model.hitRate()).max().orElse(0);
  }

  /// What the hit rate of this traffic would be, were it not fixed.
  private double derived(DeskState state) {
    return isFixed(state) && state.isPriced()
        ? highest(store.engine().report(with(state.scenario(), caching -> caching.withHitRate(HitRate.DERIVED))))
        : highest(state.report().cost());
  }

  @Override
  void show(DeskState state) {
    boolean badge = isAssumed(state) || isOptimistic(state);
    boolean measured = isMeasured(state) && !isOptimistic(state);
    assumed.setText(isOptimistic(state) ? "optimistic" : measured ? "measured" : "assumed");
    Restyle.set(assumed, "label", measured ? "badge-measured" : "badge-warning");
    Restyle.keep(assumed, badge);
    Restyle.keep(derive, state.report().cost().byModel().stream().anyMatch(ModelCost::cached));
    derive.setText("derived %s: %s it".formatted(Figures.percent(derived(state), 1), isFixed(state) ? "use" : "fix"));
    super.show(state);
  }
}
