package runrate.capacity;

import java.util.List;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.costing.ModelFlow;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;

/// One cold round call by call, as the lanes of the capacity tab show it: who starts when, who writes
/// the shared prefix and who reads it, and who meets a rate limit. Random starts are drawn with a
/// fixed seed, so a picture stays the same until its inputs change.
///
/// @param lanes           in the order of the agents
/// @param windowMinutes   time the picture covers
/// @param alive           when an entry can be read, in the order entries are opened; empty without caching
/// @param prewarmMinutes  start of the pre-warm call, 0 or before; absent without one
/// @param agents          agents of the round, of whom the lanes show the first few thousand
public record RoundLanes(List<Lane> lanes, double windowMinutes, List<Span> alive,
    OptionalDouble prewarmMinutes, int agents) {
  public RoundLanes {
    lanes = List.copyOf(lanes);
    alive = List.copyOf(alive);
  }

  /// From when an entry can be read until its last use lets it expire.
  public record Span(double from, double to) {}

  public static RoundLanes of(CostEngine engine, Scenario scenario) {
    List<ModelFlow> flows = engine.prepare(scenario.withPlan(plan -> plan.withCaching(
        plan.caching().withHitRate(HitRate.DERIVED)))).flows();
    return new RoundWalk(scenario, flows).lanes();
  }

  public long count(Lane.Outcome outcome) {
    return lanes.stream().filter(lane -> lane.outcome() == outcome).count();
  }

  public long rejected() {
    return lanes.stream().filter(Lane::isRejected).count();
  }
}
