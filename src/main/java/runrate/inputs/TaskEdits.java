package runrate.inputs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
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
    return Work.part(scenario, task).scenario();
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

  /// The same with the second try the task has then.
  public static Scenario ofTask(Scenario scenario, Work.Part before, Work.Part after) {
    Scenario made = ofTask(scenario, before.task().name(), before.scenario(), after.scenario());
    return made.withTasks(made.tasks().stream().map(task -> !task.name().equals(before.task().name()) ? task
        : after.task().escalate().map(task::withEscalate).orElseGet(task::withoutEscalation)).toList());
  }

  /// All work as the panel shows it: means where tasks differ, and what their mixes add up to.
  public static Scenario mean(Scenario scenario) {
    Work work = Work.of(scenario);
    Scenario shown = scenario;
    for (Num<?> key : MEANS) {
      Input input = Inputs.of(key);
      double mean = mean(work, input);
      shown = Double.isNaN(mean) || mean == input.value(shown) ? shown : input.with(shown, mean);
    }
    return shown.withPlan(plan -> plan.withRouting(new RoutingMix(work.mix())));
  }

  static double mean(Work work, Input input) {
    return input.key() == CacheShape.CACHEABLE ? work.meanOfContext(input::value) : work.mean(input::value);
  }

  /// Whether all work shows it as a mean over its calls.
  public static boolean isMean(Input input) {
    return MEANS.stream().anyMatch(key -> key == input.key());
  }

  /// What levers stand at: the scenario, or the means of its tasks.
  public static Scenario shown(Scenario scenario) {
    return scenario.tasks().isEmpty() ? scenario : mean(scenario);
  }

  /// The scenario with an input set as the levers show it; of work of several kinds every task moves.
  ///
  /// @param shown what they stand at ([#shown])
  public static Scenario turned(Scenario scenario, Scenario shown, Input input, double value) {
    return turning(scenario, shown, input).apply(value);
  }

  /// @param before as the panel showed it
  /// @param after  the same, changed
  public static Scenario ofAll(Scenario scenario, Scenario before, Scenario after) {
    return ofAll(scenario, before, after, Set.of(), Map.of());
  }

  /// @param locked tasks that stay where they are when a mean moves
  /// @param shapes by path: the scenario before a mean became nothing, whose proportions hold once it is more again
  public static Scenario ofAll(Scenario scenario, Scenario before, Scenario after, Set<String> locked,
      Map<String, Scenario> shapes) {
    return ofAll(scenario, before, after, (made, input, up) ->
        MeanMove.toMean(made, input, up, locked, shapes.getOrDefault(input.path(), scenario)));
  }

  /// The same as [#turned] for one value of an input after another: what the tasks have of it is asked once.
  public static DoubleFunction<Scenario> turning(Scenario scenario, Scenario shown, Input input) {
    Map<Boolean, MeanMove.ToMean> known = new HashMap<>();
    return scenario.tasks().isEmpty() ? value -> input.with(shown, value)
        : value -> ofAll(scenario, shown, input.with(shown, value), (made, moved, up) ->
            made == scenario && moved.path().equals(input.path()) ? known.computeIfAbsent(up, way ->
                MeanMove.toMean(scenario, input, way, Set.of(), scenario))
            : MeanMove.toMean(made, moved, up, Set.of(), scenario));
  }

  /// What each task has of a mean once the levers turn it, by its name: the same as [#turning] where nothing else is
  /// asked.
  ///
  /// @param up whether it becomes more
  public static DoubleFunction<Map<String, Double>> turningTasks(Scenario scenario, Input mean, boolean up) {
    return MeanMove.toMean(scenario, mean, up, Set.of(), scenario)::byTask;
  }

  /// Knows how a mean is brought to a value.
  private interface Moves {
    MeanMove.ToMean of(Scenario made, Input input, boolean up);
  }

  private static Scenario ofAll(Scenario scenario, Scenario before, Scenario after, Moves moves) {
    List<TaskInput> changed = new ArrayList<>(TaskInputs.changed(before, after));
    Scenario made = scenario;
    for (Num<?> key : MEANS) {
      Input input = Inputs.of(key);
      if (changed.removeIf(other -> other.path().equals(input.path()))) {
        made = moves.of(made, input, input.value(after) > input.value(before)).to(input.value(after));
        changed.removeIf(other -> other.path().equals(Keys.path(ContextPartShape.PARTS)));
      }
    }
    changed.removeIf(other -> other.path().equals(Keys.path(PlanShape.ROUTING)));
    Scenario whole = TaskInputs.seen(made, Task.of("").withOwn(changed));
    return ofTheHouse(whole, before, after);
  }

  /// Nothing batched, in any task.
  public static Scenario withoutBatch(Scenario scenario) {
    Scenario shown = shown(scenario);
    Scenario none = shown.withPlan(plan -> plan.withBatchShare(0));
    return scenario.tasks().isEmpty() ? none : ofAll(scenario, shown, none);
  }

  /// An input as one task has it, turned with that of all work and of every other task, all by one factor; of nothing
  /// there is no factor.
  ///
  /// @param locked tasks that stay where they are
  /// @param shape  the scenario before the task had nothing of it
  public static Scenario ofEach(Scenario scenario, String name, Input input, double value, Set<String> locked,
      Scenario shape) {
    double now = ofTask(scenario, name, input);
    Scenario from = now == 0 ? shape : scenario;
    double before = ofTask(from, name, input);
    return before == 0 ? scenario : MeanMove.of(scenario, from, input, value > now, locked).by(value / before);
  }

  /// Nothing where there is no such task.
  private static double ofTask(Scenario scenario, String name, Input input) {
    return scenario.tasks().stream().filter(task -> task.name().equals(name)).findFirst()
        .map(task -> input.value(TaskInputs.seen(scenario, task))).orElse(0.0);
  }

  /// Means of all work that a change turns to nothing, by path.
  public static List<String> emptied(Scenario before, Scenario after) {
    return MEANS.stream().map(Inputs::of).filter(input -> input.value(before) > 0
        && input.value(after) == 0).map(Input::path).toList();
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
