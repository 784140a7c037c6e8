package runrate.capacity;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import runrate.costing.CostEngine;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.pricing.Offer;
import runrate.scenario.CachePlan;
import runrate.scenario.Failure;
import runrate.scenario.Plan;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// What the calls that meet a limit cost, by what they do about it.
///
/// @param rejectedShare   first attempts turned away, mean over the live calls: at the peak of steady calls, at the
///                        start of cold rounds where agents launch in rounds
/// @param hoursNeeded     hours the day's calls take if they wait for room; infinite where a call never
///                        fits, absent where no limit is known
/// @param attemptsPerCall attempts of a steady call that is tried again until the plan's attempts are used up, at
///                        least two; calls of a launch find room once the first minute is over
/// @param lostShare       calls that fail for good after that
/// @param retryUsd        what rejected attempts add to the month, 0 where the vendor does not bill them
/// @param retryIfBilledUsd the same if every one were billed its whole prompt, as is sometimes claimed
/// @param overflowUsd     what the month changes by if they go to the overflow model, absent without one
public record LimitAnswers(double rejectedShare, OptionalDouble hoursNeeded, double attemptsPerCall,
    double lostShare, double retryUsd, double retryIfBilledUsd, OptionalDouble overflowUsd) {

  static LimitAnswers of(CostEngine engine, Scenario scenario, Capacity capacity, RoundLanes lanes) {
    PreparedPlan prepared = engine.prepare(scenario);
    double live = prepared.flows().stream().mapToDouble(ModelFlow::liveShare).sum();
    double peak = capacity.pools().stream().mapToDouble(PoolCapacity::peakCallsPerMinute).sum();
    double steady = peak == 0 ? 0 : capacity.pools().stream()
        .mapToDouble(pool -> pool.peakCallsPerMinute() * pool.rejectedShare()).sum() / peak;
    double rejected = scenario.tasks().isEmpty() ? Math.max(steady, ofLaunches(prepared, lanes)) : steady;
    var failure = new Failure(Math.clamp(steady, 0, 1), Math.max(2, scenario.workload().failure().maxAttempts()),
        0, 0);
    double calls = prepared.callsPerMonth() * live;
    double turnedAway = live == 0 ? 0 : calls / live * rejected * failure.attemptsPerCall();
    return new LimitAnswers(rejected, hours(scenario, capacity), failure.attemptsPerCall(),
        1 - failure.successPerCall(),
        turnedAway * promptsUsd(prepared, LimitAnswers::isBilled), turnedAway * promptsUsd(prepared, flow -> true),
        overflow(engine, scenario, prepared, calls * rejected));
  }

  /// Calls turned away at the start of cold rounds, over all rounds.
  private static double ofLaunches(PreparedPlan prepared, RoundLanes lanes) {
    double live = prepared.flows().stream().mapToDouble(ModelFlow::liveShare).sum();
    double cold = live == 0 ? 0 : prepared.flows().stream().mapToDouble(flow -> flow.liveShare()
        * flow.launch().coldRoundShare(prepared.callsPerMinute(), flow.cachedLiveShare())).sum() / live;
    return lanes.lanes().isEmpty() ? 0 : cold * lanes.turnedAway() / lanes.lanes().size();
  }

  /// The plain prompts of an average live call, of those vendors that are asked for.
  private static double promptsUsd(PreparedPlan prepared, Predicate<ModelFlow> of) {
    return prepared.flows().stream().filter(of).mapToDouble(flow -> flow.liveShare() * flow.plainPromptUsd()).sum();
  }

  private static boolean isBilled(ModelFlow flow) {
    return flow.offer().card().retries().rejected429Billed().orElse(false);
  }

  /// At the limit's own speed; the plan's hours where there is room enough.
  private static OptionalDouble hours(Scenario scenario, Capacity capacity) {
    double planned = scenario.workload().activeHoursPerDay();
    double peakFactor = scenario.workload().traffic().peakFactor();
    return capacity.pools().stream().filter(pool -> pool.maxCallsPerMinute().isPresent())
        .mapToDouble(pool -> pool.oneCallTooLarge().isPresent() ? Double.POSITIVE_INFINITY
            : planned * Math.max(1, pool.utilisation() / peakFactor)).max();
  }

  private static OptionalDouble overflow(CostEngine engine, Scenario scenario, PreparedPlan prepared, double calls) {
    OptionalDouble there = overflowCallUsd(engine, scenario);
    if (there.isEmpty()) {
      return OptionalDouble.empty();
    }
    double live = prepared.flows().stream().mapToDouble(ModelFlow::liveShare).sum();
    double here = prepared.flows().stream().mapToDouble(flow -> flow.liveShare() * flow.callUsd()).sum()
        / Math.max(1e-12, live);
    return OptionalDouble.of(calls * (there.getAsDouble() - here));
  }

  /// What a call costs at the model that takes those a limit turns away, where nothing is cached; absent without one.
  static OptionalDouble overflowCallUsd(CostEngine engine, Scenario scenario) {
    Optional<String> model = scenario.plan().limits().overflowTo().filter(id -> engine.book().find(id)
        .flatMap(offer -> offer.model().priceOn(scenario.pricesAsOf())).isPresent());
    if (model.isEmpty()) {
      return OptionalDouble.empty();
    }
    Plan other = scenario.plan()
        .withRouting(RoutingMix.allOn(engine.book().find(model.get()).map(Offer::key).orElseThrow()))
        .withLocal(scenario.plan().local().withShare(0)).withCaching(CachePlan.OFF).withBatchShare(0);
    return OptionalDouble.of(engine.prepare(scenario.withPlan(plan -> other)).flows().getFirst().callUsd());
  }
}
