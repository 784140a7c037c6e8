package runrate.desktop;

import java.util.List;
import java.util.function.IntFunction;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.units.Problem;

/// Starts the walk of the open scenario, or says what keeps it from starting, for as long as it does.
final class WalkStart {
  private final ScenarioStore store;
  private final IntFunction<List<Problem>> starting;
  private List<Problem> told = List.of();

  /// @param starting starts the walk with a step and returns what kept it from starting
  WalkStart(ScenarioStore store, IntFunction<List<Problem>> starting) {
    this.store = store;
    this.starting = starting;
  }

  /// @return whether it has started
  boolean start(int step) {
    told = store.state().heldBack().map(why -> List.of(Problem.error("", "the walk cannot start: " + why, "")))
        .orElseGet(() -> starting.apply(step));
    store.showFileProblems(told);
    return told.isEmpty();
  }

  /// A field that holds back the window keeps the walk from starting only while it does.
  void forget(DeskState state) {
    if (state.heldBack().isEmpty() && !told.isEmpty() && state.fileProblems().equals(told)) {
      told = List.of();
      store.showFileProblems(List.of());
    }
  }
}
