package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.concurrency.LaunchHits;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.CachePlan;
import runrate.scenario.HitRate;
import runrate.text.Figures;
import runrate.text.LeverNote;

/// How caching is used: on or off, the hit rate fixed or derived, the lifetime.
final class CacheRows extends VBox {
  private final ScenarioStore store;
  private final ToggleButton on = new ToggleButton();
  private final Label assumed = new Label("assumed");
  private final Hyperlink derive = new Hyperlink();
  private final DialRow hitRate;
  private final Choice lifetime;

  CacheRows(ScenarioStore store) {
    super(4);
    this.store = store;
    on.setId("plan.caching.enabled");
    on.getStyleClass().add("switch-button");
    on.setOnAction(event -> change(caching -> caching.withEnabled(on.isSelected())));
    assumed.getStyleClass().setAll("label", "badge-warning");
    assumed.setMinWidth(USE_PREF_SIZE);
    hitRate = DialRow.small(Dials.HIT_RATE, store).whenEmpty(state -> "derived").with(assumed);
    derive.setId("derive-hit-rate");
    derive.getStyleClass().add("quiet-link");
    derive.setOnAction(event -> deriveOrFix());
    lifetime = new Choice("plan.caching.lifetime", "Lifetime", "lifetime", store, this::lifetimes,
        scenario -> scenario.plan().caching().lifetime(),
        (scenario, id) -> scenario.withPlan(plan -> plan.withCaching(plan.caching().withLifetime(id))), Figures::lifetime);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(6, new Label("Prompt caching"), gap, on);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, hitRate, derive, lifetime);
  }

  private interface CacheChange {
    CachePlan apply(CachePlan caching);
  }

  private void change(CacheChange change) {
    store.edit(scenario -> scenario.withPlan(plan -> plan.withCaching(change.apply(plan.caching()))));
  }

  private void deriveOrFix() {
    DeskState state = store.state();
    boolean fixed = state.scenario().plan().caching().hitRate() instanceof HitRate.Fixed;
    HitRate next = fixed ? HitRate.DERIVED : HitRate.fixed(Math.round(highest(state) * 100) / 100.0);
    change(caching -> caching.withHitRate(next));
  }

  private List<String> lifetimes(DeskState state) {
    Set<String> ids = new LinkedHashSet<>(List.of(CachePlan.VENDOR_LIFETIME));
    state.scenario().plan().routing().routes().forEach(route -> store.engine().book().find(route.model())
        .flatMap(offer -> offer.cachePolicy())
        .ifPresent(policy -> policy.lifetimes().forEach(life -> ids.add(life.id()))));
    ids.add(state.scenario().plan().caching().lifetime());
    return new ArrayList<>(ids);
  }

  static String summary(DeskState state) {
    if (!state.scenario().plan().caching().enabled()) {
      return "off";
    }
    return isAssumed(state) ? "1 assumed" : isFixed(state) ? "fixed" : isOptimistic(state) ? "optimistic" : "derived";
  }

  private static boolean isFixed(DeskState state) {
    return state.scenario().plan().caching().hitRate() instanceof HitRate.Fixed;
  }

  private static boolean isAssumed(DeskState state) {
    return isFixed(state) && state.scenario().assumption("plan.caching.hitRate").isPresent();
  }

  private static boolean isOptimistic(DeskState state) {
    return !isFixed(state) && highest(state) > LaunchHits.HIGHEST_MEASURED;
  }

  private static double highest(DeskState state) {
    return state.report().cost().byModel().stream().mapToDouble(model -> model.hitRate()).max().orElse(0);
  }

  void show(DeskState state) {
    boolean enabled = state.scenario().plan().caching().enabled();
    on.setSelected(enabled);
    on.setText(enabled ? "on" : "off");
    boolean badge = isAssumed(state) || isOptimistic(state);
    assumed.setText(isOptimistic(state) ? "optimistic" : "assumed");
    Restyle.keep(assumed, badge);
    derive.setText(isFixed(state) ? "derive it from the traffic instead"
        : "derived %s: fix it".formatted(Figures.percent(highest(state), 1)));
    hitRate.show(state);
    var report = state.report();
    lifetime.show(state, LeverNote.of("plan.caching.lifetime", state.scenario(), report.cost(), report.batch()).orElse(""));
  }
}
