package runrate.capacity;

import java.util.List;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.scenario.Scenario;

/// First attempts of one model that a limit turns away.
///
/// @param share of its live calls: at the peak of steady calls, at the start of cold rounds where agents launch
record RefusedCalls(ModelFlow flow, double share) {

  /// One entry a model. Whether a round is a cold one depends on how long a model's entries live, so each has its own.
  static List<RefusedCalls> of(Scenario scenario, PreparedPlan prepared, Capacity capacity, RoundLanes lanes) {
    return prepared.flows().stream().map(flow -> new RefusedCalls(flow, Math.clamp(Math.max(
        atThePeak(scenario, flow, capacity), scenario.tasks().isEmpty() ? atTheStart(prepared, flow, lanes) : 0),
        0, 1))).toList();
  }

  /// As a part of all calls.
  double ofAllCalls() {
    return flow.liveShare() * share;
  }

  private static double atThePeak(Scenario scenario, ModelFlow flow, Capacity capacity) {
    String pool = PoolLimits.of(flow.offer(), scenario.plan().limits()).pool();
    return capacity.pools().stream().filter(limits -> limits.pool().equals(pool))
        .mapToDouble(PoolCapacity::rejectedShare).findFirst().orElse(0);
  }

  private static double atTheStart(PreparedPlan prepared, ModelFlow flow, RoundLanes lanes) {
    return flow.launch().coldRoundShare(prepared.callsPerMinute(), flow.cachedLiveShare())
        * lanes.refusedShare(flow.name());
  }
}
