package runrate.modes;

import java.util.OptionalDouble;
import java.util.function.Predicate;
import runrate.costing.CostEngine;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.PlanShape;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;

/// What batching saves in a month against answering all of it at once, in USD. Other work goes on as planned.
///
/// @param allUsd   if everything that may wait is batched; negative where it costs more
/// @param takenUsd by what is batched already
public record BatchSaving(double allUsd, double takenUsd) {
  private static final Input BATCH_SHARE = Inputs.of(PlanShape.BATCH);

  static final BatchSaving NONE = new BatchSaving(0, 0);

  /// Of the tasks asked for.
  static BatchSaving of(CostEngine engine, Scenario scenario, double monthUsd, Predicate<Task> which) {
    if (scenario.tasks().stream().noneMatch(which) && !scenario.tasks().isEmpty()) {
      return NONE;
    }
    double nothing = engine.prepare(batched(scenario, which, 0)).monthUsd();
    return new BatchSaving(nothing - engine.prepare(batched(scenario, which, most(scenario))).monthUsd(),
        nothing - monthUsd);
  }

  /// The scenario with another part of some tasks batched; of all of it where it has no tasks.
  static Scenario batched(Scenario scenario, Predicate<Task> which, double share) {
    return scenario.tasks().isEmpty() ? scenario.withPlan(plan -> plan.withBatchShare(share))
        : scenario.withTasks(scenario.tasks().stream().map(task -> which.test(task)
            ? task.with(new TaskInput(BATCH_SHARE.path(), OptionalDouble.of(share))) : task).toList());
  }

  /// The most that may be batched: all, unless the scenario bounds it.
  static double most(Scenario scenario) {
    return scenario.bound(BATCH_SHARE.path()).high().orElse(1);
  }

  /// What is still to be had.
  public double leftUsd() {
    return allUsd - takenUsd;
  }
}
