package runrate.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.costing.TaskFlows;
import runrate.scenario.LimitPlan.Quota;
import runrate.scenario.Scenario;

/// A part of every limit that is kept for one feature, and how far the tasks of that feature use it at the peak.
///
/// @param maxCallsPerMinute its part of the pool that binds first, absent where no limit is known
/// @param pressed           the pool in which its tasks use most of their part; absent where no task is of the feature,
///                          or nothing is kept for it
public record QuotaUse(Quota quota, OptionalDouble maxCallsPerMinute, Optional<PoolCapacity> pressed) {

  static List<QuotaUse> of(Scenario scenario, PreparedPlan prepared, Capacity capacity) {
    OptionalDouble most = capacity.pools().stream().filter(pool -> pool.maxCallsPerMinute().isPresent())
        .mapToDouble(pool -> pool.maxCallsPerMinute().getAsDouble()).min();
    return scenario.plan().limits().quotas().stream().map(quota -> new QuotaUse(quota,
        most.isEmpty() ? most : OptionalDouble.of(quota.share() * most.getAsDouble()),
        pressed(scenario, prepared, quota))).toList();
  }

  private static Optional<PoolCapacity> pressed(Scenario scenario, PreparedPlan prepared, Quota quota) {
    if (quota.share() == 0) {
      return Optional.empty();
    }
    List<TaskFlows> tasks = prepared.flowsByTask().stream().filter(task -> isOf(task, quota)).toList();
    Map<PoolLimits, List<ModelFlow>> byPool = new LinkedHashMap<>();
    // in the order of the tasks, as their flows are
    List<ModelFlow> flows = prepared.flows();
    int next = 0;
    for (TaskFlows task : prepared.flowsByTask()) {
      for (ModelFlow flow : flows.subList(next, next + task.flows().size())) {
        if (isOf(task, quota)) {
          byPool.computeIfAbsent(PoolLimits.of(flow.offer(), scenario.plan().limits()), pool -> new ArrayList<>())
              .add(flow);
        }
      }
      next += task.flows().size();
    }
    return byPool.entrySet().stream().map(pool -> {
      PoolLimits part = pool.getKey().part(quota.share());
      return new PoolFlow(part, pool.getValue(), TeamLaunch.loads(part, tasks)).capacity(
          TeamOfTasks.of(scenario, tasks), prepared.callsPerMinute());
    }).filter(pool -> pool.binding().isPresent()).max(Comparator.comparingDouble(QuotaUse::utilisation));
  }

  /// In the busiest minute, which is the first of a launch where agents launch.
  private static double utilisation(PoolCapacity pool) {
    return Math.max(pool.utilisation(), pool.launch().map(LaunchMinute::utilisation).orElse(0.0));
  }

  /// How far the tasks use what is kept for them in the pool they press most; 0 where there is none.
  public double utilisation() {
    return pressed.map(QuotaUse::utilisation).orElse(0.0);
  }

  /// Whether the first minute of a launch presses it more than an average one at its peak does.
  public boolean isOfLaunch() {
    return pressed.filter(pool -> utilisation(pool) > pool.utilisation()).isPresent();
  }

  private static boolean isOf(TaskFlows task, Quota quota) {
    return !task.task().name().isEmpty() && task.task().attributedTo().equals(quota.feature());
  }

  /// Whether the tasks ask for more than is kept for them.
  public boolean isOver() {
    return utilisation() > 1;
  }
}
