package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import runrate.inputs.Input;
import runrate.inputs.TaskEdits;
import runrate.inputs.Work;
import runrate.scenario.Task;

/// Whose values the rows of the panel show.
///
/// @param task  the one that is looked at; empty for all work
/// @param parts the tasks whose means are shown; none where work is of one kind or one task is looked at
record LeverScope(Optional<Task> task, List<Work.Part> parts, Hands hands) {
  /// What can be done with an input of the task that is looked at besides turning it.
  interface Hands {
    /// Takes it back: as all work has it.
    void giveBack(String path);

    /// Turns it, and every other task and all work by as much.
    void turnAll(Input input, double value, Object gesture);
  }

  LeverScope {
    parts = List.copyOf(parts);
  }

  /// Whether the task has a value of its own at a path.
  boolean isOwn(String path) {
    return task.filter(shown -> shown.sets(path)).isPresent();
  }

  /// Gives an input back where the task has it for itself.
  ///
  /// @return whether it did
  boolean giveBack(String path) {
    boolean own = isOwn(path);
    if (own) {
      hands.giveBack(path);
    }
    return own;
  }

  /// Whether the task takes a value over from all work.
  boolean isTakenOver(String path) {
    return task.filter(shown -> !shown.sets(path)).isPresent();
  }

  /// Where each task stands, where all work shows their mean; none where they are alike.
  List<TaskTick> ticks(Input input) {
    List<TaskTick> ticks = TaskEdits.isMean(input) ? parts.stream().map(part -> new TaskTick(part.task().name(),
        input.value(part.scenario()))).toList() : List.of();
    return ticks.stream().map(TaskTick::value).distinct().count() > 1 ? ticks : List.of();
  }

  /// Whether what is shown is what several tasks add up to.
  boolean isOfTasks() {
    return !parts.isEmpty();
  }
}
