package runrate.desktop.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import runrate.scenario.Scenario;

/// Undo and redo as two stacks of scenarios. Edits of one gesture, a drag or a burst of typing, are
/// one step.
final class EditHistory {
  private static final int MOST_STEPS = 500;

  private final Deque<Scenario> undo = new ArrayDeque<>();
  private final Deque<Scenario> redo = new ArrayDeque<>();
  private Object lastGesture;

  /// Notes the scenario as it was before an edit.
  ///
  /// @param gesture the same object for all edits of one gesture
  void record(Scenario before, Object gesture) {
    if (gesture != lastGesture) {
      undo.push(before);
      if (undo.size() > MOST_STEPS) {
        undo.removeLast();
      }
    }
    lastGesture = gesture;
    redo.clear();
  }

  boolean isGoingOn(Object gesture) {
    return gesture == lastGesture;
  }

  /// What a gesture began with, where it goes on.
  Optional<Scenario> begunBy(Object gesture) {
    return isGoingOn(gesture) ? Optional.ofNullable(undo.peek()) : Optional.empty();
  }

  /// Drops the present gesture's step if it has led back to where it started.
  void forgetIfUnchanged(Scenario after) {
    if (!undo.isEmpty() && undo.peek().equals(after)) {
      undo.pop();
      lastGesture = null;
    }
  }

  Optional<Scenario> undo(Scenario current) {
    return move(undo, redo, current);
  }

  Optional<Scenario> redo(Scenario current) {
    return move(redo, undo, current);
  }

  private Optional<Scenario> move(Deque<Scenario> from, Deque<Scenario> to, Scenario current) {
    lastGesture = null;
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(current);
    return Optional.of(from.pop());
  }

  boolean canUndo() {
    return !undo.isEmpty();
  }

  boolean canRedo() {
    return !redo.isEmpty();
  }

  void clear() {
    undo.clear();
    redo.clear();
    lastGesture = null;
  }
}
