package runrate.inputs;

import java.util.Optional;
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

  private static boolean isNamed(Task task, Supplier<Optional<String>> name) {
    return name.get().filter(task.name()::equals).isPresent();
  }

  private static Scenario changed(Scenario scenario, Supplier<Optional<String>> name, UnaryOperator<Task> change) {
    return scenario.withTasks(scenario.tasks().stream().map(task -> isNamed(task, name) ? change.apply(task) : task)
        .toList());
  }
}
