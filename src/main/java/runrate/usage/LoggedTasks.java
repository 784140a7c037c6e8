package runrate.usage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.inputs.TaskEdits;
import runrate.inputs.TaskInputs;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskSuccess;
import runrate.units.Problem;

/// Work of several kinds as a log tells it apart: a task for each feature, with its part of the calls and the inputs in
/// which it differs from all work. Tasks of measured inputs bill what the calls of each feature were billed, where one
/// mean over all of them would not.
public final class LoggedTasks {
  /// Stands for calls of no feature that is named, and for features too many to have a task each.
  public static final String OTHER = "other work";
  /// The calls of all work and the agents that make them are no task's.
  private static final Set<MeasuredInput> OF_ALL_WORK = Set.of(MeasuredInput.AGENTS, MeasuredInput.CALLS_PER_DAY,
      MeasuredInput.DAYS_PER_MONTH);

  private LoggedTasks() {}

  /// Whether a task has it measured in its own calls.
  static boolean isOfTask(MeasuredValue value) {
    return !OF_ALL_WORK.contains(value.input());
  }

  /// @param scenario  whose workload and plan the log is of; its own tasks are put aside
  /// @param byFeature the log's work by feature
  /// @param sums      what is known of how the calls of each feature went
  /// @param note      where it was measured
  /// @return nothing where fewer than two features have calls, a line does not say how many it is, or what is measured
  ///         is no scenario
  public static Optional<Scenario> of(CostEngine engine, LoggedNames names, Scenario scenario, LoggedWork all,
      Map<String, LoggedWork> byFeature, List<CallSum> sums, String note) {
    Map<String, LoggedWork> kinds = kinds(byFeature);
    if (kinds.size() < 2 || !all.isCounted() || all.calls() == 0) {
      return Optional.empty();
    }
    Scenario whole = Calibration.of(engine, names, scenario.withTasks(List.of()), all).taken(value -> true, note);
    double calls = kinds.values().stream().mapToDouble(LoggedWork::calls).sum();
    List<Task> tasks = kinds.entrySet().stream().map(kind -> Task.of(kind.getKey()).withCallShare(OptionalDouble.of(
        kind.getValue().calls() / calls)).withSuccess(success(kind.getKey(), sums)).withOwn(TaskInputs.changed(whole,
            measured(engine, names, whole, kind.getValue())))).toList();
    Scenario made = ranged(whole, tasks).withTasks(tasks);
    return engine.check(made).stream().anyMatch(Problem::isError) ? Optional.empty() : Optional.of(made);
  }

  /// A range of an input that every task has for itself would move nothing.
  private static Scenario ranged(Scenario whole, List<Task> tasks) {
    return whole.withAssumptions(whole.assumptions().stream().filter(assumption -> tasks.stream().anyMatch(task ->
        !task.sets(assumption.field()))).toList());
  }

  /// The part of its judged calls that did what they were for.
  private static TaskSuccess success(String feature, List<CallSum> sums) {
    OptionalDouble rate = sums.stream().filter(sum -> sum.keys().getFirst().equals(feature)).findFirst()
        .map(CallSum::successRate).orElse(OptionalDouble.empty());
    return rate.isEmpty() ? TaskSuccess.UNKNOWN : new TaskSuccess(rate, List.of());
  }

  /// How well the tasks bill what the calls of their features were billed.
  ///
  /// @param made by [#of]
  public static Optional<LogCheck> check(CostEngine engine, LoggedNames names, Scenario made,
      Map<String, LoggedWork> byFeature) {
    Map<String, LoggedWork> kinds = kinds(byFeature);
    return made.tasks().stream().flatMap(task -> LogCheck.of(engine, names, TaskEdits.seen(made, task),
        kinds.get(task.name())).stream()).reduce(LogCheck::plus);
  }

  private static Scenario measured(CostEngine engine, LoggedNames names, Scenario whole, LoggedWork work) {
    Scenario turned = whole;
    for (MeasuredValue value : new Measuring(engine, names, whole, work).measures()) {
      turned = isOfTask(value) ? value.turned().apply(turned) : turned;
    }
    return turned;
  }

  /// The features with most calls by name, all others as one.
  private static Map<String, LoggedWork> kinds(Map<String, LoggedWork> byFeature) {
    List<Map.Entry<String, LoggedWork>> named = byFeature.entrySet().stream().filter(each -> isNamed(each.getKey())
        && each.getValue().isCounted() && each.getValue().calls() > 0).sorted(Comparator.comparingLong(
            (Map.Entry<String, LoggedWork> each) -> each.getValue().calls()).reversed().thenComparing(
                Map.Entry::getKey)).limit(Task.MOST - 1).toList();
    Map<String, LoggedWork> kinds = new LinkedHashMap<>();
    named.forEach(each -> kinds.put(each.getKey(), each.getValue()));
    List<LoggedDay> rest = new ArrayList<>();
    byFeature.forEach((feature, work) -> rest.addAll(kinds.containsKey(feature) ? List.of() : work.days()));
    var other = new LoggedWork(rest, Map.of());
    if (other.isCounted() && other.calls() > 0) {
      kinds.put(OTHER, other);
    }
    return kinds;
  }

  private static boolean isNamed(String feature) {
    return Stream.of(CallDimension.NOBODY, OTHER).noneMatch(feature::equals)
        && feature.length() <= Task.LONGEST_NAME;
  }
}
