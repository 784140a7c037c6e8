package runrate.capacity;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import runrate.costing.CostEngine;
import runrate.costing.ModelFlow;
import runrate.scenario.Scenario;

/// One cold round call by call, as the lanes of the capacity tab show it: who starts when, who writes
/// the shared prefix and who reads it, and who meets a rate limit. Random starts are drawn with a
/// fixed seed, so a picture stays the same until its inputs change.
///
/// @param lanes           in the order of the agents
/// @param windowMinutes   time the picture covers
/// @param alive           when an entry can be read, in the order entries are opened; empty without caching
/// @param prewarmMinutes  start of the pre-warm call, 0 or before; absent without one
/// @param prewarmUsd      what the pre-warm calls cost, 0 without
/// @param agents          agents of the round, of whom the lanes show the first few thousand
public record RoundLanes(List<Lane> lanes, double windowMinutes, List<Span> alive,
    OptionalDouble prewarmMinutes, double prewarmUsd, int agents) {
  /// The part of the lanes that stands for the agents nobody sees.
  private static final int LAST_PART = 10;

  public RoundLanes {
    lanes = List.copyOf(lanes);
    alive = List.copyOf(alive);
  }

  /// From when an entry can be read until its last use lets it expire.
  public record Span(double from, double to) {}

  /// @param scenario whose work is of one kind
  public static RoundLanes of(CostEngine engine, Scenario scenario) {
    return TaskRound.of(engine, scenario).getFirst().lanes();
  }

  /// What the round costs as it goes, with the agents that are not shown.
  double usd() {
    return sum(Lane::usd) + prewarmUsd;
  }

  /// Over all agents: those that are not shown do as the last ones that are.
  private double sum(ToDoubleFunction<Lane> value) {
    int last = Math.max(1, lanes.size() / LAST_PART);
    double unseen = (double) Math.max(0, agents - lanes.size()) / last;
    double sum = 0;
    for (int i = 0; i < lanes.size(); i++) {
      sum += value.applyAsDouble(lanes.get(i)) * (i < lanes.size() - last ? 1 : 1 + unseen);
    }
    return sum;
  }

  /// Share of the calls with a prefix that read it.
  double hitRate() {
    return hitRate(lane -> true).orElse(0);
  }

  /// The same of one model's calls; absent where none of its calls writes or reads.
  OptionalDouble hitRate(ModelFlow flow) {
    return hitRate(lane -> lane.isOf(flow));
  }

  private OptionalDouble hitRate(Predicate<Lane> of) {
    double reads = sum(lane -> of.test(lane) && lane.outcome() == Lane.Outcome.READS ? 1 : 0);
    double writes = sum(lane -> of.test(lane) && lane.outcome() == Lane.Outcome.WRITES ? 1 : 0);
    return reads + writes == 0 ? OptionalDouble.empty() : OptionalDouble.of(reads / (reads + writes));
  }

  /// Calls that do not start when their agents want to, those that never run left out.
  public long turnedAway() {
    return lanes.stream().filter(Lane::isTurnedAway).count();
  }

  /// Calls of one model that the vendor turns away, as a share of them; what waits for a pace of one's own never
  /// reaches it.
  double refusedShare(ModelFlow flow) {
    double all = sum(lane -> lane.isOf(flow) ? 1 : 0);
    return all == 0 ? 0 : sum(lane -> lane.isOf(flow) && lane.isRefused() ? 1 : 0) / all;
  }

  /// Calls of one model that go to another, as a share of them.
  double overflowShare(ModelFlow flow) {
    double all = sum(lane -> lane.isOf(flow) ? 1 : 0);
    return all == 0 ? 0
        : sum(lane -> lane.isOf(flow) && lane.outcome() == Lane.Outcome.OVERFLOWS ? 1 : 0) / all;
  }

  /// Whether this is so of any call of a model.
  boolean any(ModelFlow flow, Predicate<Lane> test) {
    return lanes.stream().anyMatch(lane -> lane.isOf(flow) && test.test(lane));
  }

  /// The same of all agents, those that are not shown included.
  double turnedAwayOfAll() {
    return sum(lane -> lane.isTurnedAway() ? 1 : 0);
  }

  /// The same of some models, by their names.
  public long turnedAway(List<String> models) {
    return lanes.stream().filter(lane -> models.contains(lane.model()) && lane.isTurnedAway()).count();
  }

  public long count(Lane.Outcome outcome) {
    return lanes.stream().filter(lane -> lane.outcome() == outcome).count();
  }

  public long rejected() {
    return lanes.stream().filter(Lane::isRejected).count();
  }
}
