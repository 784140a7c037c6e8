package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.CacheShape;
import runrate.inputs.Inputs;
import runrate.scenario.CachePlan;
import runrate.scenario.LifetimeShare;
import runrate.scenario.Scenario;
import runrate.text.Figures;

/// How long cached prefixes live: one lifetime for all, or a share of what is written for each.
final class LifetimeRows extends LeverRow {
  private final ScenarioStore store;
  private final Choice one;
  private final VBox shares = new VBox(4);
  private final Hyperlink mix = new Hyperlink();
  private final List<DialRow> rows = new ArrayList<>();
  private List<String> shown = List.of();

  LifetimeRows(ScenarioStore store) {
    this.store = store;
    setSpacing(4);
    one = new Choice(CacheShape.LIFETIME, "Lifetime", store, this::offered,
        scenario -> scenario.plan().caching().lifetime(),
        (scenario, id) -> with(scenario, caching -> caching.withLifetime(id)), Figures::lifetime)
        .because(state -> DeadDial.known(CacheShape.LIFETIME, state));
    mix.setId("mix-lifetimes");
    mix.getStyleClass().add("quiet-link");
    mix.setOnAction(event -> mixOrChoose());
    getChildren().addAll(one, shares, mix);
  }

  private static Scenario with(Scenario scenario, UnaryOperator<CachePlan> change) {
    return scenario.withPlan(plan -> plan.withCaching(change.apply(plan.caching())));
  }

  /// Lifetimes the models of the mix sell, the shortest first as they stand on their cards.
  private List<String> sold(Scenario scenario) {
    Set<String> ids = new LinkedHashSet<>();
    scenario.plan().routing().routes().forEach(route -> store.engine().book().find(route.model())
        .flatMap(offer -> offer.cachePolicy())
        .ifPresent(policy -> policy.lifetimes().forEach(life -> ids.add(life.id()))));
    return List.copyOf(ids);
  }

  private List<String> offered(DeskState state) {
    Set<String> ids = new LinkedHashSet<>(List.of(CachePlan.VENDOR_LIFETIME));
    ids.addAll(sold(state.scenario()));
    ids.add(state.scenario().plan().caching().lifetime());
    return List.copyOf(ids);
  }

  /// From one lifetime to a part for each that is sold, all of it still with the one; and back to the largest.
  private void mixOrChoose() {
    store.edit(scenario -> {
      CachePlan caching = scenario.plan().caching();
      if (!caching.lifetimes().isEmpty()) {
        LifetimeShare largest = caching.lifetimes().stream()
            .max((a, b) -> Double.compare(a.share(), b.share())).orElseThrow();
        return with(scenario, old -> old.withLifetime(largest.lifetime()));
      }
      List<String> ids = sold(scenario);
      String chosen = ids.contains(caching.lifetime()) ? caching.lifetime() : ids.getFirst();
      return with(scenario, old -> old.withLifetimes(ids.stream()
          .map(id -> new LifetimeShare(id, id.equals(chosen) ? 1 : 0)).toList()));
    });
  }

  @Override
  long changes(Scenario scenario) {
    return scenario.plan().caching().lifetimes().isEmpty() ? 0 : 1;
  }

  @Override
  long ghost(Optional<Ghost> plan) {
    return one.ghost(plan);
  }

  @Override
  void show(DeskState state) {
    List<String> parts = state.scenario().plan().caching().lifetimes().stream().map(LifetimeShare::lifetime).toList();
    if (!parts.equals(shown)) {
      shown = parts;
      rows.clear();
      for (int i = 0; i < parts.size(); i++) {
        rows.add(DialRow.small(Dial.of(Inputs.of(CacheShape.LIFETIMES, i, CacheShape.LIFETIME_SHARE),
            "Written for " + Figures.lifetime(parts.get(i)), 0, 1, 0.01), store));
      }
      shares.getChildren().setAll(rows);
    }
    rows.forEach(row -> row.show(state));
    one.show(state);
    Restyle.keep(one, parts.isEmpty());
    Restyle.keep(shares, !parts.isEmpty());
    mix.setText(parts.isEmpty() ? "a share for each lifetime" : "one lifetime for all");
    Restyle.keep(mix, !parts.isEmpty() || sold(state.scenario()).size() > 1);
  }
}
