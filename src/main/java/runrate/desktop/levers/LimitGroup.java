package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.LimitShape;
import runrate.pricing.RateLimits;
import runrate.scenario.LimitPlan.OnLimit;

/// The folded group of rate limits and of the pace of one agent: nothing of it moves a month's cost.
final class LimitGroup {
  private static final String FIRST = "first tier";

  private LimitGroup() {}

  static FoldedGroup of(ScenarioStore store) {
    List<LeverRow> rows = List.of(new OneNote(List.of(tier(store), onLimit(store), new OverflowRow(store),
        DialRow.small(Dials.BACKOFF, store), DialRow.small(Dials.CLIENT, store).whenEmpty(state -> "none"),
        DialRow.small(Dials.FIRST_TOKEN, store).whenEmpty(state -> "unknown"),
        DialRow.small(Dials.TOKEN_SPEED, store).whenEmpty(state -> "unknown"),
        DialRow.small(Dials.PAUSE, store))), new OwnLimits(store), new Quotas(store));
    return new FoldedGroup("group-limits", "Rate limits and pace", state -> FoldedGroup.changed(state, rows), rows);
  }

  private static Choice tier(ScenarioStore store) {
    return new Choice(LimitShape.TIER, "Usage tier", store, state -> tiers(store, state),
        scenario -> scenario.plan().limits().tier().orElse(FIRST),
        (scenario, id) -> scenario.withLimits(limits -> limits.withTier(
            id.equals(FIRST) ? Optional.empty() : Optional.of(id))), Function.identity())
        .usually(FIRST).because(state -> DeadDial.known(LimitShape.TIER, state));
  }

  /// All tiers of the vendors in the mix, and the one chosen now.
  private static List<String> tiers(ScenarioStore store, DeskState state) {
    Set<String> ids = new LinkedHashSet<>(List.of(FIRST));
    state.scenario().plan().routing().routes().forEach(route -> store.engine().book().find(route.model())
        .ifPresent(offer -> offer.card().rateLimits().tiers().stream().map(RateLimits.Tier::id).forEach(ids::add)));
    state.scenario().plan().limits().tier().ifPresent(ids::add);
    return new ArrayList<>(ids);
  }

  private static Choice onLimit(ScenarioStore store) {
    List<String> names = List.of(words(OnLimit.WAIT), words(OnLimit.RETRY), words(OnLimit.OVERFLOW));
    return new Choice(LimitShape.ON_LIMIT, "At a limit, calls", store, state -> names,
        scenario -> words(scenario.plan().limits().onLimit()),
        (scenario, words) -> scenario.withLimits(limits -> limits.withOnLimit(OnLimit.values()[names.indexOf(words)])),
        Function.identity())
        .wide().usually(words(OnLimit.WAIT)).because(state -> DeadDial.known(LimitShape.ON_LIMIT, state));
  }

  private static String words(OnLimit answer) {
    return switch (answer) {
      case WAIT -> "wait for room";
      case RETRY -> "are tried again";
      case OVERFLOW -> "go elsewhere";
    };
  }
}
