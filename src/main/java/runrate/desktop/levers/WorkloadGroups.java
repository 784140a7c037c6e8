package runrate.desktop.levers;

import java.util.List;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;

/// The folded groups of the workload: what calls carry and when they come, and what a context is made of.
final class WorkloadGroups {
  private final ScenarioStore store;

  private WorkloadGroups(ScenarioStore store) {
    this.store = store;
  }

  static List<FoldedGroup> of(ScenarioStore store) {
    return List.of(new WorkloadGroups(store).calls(),
        new FoldedGroup("group-context", "What the context is made of", ContextComposer::summary,
            List.of(new ContextComposer(store))));
  }

  private FoldedGroup calls() {
    List<LeverRow> rows = List.of(small(Dials.OUTPUT), small(Dials.THINKING), new MeasuredOnRow(store),
        small(Dials.TURNS), small(Dials.TOKENS_PER_TURN), small(Dials.DAYS).whenEmpty(state -> "calendar"),
        small(Dials.HOURS),
        small(Dials.PEAK_FACTOR), new WorkingHoursRow(store), small(Dials.PEAK).whenEmpty(state -> "by hours"),
        small(Dials.SEARCHES), fees(), new RetryRows(store));
    return new FoldedGroup("group-workload", "Tokens, days, failures", state -> summary(state, rows), rows);
  }

  private FoldedGroup fees() {
    List<LeverRow> fees = List.of(new OtherFees(store));
    return new FoldedGroup("group-fees", "Other fees, uses a call", state -> FoldedGroup.changed(state, fees), fees);
  }

  private static String summary(DeskState state, List<LeverRow> rows) {
    boolean assumed = state.scenario().assumption(RetryPreset.field()).isPresent();
    return assumed ? "1 assumed" : FoldedGroup.changed(state, rows);
  }

  private DialRow small(Dial dial) {
    return DialRow.small(dial, store);
  }
}
