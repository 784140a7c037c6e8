package runrate.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import runrate.scenario.Plan;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;

/// Changes of a scenario as it is looked at, brought back into the scenario: in one task they become the task's own; in
/// all work what the tasks differ in moves in proportion, and everything else is all work's.
public final class TaskEdits {
  /// What all work shows as a mean over its calls.
  public static final List<Num<?>> MEANS = List.of(WorkloadShape.CONTEXT, WorkloadShape.OUTPUT,
      WorkloadShape.THINKING, CacheShape.CACHEABLE, PlanShape.BATCH);

  private TaskEdits() {}

  /// The scenario as one of its tasks sees it, with the calls of that task.
  public static Scenario seen(Scenario scenario, Task task) {
    return Work.of(scenario).parts().stream().filter(part -> part.task().equals(task)).findFirst().orElseThrow()
        .scenario();
  }

  /// @param before as the task saw it
  /// @param after  the same, changed
  public static Scenario ofTask(Scenario scenario, String name, Scenario before, Scenario after) {
    String calls = Keys.path(WorkloadShape.CALLS_PER_DAY);
    List<TaskInput> changed = TaskInputs.changed(before, after);
    return ofTheHouse(scenario.withTasks(scenario.tasks().stream().map(task -> {
      Task made = task;
      for (TaskInput input : task.name().equals(name) ? changed : List.<TaskInput>of()) {
        made = input.path().equals(calls) && !Work.hasOwnCalls(task) ? made : made.with(input);
      }
      return made;
    }).toList()), before, after);
  }

  /// All work as the panel shows it: means where tasks differ, and what their mixes add up to.
  public static Scenario mean(Scenario scenario) {
    Work work = Work.of(scenario);
    Scenario shown = scenario;
    for (Num<?> key : MEANS) {
      Input input = Inputs.of(key);
      double mean = key == CacheShape.CACHEABLE ? work.meanOfContext(input::value) : work.mean(input::value);
      shown = Double.isNaN(mean) || mean == input.value(shown) ? shown : input.with(shown, mean);
    }
    return shown.withPlan(plan -> plan.withRouting(new RoutingMix(work.mix())));
  }

  /// @param before as the panel showed it
  /// @param after  the same, changed
  public static Scenario ofAll(Scenario scenario, Scenario before, Scenario after) {
    return ofAll(scenario, before, after, Set.of());
  }

  /// @param locked tasks that stay where they are when a mean moves
  public static Scenario ofAll(Scenario scenario, Scenario before, Scenario after, Set<String> locked) {
    List<TaskInput> changed = new ArrayList<>(TaskInputs.changed(before, after));
    Scenario made = scenario;
    for (Num<?> key : MEANS) {
      Input input = Inputs.of(key);
      if (changed.removeIf(other -> other.path().equals(input.path()))) {
        made = moved(made, input, input.value(before), input.value(after), locked);
        changed.removeIf(other -> other.path().equals(Keys.path(ContextPartShape.PARTS)));
      }
    }
    changed.removeIf(other -> other.path().equals(Keys.path(PlanShape.ROUTING)));
    Scenario whole = TaskInputs.seen(made, Task.of("").withOwn(changed));
    return ofTheHouse(whole, before, after);
  }

  /// Nothing batched, in any task.
  public static Scenario withoutBatch(Scenario scenario) {
    Scenario shown = scenario.tasks().isEmpty() ? scenario : mean(scenario);
    Scenario none = shown.withPlan(plan -> plan.withBatchShare(0));
    return scenario.tasks().isEmpty() ? none : ofAll(scenario, shown, none);
  }

  /// Every task and all work by the same factor; a share stops at 1. From nothing all start at the new value.
  private static Scenario moved(Scenario scenario, Input input, double before, double after, Set<String> locked) {
    UnaryOperator<Double> move = value -> before == 0 ? after
        : Math.min(value * after / before, input.quantity() == Quantity.SHARE ? 1 : Double.MAX_VALUE);
    Scenario whole = input.with(scenario, move.apply(input.value(scenario)));
    return whole.withTasks(scenario.tasks().stream().map(task -> {
      double value = input.value(TaskInputs.seen(scenario, task));
      boolean stays = locked.contains(task.name());
      return !stays && !task.sets(input.path()) ? task
          : task.with(new TaskInput(input.path(), OptionalDouble.of(stays ? value : move.apply(value))));
    }).toList());
  }

  /// What belongs to the whole house is changed there, whatever is looked at.
  private static Scenario ofTheHouse(Scenario scenario, Scenario before, Scenario after) {
    UnaryOperator<Plan> house = plan -> plan.withContract(after.plan().contract()).withLimits(after.plan().limits())
        .withRegion(after.plan().region());
    Scenario made = scenario.withPlan(house);
    made = before.quality().equals(after.quality()) ? made : made.withQuality(old -> after.quality());
    made = before.assumptions().equals(after.assumptions()) ? made : made.withAssumptions(after.assumptions());
    made = before.mayChange().equals(after.mayChange()) ? made : made.withMayChange(after.mayChange());
    made = before.budget().equals(after.budget()) ? made : made.withBudget(old -> after.budget());
    made = before.baseline().equals(after.baseline()) ? made : made.withBaseline(after.baseline());
    made = before.business().equals(after.business()) ? made : made.withBusiness(old -> after.business());
    return before.forecast().equals(after.forecast()) ? made : made.withForecast(old -> after.forecast());
  }
}
