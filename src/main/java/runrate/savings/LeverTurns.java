package runrate.savings;

import java.util.Optional;
import java.util.function.BiFunction;
import runrate.inputs.TaskInputs;
import runrate.inputs.Work;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;

/// Turns levers of a whole scenario from one plan to another, in each of its tasks.
public final class LeverTurns {
  private LeverTurns() {}

  /// The scenario before any lever is turned: bought by its baseline's plan, in every task.
  public static Scenario before(Scenario goal) {
    return Work.bought(goal, goal.baselinePlan());
  }

  /// @param at   between the baseline and the goal
  /// @param goal whose plans have the lever as it is taken over
  public static Scenario turned(Scenario at, Lever lever, Scenario goal) {
    Scenario whole = at.withPlan(plan -> lever.copy(goal.plan(), plan));
    return whole.withTasks(at.tasks().stream().map(task -> of(goal, task.name()).map(own -> turned(whole, task,
        lever.copy(TaskInputs.seen(goal, own).plan(), TaskInputs.seen(at, task).plan()))).orElse(task)).toList());
  }

  /// The scenario with other plans, in all work and in each of its tasks; a task keeps as its own only what differs.
  ///
  /// @param wanted the plan of a task, of the scenario as it sees it; all work is a task without a name
  public static Scenario planned(Scenario scenario, BiFunction<Task, Scenario, Plan> wanted) {
    Scenario whole = scenario.withPlan(plan -> wanted.apply(Task.of(""), scenario));
    return whole.withTasks(scenario.tasks().stream().map(task ->
        turned(whole, task, wanted.apply(task, TaskInputs.seen(scenario, task)))).toList());
  }

  private static Optional<Task> of(Scenario goal, String name) {
    return goal.tasks().stream().filter(task -> task.name().equals(name)).findFirst();
  }

  /// With whatever is missing to a plan as the task's own.
  private static Task turned(Scenario whole, Task task, Plan wanted) {
    Scenario seen = TaskInputs.seen(whole, task);
    Task made = task;
    for (TaskInput input : TaskInputs.changed(seen, seen.withPlan(plan -> wanted))) {
      made = made.with(input);
    }
    return made;
  }
}
