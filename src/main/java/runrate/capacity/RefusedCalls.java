package runrate.capacity;

import java.util.List;
import java.util.function.BiFunction;
import runrate.costing.ModelFlow;
import runrate.scenario.Scenario;

/// First attempts of one task on one model that a limit turns away.
///
/// @param share of its live calls: at the peak of steady calls, at the start of cold rounds where agents launch
record RefusedCalls(TaskRound round, ModelFlow flow, double share) {

  /// One entry a model of each task. Whether a round is a cold one depends on how long a model's entries live, so each
  /// has its own.
  ///
  /// @param atTheStart the part of a model's calls of a cold round that counts
  static List<RefusedCalls> of(Capacity capacity, List<TaskRound> rounds,
      BiFunction<RoundLanes, ModelFlow, Double> atTheStart) {
    return rounds.stream().flatMap(round -> round.flows().flows().stream().map(flow -> new RefusedCalls(round, flow,
        Math.clamp(Math.max(atThePeak(scenario(round), flow, capacity),
            round.coldShare(flow) * atTheStart.apply(round.lanes(), flow)), 0, 1)))).toList();
  }

  private static Scenario scenario(TaskRound round) {
    return round.flows().scenario();
  }

  Scenario scenario() {
    return scenario(round);
  }

  /// As a part of all calls of the month.
  double ofAllCalls() {
    return round.ofAllCalls(flow) * share;
  }

  private static double atThePeak(Scenario scenario, ModelFlow flow, Capacity capacity) {
    String pool = PoolLimits.of(flow.offer(), scenario.plan().limits()).pool();
    return capacity.pools().stream().filter(limits -> limits.pool().equals(pool))
        .mapToDouble(PoolCapacity::rejectedShare).findFirst().orElse(0);
  }
}
