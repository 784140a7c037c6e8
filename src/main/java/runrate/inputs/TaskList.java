package runrate.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;
import runrate.units.Excerpt;

/// Tasks made, taken out and weighed so that the calls of all of them stay what they are.
public final class TaskList {
  /// What a new task takes of the calls unless somebody says otherwise.
  public static final double FIRST_SHARE = 0.1;

  private TaskList() {}

  /// Two halves that do alike and keep one prefix alive together, so that the bill does not move.
  public static Scenario split(Scenario scenario) {
    return !scenario.tasks().isEmpty() ? scenario : scenario.withTasks(IntStream.rangeClosed(1, 2).mapToObj(number ->
        Task.of("task " + number).withCallShare(OptionalDouble.of(0.5)).withPrefix(Task.Prefix.TEAM)).toList());
  }

  /// With a copy of a task, whose calls come from the others in proportion unless it counts its own.
  ///
  /// @param name  that no other task has
  /// @param share of the scenario's calls
  public static Scenario plus(Scenario scenario, Task like, String name, double share) {
    List<Task> tasks = new ArrayList<>(scenario.tasks());
    boolean shares = !Work.hasOwnCalls(like);
    tasks.add(like.withName(name).withCallShare(shares ? OptionalDouble.of(0) : OptionalDouble.empty()));
    Scenario made = scenario.withTasks(tasks);
    return shares ? withShare(made, name, share) : made;
  }

  /// With the workload and the plan of another scenario as one task more, which counts its own calls.
  public static Scenario plus(Scenario scenario, Scenario other) {
    List<Task> tasks = new ArrayList<>(scenario.tasks());
    if (tasks.isEmpty()) {
      tasks.add(Task.of("this work"));
    }
    String calls = Keys.path(WorkloadShape.CALLS_PER_DAY);
    String name = Excerpt.of(other.name(), Task.LONGEST_NAME);
    Task task = Task.of(isFree(scenario, name) ? name : freeName(scenario)).withOwn(TaskInputs.changed(
        scenario.withTasks(List.of()), other.withTasks(List.of())));
    tasks.add(task.with(new TaskInput(calls, OptionalDouble.of(other.workload().callsPerDay()))));
    return scenario.withTasks(tasks);
  }

  public static boolean isFree(Scenario scenario, String name) {
    return scenario.tasks().stream().noneMatch(task -> task.name().equals(name));
  }

  /// A name for one task more.
  public static String freeName(Scenario scenario) {
    int size = scenario.tasks().size();
    return IntStream.rangeClosed(size + 1, 2 * size + 2).mapToObj(number -> "task " + number)
        .filter(name -> isFree(scenario, name)).findFirst().orElseThrow();
  }

  /// With a task at another place in the list.
  public static Scenario moved(Scenario scenario, String name, int place) {
    List<Task> tasks = new ArrayList<>(scenario.tasks());
    Task task = tasks.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    tasks.remove(task);
    tasks.add(Math.clamp(place, 0, tasks.size()), task);
    return scenario.withTasks(tasks);
  }

  /// Without a task; its calls go to the others in proportion. What is left alone is all work of one kind again only
  /// where it sets nothing.
  public static Scenario minus(Scenario scenario, String name) {
    boolean shared = scenario.tasks().stream().anyMatch(task -> task.name().equals(name) && !Work.hasOwnCalls(task));
    Scenario moved = shared ? withShare(scenario, name, 0) : scenario;
    List<Task> left = moved.tasks().stream().filter(task -> !task.name().equals(name)).toList();
    List<Task> kept = left.size() == 1 && left.getFirst().own().isEmpty() && left.getFirst().escalate().isEmpty()
        ? List.of() : left;
    return moved.withTasks(kept).withBudget(budget -> budget.keptFor(kept));
  }

  /// With other inputs of its own for a task. One that no longer counts its own calls takes a share of the scenario's
  /// from the others, unless it is the only one.
  public static Scenario withOwn(Scenario scenario, Task task, List<TaskInput> own) {
    Task changed = task.withOwn(own);
    boolean joins = Work.hasOwnCalls(task) && !Work.hasOwnCalls(changed);
    boolean alone = scenario.tasks().stream().allMatch(other -> other.equals(task) || Work.hasOwnCalls(other));
    Task made = joins && !alone ? changed.withCallShare(OptionalDouble.of(0)) : changed;
    Scenario with = scenario.withTasks(scenario.tasks().stream().map(other -> other.equals(task) ? made : other)
        .toList());
    return joins && !alone ? withShare(with, task.name(), FIRST_SHARE) : with;
  }

  /// With another share of the calls; the others give or take in proportion. The only one that shares keeps all.
  public static Scenario withShare(Scenario scenario, String name, double share) {
    return withShare(scenario, name, share, Set.of());
  }

  /// The same of the task at an index; one that counts its own calls has no share.
  static Scenario withShare(Scenario scenario, int index, double share) {
    Task task = scenario.tasks().get(index);
    return Work.hasOwnCalls(task) ? scenario : withShare(scenario, task.name(), share);
  }

  /// @param locked tasks that keep what they have; the share stops at what they leave
  public static Scenario withShare(Scenario scenario, String name, double share, Set<String> locked) {
    List<Task> sharing = scenario.tasks().stream().filter(task -> !Work.hasOwnCalls(task) && !task.name().equals(name))
        .toList();
    List<Task> others = sharing.stream().filter(task -> !locked.contains(task.name())).toList();
    double kept = sum(sharing) - sum(others);
    double left = sum(others);
    if (others.isEmpty()) {
      return scenario;
    }
    double wanted = Math.clamp(share, 0, Math.max(0, 1 - kept));
    double rest = Math.max(0, 1 - kept - wanted);
    UnaryOperator<Task> give = task -> task.withCallShare(OptionalDouble.of(left == 0 ? rest / others.size()
        : task.callShare().orElse(1) / left * rest));
    return scenario.withTasks(scenario.tasks().stream().map(task -> task.name().equals(name)
        ? task.withCallShare(OptionalDouble.of(wanted)) : others.contains(task) ? give.apply(task) : task).toList());
  }

  private static double sum(List<Task> tasks) {
    return tasks.stream().mapToDouble(task -> task.callShare().orElse(1)).sum();
  }
}
