package runrate.desktop.levers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Keys;
import runrate.inputs.LimitShape;
import runrate.pricing.RateCard;
import runrate.scenario.Scenario;

/// The usage tier at each vendor of the mix that has more than one.
final class TierRows extends LeverRow {
  private final ScenarioStore store;
  private final Map<String, TierRow> rows = new LinkedHashMap<>();

  TierRows(ScenarioStore store) {
    this.store = store;
    setSpacing(4);
  }

  /// The one tier of an older file, or the tier at a vendor.
  private static boolean isTier(String path) {
    return path.equals(Keys.path(LimitShape.TIER)) || path.startsWith(Keys.path(LimitShape.TIERS));
  }

  @Override
  Optional<String> label(String path) {
    return isTier(path) ? Optional.of("Tier") : Optional.empty();
  }

  @Override
  boolean focus(String path) {
    List<TierRow> all = getChildren().stream().filter(TierRow.class::isInstance).map(TierRow.class::cast).toList();
    if (!isTier(path) || all.isEmpty()) {
      return false;
    }
    all.stream().filter(tier -> tier.isAt(path)).findFirst().orElse(all.getFirst()).focus();
    return true;
  }

  @Override
  long changes(Scenario scenario) {
    return vendors(scenario).stream().filter(card -> scenario.plan().limits().tierAt(card.vendor().id()).isPresent())
        .count();
  }

  private List<RateCard> vendors(Scenario scenario) {
    return scenario.plan().effectiveRouting().routes().stream()
        .flatMap(route -> store.engine().book().find(route.model()).stream()).map(offer -> offer.card())
        .filter(card -> card.rateLimits().tiers().size() > 1).distinct().toList();
  }

  @Override
  void show(DeskState state) {
    List<RateCard> vendors = vendors(state.scenario());
    List<TierRow> wanted = vendors.stream().map(card -> rows.computeIfAbsent(card.vendor().id(),
        id -> new TierRow(store, card.vendor()))).toList();
    if (!getChildren().equals(wanted)) {
      getChildren().setAll(wanted);
    }
    for (int i = 0; i < wanted.size(); i++) {
      wanted.get(i).show(state, vendors.get(i).rateLimits());
    }
    say(Optional.of(DeadDial.known(LimitShape.TIERS, state)).filter(words -> !wanted.isEmpty()).orElse(""));
  }
}
