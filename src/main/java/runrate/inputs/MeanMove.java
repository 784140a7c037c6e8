package runrate.inputs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;

/// An input turned for several tasks at once: all that move do so by one factor, and with them what all work has. What
/// tasks have of it is asked once, however many values are tried.
///
/// @param from    the scenario whose values are multiplied
/// @param staying tasks that keep what they have
/// @param now     what each task has, by name
/// @param then    what each had in `from`
record MeanMove(Scenario scenario, Scenario from, Input input, Set<String> staying, Map<String, Double> now,
    Map<String, Double> then) {
  private static final double NEARLY_ALL = 1 - 1e-9;

  /// A share that goes up leaves tasks where they are that have all of it already: they are no reason to stop.
  ///
  /// @param up     whether the input is to become more
  /// @param locked tasks that stay whatever happens
  static MeanMove of(Scenario scenario, Scenario from, Input input, boolean up, Set<String> locked) {
    Map<String, Double> now = values(scenario, input);
    Set<String> staying = !up || !isShare(input) ? locked : Stream.concat(locked.stream(), now.entrySet().stream()
        .filter(task -> task.getValue() >= NEARLY_ALL).map(Map.Entry::getKey)).collect(Collectors.toUnmodifiableSet());
    return new MeanMove(scenario, from, input, staying, now, from == scenario ? now : values(from, input));
  }

  private static Map<String, Double> values(Scenario scenario, Input input) {
    Map<String, Double> values = new LinkedHashMap<>();
    scenario.tasks().forEach(task -> values.put(task.name(), input.value(TaskInputs.seen(scenario, task))));
    return values;
  }

  /// Brings a mean to a value, or as near as those that stay allow; a share stops where the first task that moves has
  /// all of it. From nothing all have their parts as they were, or start at the new value where nobody knows any.
  ///
  /// @param moving what of the mean of `from` is of tasks that move
  /// @param kept   what of the mean now is of those that stay
  /// @param most   the largest factor
  record ToMean(MeanMove move, double moving, double kept, double most) {
    Scenario to(double mean) {
      return move.isStuck() ? move.scenario() : move.with(turned(mean), mean);
    }

    /// What each task then has of it, by name.
    Map<String, Double> byTask(double mean) {
      Map<String, Double> values = new LinkedHashMap<>();
      move.scenario().tasks().forEach(task -> values.put(task.name(), move.isStuck() ? move.now().get(task.name())
          : move.value(task, turned(mean), mean)));
      return values;
    }

    private DoubleUnaryOperator turned(double mean) {
      double factor = Math.clamp((mean - kept) / moving, 0, most);
      return moving == 0 ? value -> mean : value -> value * factor;
    }
  }

  /// @param shape the scenario before the mean became nothing
  static ToMean toMean(Scenario scenario, Input input, boolean up, Set<String> locked, Scenario shape) {
    MeanMove move = of(scenario, scenario, input, up, locked);
    double moving = move.isStuck() ? 0 : move.moving();
    double kept = TaskEdits.mean(Work.of(scenario), input) - moving;
    return moving != 0 || move.isStuck() ? move.toMean(moving, kept)
        : of(scenario, shape, input, up, locked).toMean(moving(shape, input, move.staying()), kept);
  }

  private ToMean toMean(double moving, double kept) {
    return new ToMean(this, moving, kept, most());
  }

  /// Whether every task stays.
  private boolean isStuck() {
    return scenario.tasks().stream().allMatch(task -> staying.contains(task.name()));
  }

  /// Every task that moves, and all work, so many times what it is; fewer times where a share would be more than all.
  Scenario by(double factor) {
    double most = Math.min(factor, most());
    return with(value -> value * most, 0);
  }

  private double moving() {
    return moving(scenario, input, staying);
  }

  private static double moving(Scenario from, Input input, Set<String> staying) {
    double mean = TaskEdits.mean(Work.of(from), input);
    Map<String, Double> values = staying.isEmpty() ? Map.of() : values(from, input);
    return staying.isEmpty() ? mean : mean - TaskEdits.mean(Work.of(
        new MeanMove(from, from, input, staying, values, values).by(0)), input);
  }

  private static boolean isShare(Input input) {
    return input.quantity() == Quantity.SHARE;
  }

  private double most() {
    DoubleStream values = then.entrySet().stream().filter(task -> !staying.contains(task.getKey()))
        .mapToDouble(Map.Entry::getValue);
    return !isShare(input) ? Double.MAX_VALUE
        : values.filter(value -> value > 0).map(value -> 1 / value).min().orElse(Double.MAX_VALUE);
  }

  /// @param move  what becomes of a value of then
  /// @param fresh what a task has that was not there then
  private Scenario with(DoubleUnaryOperator move, double fresh) {
    Scenario whole = input.with(scenario, inRange(move.applyAsDouble(input.value(from))));
    return whole.withTasks(scenario.tasks().stream().map(task -> with(task, move, fresh)).toList());
  }

  private Task with(Task task, DoubleUnaryOperator move, double fresh) {
    return !staying.contains(task.name()) && !task.sets(input.path()) ? task
        : task.with(new TaskInput(input.path(), OptionalDouble.of(value(task, move, fresh))));
  }

  /// What a task has once it moved; one without a value of its own has that of all work.
  private double value(Task task, DoubleUnaryOperator move, double fresh) {
    Double before = then.get(task.name());
    return staying.contains(task.name()) ? now.get(task.name())
        : !task.sets(input.path()) ? inRange(move.applyAsDouble(input.value(from)))
        : before == null ? fresh : inRange(move.applyAsDouble(before));
  }

  private double inRange(double value) {
    return input.range().nearest(value, 1);
  }
}
