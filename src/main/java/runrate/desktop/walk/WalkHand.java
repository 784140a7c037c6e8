package runrate.desktop.walk;

import java.util.function.UnaryOperator;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.Scenario;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;

/// Changes the walk of the open scenario, and holds which step is in hand. Every change is one undo.
final class WalkHand {
  private final ScenarioStore store;
  private final Runnable onChosen;
  private int chosen;

  /// @param onChosen told when another step is in hand
  WalkHand(ScenarioStore store, Runnable onChosen) {
    this.store = store;
    this.onChosen = onChosen;
  }

  ScenarioStore store() {
    return store;
  }

  Scenario scenario() {
    return store.state().scenario();
  }

  Walk walk() {
    return scenario().presentation().walk();
  }

  int chosen() {
    return Math.clamp(chosen, 0, Math.max(0, walk().steps().size() - 1));
  }

  WalkStep step() {
    return walk().steps().get(chosen());
  }

  void choose(int step) {
    int wanted = Math.clamp(step, 0, Math.max(0, walk().steps().size() - 1));
    if (wanted != chosen) {
      chosen = wanted;
      onChosen.run();
    }
  }

  void edit(UnaryOperator<WalkStep> change, Object gesture) {
    int index = chosen();
    walk(walk -> walk.with(index, change.apply(walk.steps().get(index))), gesture);
  }

  void edit(UnaryOperator<WalkStep> change) {
    edit(change, new Object());
  }

  /// The moved step stays in hand.
  void move(int from, int to) {
    if (to >= 0 && to < walk().steps().size() && from != to) {
      chosen = to;
      walk(walk -> walk.withMoved(from, to), new Object());
    }
  }

  void duplicate() {
    if (!walk().isFull() && !walk().isEmpty()) {
      int index = chosen();
      chosen = index + 1;
      walk(walk -> walk.withAdded(index + 1, walk.steps().get(index)), new Object());
    }
  }

  void remove() {
    if (!walk().isEmpty()) {
      int index = chosen();
      walk(walk -> walk.without(index), new Object());
    }
  }

  /// Adds a step behind the one in hand and takes it in hand.
  void add(WalkStep step) {
    if (!walk().isFull()) {
      int index = walk().isEmpty() ? 0 : chosen() + 1;
      chosen = index;
      walk(walk -> walk.withAdded(index, step), new Object());
    }
  }

  private void walk(UnaryOperator<Walk> change, Object gesture) {
    store.edit(scenario -> scenario.withPresentation(shown -> shown.withWalk(change.apply(shown.walk()))), gesture);
  }
}
