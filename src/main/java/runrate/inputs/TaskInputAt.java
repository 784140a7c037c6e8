package runrate.inputs;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;

/// A number of a scenario as one of its tasks sees it, `tasks[1].set.workload.contextTokens`: its own where it sets
/// one, else all work's. Setting it makes it the task's own; cleared it is taken over again.
///
/// @param index of the task
/// @param input as all work has it
record TaskInputAt(int index, Input input) {
  Input asInput() {
    String path = "%s[%s].%s.%s".formatted(TaskShape.TASKS.name(), index, TaskShape.SET.name(), input.path());
    UnaryOperator<Scenario> clearing = scenario -> changed(scenario, task -> task.without(ownPath()));
    return new Input(path, input.key(), this::value, this::with, Optional.of(clearing));
  }

  private double value(Scenario scenario) {
    return index >= scenario.tasks().size() ? Double.NaN
        : input.value(TaskInputs.seen(scenario, scenario.tasks().get(index)));
  }

  private Scenario with(Scenario scenario, double value) {
    return changed(scenario, task -> {
      Scenario seen = TaskInputs.seen(scenario, task);
      Task made = task;
      for (TaskInput own : TaskInputs.changed(seen, input.with(seen, value))) {
        made = made.with(own);
      }
      return made;
    });
  }

  private Scenario changed(Scenario scenario, UnaryOperator<Task> change) {
    List<Task> tasks = scenario.tasks();
    return index >= tasks.size() ? scenario : scenario.withTasks(tasks.stream().map(task ->
        task.equals(tasks.get(index)) ? change.apply(task) : task).toList());
  }

  /// A list is one input of a task, whatever part of it is spoken of.
  private String ownPath() {
    int list = input.path().indexOf('[');
    return list < 0 ? input.path() : input.path().substring(0, list);
  }
}
