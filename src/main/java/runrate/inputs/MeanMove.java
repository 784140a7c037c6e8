package runrate.inputs;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;

/// An input turned for several tasks at once: all that move do so by one factor, and with them what all work has.
///
/// @param staying tasks that keep what they have
record MeanMove(Scenario scenario, Input input, Set<String> staying) {
  private static final double NEARLY_ALL = 1 - 1e-9;

  /// A share that goes up leaves tasks where they are that have all of it already: they are no reason to stop.
  ///
  /// @param up     whether the input is to become more
  /// @param locked tasks that stay whatever happens
  static MeanMove of(Scenario scenario, Input input, boolean up, Set<String> locked) {
    return new MeanMove(scenario, input, !up || !isShare(input) ? locked : Stream.concat(locked.stream(),
        scenario.tasks().stream().filter(task -> value(scenario, input, task) >= NEARLY_ALL).map(Task::name))
        .collect(Collectors.toUnmodifiableSet()));
  }

  /// The scenario with its mean where it is asked for, or as near as those that stay allow; a share stops where the
  /// first task that moves has all of it. From nothing all have their parts as they were, or start at the new value
  /// where nobody knows any.
  ///
  /// @param shape the scenario before the mean became nothing
  Scenario to(double mean, Scenario shape) {
    if (movable(scenario).findAny().isEmpty()) {
      return scenario;
    }
    double moving = moving(scenario);
    Scenario from = moving == 0 ? shape : scenario;
    double before = moving == 0 ? moving(shape) : moving;
    double kept = TaskEdits.mean(Work.of(scenario), input) - moving;
    double factor = Math.clamp((mean - kept) / before, 0, most(from));
    return with(from, before == 0 ? value -> mean : value -> value * factor, mean);
  }

  /// Every task that moves, and all work, so many times what it is; fewer times where a share would be more than all.
  ///
  /// @param from the scenario whose values are multiplied
  Scenario by(double factor, Scenario from) {
    double most = Math.min(factor, most(from));
    return with(from, value -> value * most, 0);
  }

  /// What of the mean is of tasks that move.
  private double moving(Scenario from) {
    double mean = TaskEdits.mean(Work.of(from), input);
    return staying.isEmpty() ? mean
        : mean - TaskEdits.mean(Work.of(new MeanMove(from, input, staying).by(0, from)), input);
  }

  private static boolean isShare(Input input) {
    return input.quantity() == Quantity.SHARE;
  }

  private Stream<Task> movable(Scenario from) {
    return from.tasks().stream().filter(task -> !staying.contains(task.name()));
  }

  private double most(Scenario from) {
    DoubleStream values = movable(from).mapToDouble(task -> value(from, input, task));
    return !isShare(input) ? Double.MAX_VALUE
        : values.filter(value -> value > 0).map(value -> 1 / value).min().orElse(Double.MAX_VALUE);
  }

  private static double value(Scenario scenario, Input input, Task task) {
    return input.value(TaskInputs.seen(scenario, task));
  }

  /// @param move  what becomes of a value of then
  /// @param fresh what a task has that was not there then
  private Scenario with(Scenario from, DoubleUnaryOperator move, double fresh) {
    Scenario whole = input.with(scenario, inRange(move.applyAsDouble(input.value(from))));
    return whole.withTasks(scenario.tasks().stream().map(task -> {
      boolean stays = staying.contains(task.name());
      double value = stays ? value(scenario, input, task)
          : from.tasks().stream().filter(other -> other.name().equals(task.name())).findFirst()
              .map(then -> inRange(move.applyAsDouble(value(from, input, then)))).orElse(fresh);
      return !stays && !task.sets(input.path()) ? task
          : task.with(new TaskInput(input.path(), OptionalDouble.of(value)));
    }).toList());
  }

  private double inRange(double value) {
    return input.range().nearest(value, 1);
  }
}
