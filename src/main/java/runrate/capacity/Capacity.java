package runrate.capacity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.costing.TaskFlows;
import runrate.costing.VendorSpend;
import runrate.scenario.Scenario;

/// Whether the rate limits carry a plan, and how many agents they would carry.
///
/// @param pools     one entry for each pool of limits the plan's models run under
/// @param maxAgents agents that every known limit carries, absent where no limit is known
/// @param spend     what the month costs at each vendor against the cap of its tier
/// @param batches   batched calls against the vendors' queues
/// @param ownPaceUse live calls of an average minute over those a limiter of one's own lets through; 0 without one
public record Capacity(List<PoolCapacity> pools, OptionalInt maxAgents, List<VendorSpend> spend,
    List<BatchQueue> batches, double ownPaceUse) {
  private static final double ROUNDING = 1e-9;

  public Capacity {
    pools = List.copyOf(pools);
    spend = List.copyOf(spend);
    batches = List.copyOf(batches);
  }

  /// @param scenario free of errors
  public static Capacity of(CostEngine engine, Scenario scenario) {
    return of(scenario, engine.prepare(scenario), engine.report(scenario));
  }

  /// The same of a plan that is prepared and reported already; limits change neither.
  public static Capacity of(Scenario scenario, PreparedPlan prepared, CostReport cost) {
    List<ModelFlow> flows = prepared.paced().flows();
    List<TaskFlows> tasks = prepared.flowsByTask();
    Scenario team = TeamOfTasks.of(scenario, tasks);
    List<PoolCapacity> pools = new ArrayList<>();
    for (PoolFlow pool : pools(scenario, flows, tasks)) {
      pools.add(pool.capacity(team, prepared.callsPerMinute()));
    }
    double paceUse = ownPaceUse(scenario, prepared, flows);
    OptionalInt most = paceUse == 0 ? OptionalInt.empty()
        : OptionalInt.of((int) Math.min(Integer.MAX_VALUE, Math.floor(team.workload().agents() / paceUse + 1e-9)));
    for (PoolCapacity pool : pools) {
      if (pool.maxAgents().isPresent()) {
        most = OptionalInt.of(Math.min(most.orElse(Integer.MAX_VALUE), pool.maxAgents().getAsInt()));
      }
    }
    return new Capacity(pools, most, VendorSpend.of(cost, scenario, flows),
        BatchQueue.of(scenario, prepared), paceUse);
  }

  private static double ownPaceUse(Scenario scenario, PreparedPlan prepared, List<ModelFlow> flows) {
    return prepared.callsPerMinute() * flows.stream().mapToDouble(ModelFlow::liveShare).sum()
        / scenario.plan().limits().clientCallsPerMinute().orElse(Double.POSITIVE_INFINITY);
  }

  /// Whether one's own pace lets a day's live calls through in the day's hours.
  public boolean isWithinOwnPace() {
    return ownPaceUse <= 1 + ROUNDING;
  }

  private static List<PoolFlow> pools(Scenario scenario, List<ModelFlow> flows, List<TaskFlows> tasks) {
    Map<String, PoolFlow> byPool = new LinkedHashMap<>();
    for (ModelFlow flow : flows) {
      PoolLimits limits = PoolLimits.of(flow.offer(), scenario.plan().limits());
      byPool.merge(limits.pool(), new PoolFlow(limits, List.of(flow), TeamLaunch.loads(limits, tasks)), PoolFlow::and);
    }
    return List.copyOf(byPool.values());
  }

  /// Agents whose launch fits into the limits of one minute, absent where calls are steady or no limit is known.
  public OptionalInt maxAtOnce() {
    return pools.stream().flatMap(pool -> pool.launch().stream()).map(LaunchMinute::maxAgents)
        .flatMapToInt(OptionalInt::stream).min();
  }

  public boolean isFeasible() {
    return isWithinOwnPace() && pools.stream().allMatch(PoolCapacity::isFeasible)
        && spend.stream().noneMatch(VendorSpend::isOverCap);
  }

  /// Models whose limits nobody entered yet.
  public List<PoolCapacity> unknown() {
    return pools.stream().filter(pool -> !pool.known()).toList();
  }
}
