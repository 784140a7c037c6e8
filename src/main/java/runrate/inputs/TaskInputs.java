package runrate.inputs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.scenario.ContextComposition;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;
import runrate.scenario.Workload;

/// What a task may set for itself, and the scenario as a task sees it: the scenario's own values, with the task's in
/// their place.
public final class TaskInputs {
  private static final String WORKLOAD = ScenarioShape.WORKLOAD.name() + ".";
  private static final String PLAN = ScenarioShape.PLAN.name() + ".";
  /// They are the whole house's.
  private static final List<String> OF_ALL_WORK = List.of(PLAN + PlanShape.CONTRACT.name(),
      PLAN + PlanShape.LIMITS.name(), PLAN + PlanShape.REGION.name());

  private TaskInputs() {}

  /// Whether a task may have a value of its own at a path.
  public static boolean isOwn(String path) {
    return (path.startsWith(WORKLOAD) || path.startsWith(PLAN))
        && OF_ALL_WORK.stream().noneMatch(house -> path.equals(house) || path.startsWith(house + "."));
  }

  /// An input of a task.
  ///
  /// @param values what was read of its key
  public static TaskInput of(String path, Key<?> key, Values values) {
    return new TaskInput(path, values.held(key));
  }

  /// The scenario as a task sees it; its calls are still those of all work where the task has none of its own.
  public static Scenario seen(Scenario scenario, Task task) {
    return seen(scenario, task, (path, what, hint) -> { });
  }

  /// @param complaint told what does not fit together
  public static Scenario seen(Scenario scenario, Task task, Values.Complaint complaint) {
    if (task.own().isEmpty()) {
      return scenario;
    }
    Map<String, Object> own = new LinkedHashMap<>();
    task.own().forEach(input -> own.put(input.path(), input.value()));
    Scenario base = withoutWhatIsReplaced(scenario, own);
    var rebuilding = Rebuilding.with(own, complaint);
    Workload workload = touches(own, WORKLOAD)
        ? rebuilding.of(WorkloadShape.SHAPE, base.workload(), WORKLOAD, Optional.empty()) : base.workload();
    var around = new Values(Optional.empty(), complaint);
    around.put(ScenarioShape.WORKLOAD, Optional.of(workload));
    Plan plan = touches(own, PLAN) ? rebuilding.of(PlanShape.SHAPE, base.plan(), PLAN, Optional.of(around))
        : base.plan();
    return base.withWorkload(old -> workload).withPlan(old -> plan);
  }

  /// The inputs of workload and plan in which two scenarios differ, with their values in the second.
  public static List<TaskInput> changed(Scenario before, Scenario after) {
    List<TaskInput> inputs = new ArrayList<>();
    collect(inputs, WORKLOAD, WorkloadShape.SHAPE, before.workload(), after.workload());
    collect(inputs, PLAN, PlanShape.SHAPE, before.plan(), after.plan());
    return inputs;
  }

  private static <R> void collect(List<TaskInput> inputs, String place, Shape<R> shape, R before, R after) {
    if (before.equals(after)) {
      return;
    }
    for (Key<R> key : shape.keys()) {
      String path = place + key.name();
      if (key instanceof Part<R, ?> part) {
        collectPart(inputs, path, part, before, after);
      } else if (isOwn(path) && !held(key, before).equals(held(key, after))) {
        inputs.add(new TaskInput(path, held(key, after)));
      }
    }
  }

  private static <R, P> void collectPart(List<TaskInput> inputs, String path, Part<R, P> part, R before, R after) {
    if (part.get(before).isPresent() && part.get(after).isPresent()) {
      collect(inputs, path + ".", part.shape(), part.get(before).get(), part.get(after).get());
    }
  }

  private static <R> Object held(Key<R> key, R record) {
    return Rebuilding.held(key, record);
  }

  private static boolean touches(Map<String, Object> own, String place) {
    return own.keySet().stream().anyMatch(path -> path.startsWith(place));
  }

  /// A size or a share of the context that is set is no longer that of its parts; one lifetime stands in place of
  /// several.
  private static Scenario withoutWhatIsReplaced(Scenario scenario, Map<String, Object> own) {
    boolean parts = own.containsKey(Keys.path(ContextPartShape.PARTS));
    boolean measured = own.containsKey(Keys.path(WorkloadShape.CONTEXT))
        || own.containsKey(Keys.path(CacheShape.CACHEABLE)) || own.containsKey(Keys.path(CacheShape.HISTORY));
    Scenario base = !parts && measured ? scenario.withComposition(ContextComposition.UNKNOWN) : scenario;
    if (parts) {
      own.putIfAbsent(Keys.path(WorkloadShape.CONTEXT), OptionalDouble.empty());
      own.putIfAbsent(Keys.path(CacheShape.CACHEABLE), OptionalDouble.empty());
      own.putIfAbsent(Keys.path(CacheShape.HISTORY), OptionalDouble.empty());
    }
    if (own.containsKey(Keys.path(CacheShape.LIFETIME)) && !own.containsKey(Keys.path(CacheShape.LIFETIMES))) {
      own.put(Keys.path(CacheShape.LIFETIMES), List.of());
    } else if (own.containsKey(Keys.path(CacheShape.LIFETIMES))) {
      own.putIfAbsent(Keys.path(CacheShape.LIFETIME), Optional.empty());
    }
    return base;
  }
}
