package runrate.tradeoff;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.TaskCost;
import runrate.inputs.Work;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// What one kind of work achieves for its cost.
///
/// `cost per success = (cost + failures * cost of a failed outcome) / successes`
///
/// @param quality      mean score over its calls; absent where a model has none
/// @param general      whether a general score of a model stood in for one of the task
/// @param floor        the least score that will do for it
/// @param success      part of its calls that reach what they are for, a second try included; absent where nobody said
/// @param usdPerSuccess absent without successes
public record TaskOutcome(TaskCost cost, OptionalDouble quality, boolean general, double floor, OptionalDouble success,
    OptionalDouble usdPerSuccess) {

  /// One of each task of a report.
  ///
  /// @param cost of the scenario
  public static List<TaskOutcome> of(CostEngine engine, Scenario scenario, CostReport cost) {
    var scores = new Scores(engine, scenario);
    List<Work.Part> parts = engine.work(scenario).parts();
    return IntStream.range(0, parts.size()).mapToObj(i ->
        of(scenario, cost.byTask().get(i), parts.get(i).attempts().success(), scores.of(parts.get(i)))).toList();
  }

  private static TaskOutcome of(Scenario scenario, TaskCost cost, OptionalDouble success, Scores.Mean quality) {
    return new TaskOutcome(cost, quality.score(), quality.general(),
        cost.task().qualityFloor().orElse(scenario.quality().floor()), success,
        usdPerSuccess(cost, success.orElse(0), failedUsd(scenario, cost)));
  }

  private static OptionalDouble usdPerSuccess(TaskCost cost, double success, double failedUsd) {
    double successes = cost.calls() * success;
    return successes == 0 ? OptionalDouble.empty()
        : OptionalDouble.of((cost.monthUsd() + cost.calls() * (1 - success) * failedUsd) / successes);
  }

  static double failedUsd(Scenario scenario, TaskCost cost) {
    return failedUsd(scenario, cost.task());
  }

  /// What a failed outcome of a task costs.
  public static double failedUsd(Scenario scenario, Task task) {
    return task.failedOutcomeCostUsd().orElse(scenario.quality().failedOutcomeCostUsd());
  }

  /// Whether its mean score is below what will do.
  public boolean isBelowFloor() {
    return quality.isPresent() && quality.getAsDouble() < floor;
  }

  /// The part of all calls that reach what they are for; absent while a task with calls does not say.
  public static OptionalDouble success(List<TaskOutcome> tasks) {
    double calls = tasks.stream().mapToDouble(task -> task.cost.calls()).sum();
    return calls == 0 || tasks.stream().anyMatch(task -> task.success.isEmpty() && task.cost.calls() > 0)
        ? OptionalDouble.empty() : OptionalDouble.of(tasks.stream().mapToDouble(task ->
            task.cost.calls() * task.success.orElse(0)).sum() / calls);
  }

  /// What a success of all work costs; absent while a task with calls does not say how often it succeeds.
  public static OptionalDouble usdPerSuccess(List<TaskOutcome> tasks, Scenario scenario, double monthUsd) {
    double successes = 0;
    double failedUsd = 0;
    for (TaskOutcome task : tasks) {
      if (task.success.isEmpty() && task.cost.calls() > 0) {
        return OptionalDouble.empty();
      }
      double share = task.success.orElse(0);
      successes += task.cost.calls() * share;
      failedUsd += task.cost.calls() * (1 - share) * failedUsd(scenario, task.cost);
    }
    return successes == 0 ? OptionalDouble.empty() : OptionalDouble.of((monthUsd + failedUsd) / successes);
  }
}
