package runrate.desktop.levers;

import java.util.List;
import java.util.function.Function;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.LimitShape;
import runrate.scenario.LimitPlan.OnLimit;

/// The folded group of rate limits and of the pace of one agent: nothing of it moves a month's cost.
final class LimitGroup {
  private LimitGroup() {}

  static FoldedGroup of(ScenarioStore store) {
    List<LeverRow> rows = List.of(new OneNote(List.of(new TierRows(store), onLimit(store), new OverflowRow(store),
        DialRow.small(Dials.BACKOFF, store), DialRow.small(Dials.CLIENT, store).whenEmpty(state -> "none"),
        DialRow.small(Dials.FIRST_TOKEN, store).whenEmpty(state -> "unknown"),
        DialRow.small(Dials.TOKEN_SPEED, store).whenEmpty(state -> "unknown"),
        DialRow.small(Dials.PAUSE, store))), new OwnLimits(store), new Quotas(store));
    return new FoldedGroup("group-limits", "Rate limits and pace", state -> FoldedGroup.changed(state, rows), rows);
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
