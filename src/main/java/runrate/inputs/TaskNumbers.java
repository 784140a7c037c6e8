package runrate.inputs;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// Numbers of whichever task is looked at, as inputs of the whole scenario.
public final class TaskNumbers {
  private TaskNumbers() {}

  /// @param name of the task; where there is none the input has no value and changes nothing
  public static Input of(Num<Task> key, Supplier<Optional<String>> name) {
    return new Input("tasks[]." + key.name(), key,
        scenario -> scenario.tasks().stream().filter(task -> isNamed(task, name)).mapToDouble(key::value).findFirst()
            .orElse(Double.NaN),
        (scenario, value) -> changed(scenario, name, task -> key.with(task, value)),
        key.isClearable() ? Optional.of(scenario -> changed(scenario, name, key::cleared)) : Optional.empty());
  }

  /// The share a task has of the scenario's calls; set, it comes from the others in proportion. A task that counts its
  /// own calls has none.
  ///
  /// @param path   where it stands
  /// @param locked tasks that neither give nor take
  public static Input callShare(String path, Supplier<Optional<String>> name, Supplier<Set<String>> locked) {
    return new Input(path, TaskShape.CALL_SHARE,
        scenario -> scenario.tasks().stream().filter(task -> isNamed(task, name) && !Work.hasOwnCalls(task)).findFirst()
            .map(task -> task.callShare().orElse(1)).orElse(Double.NaN),
        (scenario, value) -> name.get().map(task -> TaskList.withShare(scenario, task, value, locked.get()))
            .orElse(scenario), Optional.empty());
  }

  private static boolean isNamed(Task task, Supplier<Optional<String>> name) {
    return name.get().filter(task.name()::equals).isPresent();
  }

  private static Scenario changed(Scenario scenario, Supplier<Optional<String>> name, UnaryOperator<Task> change) {
    return scenario.withTasks(scenario.tasks().stream().map(task -> isNamed(task, name) ? change.apply(task) : task)
        .toList());
  }
}
