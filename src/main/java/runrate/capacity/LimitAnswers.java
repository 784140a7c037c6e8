package runrate.capacity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import runrate.costing.CostEngine;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.pricing.Offer;
import runrate.scenario.CachePlan;
import runrate.scenario.Plan;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// What the calls that meet a limit cost, by what they do about it.
///
/// @param rejectedShare   first attempts turned away, mean over the live calls: at the peak of steady calls, at the
///                        start of cold rounds where agents launch in rounds
/// @param hoursNeeded     hours the day's calls take if they wait for room; infinite where a call never
///                        fits, absent where no limit is known
/// @param attemptsPerCall attempts of a call that is tried again until the plan's attempts are used up
/// @param lostShare       calls that fail for good after that; all that are turned away where one attempt is made
/// @param retryUsd        what rejected attempts add to the month, 0 where the vendor does not bill them
/// @param retryIfBilledUsd the same if every one were billed its whole prompt, as is sometimes claimed
/// @param overflowUsd     what the month changes by if they go to the overflow model, absent without one
public record LimitAnswers(double rejectedShare, OptionalDouble hoursNeeded, double attemptsPerCall,
    double lostShare, double retryUsd, double retryIfBilledUsd, OptionalDouble overflowUsd) {

  static LimitAnswers of(CostEngine engine, Scenario scenario, Capacity capacity, RoundLanes lanes) {
    PreparedPlan prepared = engine.prepare(scenario);
    List<RefusedCalls> refused = RefusedCalls.of(scenario, prepared, capacity, lanes);
    double live = prepared.flows().stream().mapToDouble(ModelFlow::liveShare).sum();
    double rejected = live == 0 ? 0 : Math.clamp(refused.stream().mapToDouble(RefusedCalls::ofAllCalls).sum() / live,
        0, 1);
    var failure = scenario.workload().failure().withShare(rejected);
    return new LimitAnswers(rejected, hours(scenario, capacity), failure.attemptsPerCall(),
        1 - failure.successPerCall(), promptsUsd(prepared, scenario, refused, LimitAnswers::isBilled),
        promptsUsd(prepared, scenario, refused, flow -> true), overflow(engine, scenario, prepared, refused));
  }

  /// The plain prompts of all attempts that are turned away, of those vendors that are asked for.
  private static double promptsUsd(PreparedPlan prepared, Scenario scenario, List<RefusedCalls> refused,
      Predicate<ModelFlow> of) {
    return prepared.callsPerMonth() * refused.stream().filter(calls -> of.test(calls.flow())).mapToDouble(calls ->
        calls.ofAllCalls() * scenario.workload().failure().withShare(calls.share()).attemptsPerCall()
            * calls.flow().plainPromptUsd()).sum();
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

  private static OptionalDouble overflow(CostEngine engine, Scenario scenario, PreparedPlan prepared,
      List<RefusedCalls> refused) {
    OptionalDouble there = overflowCallUsd(engine, scenario);
    return there.isEmpty() ? there : OptionalDouble.of(prepared.callsPerMonth() * refused.stream()
        .mapToDouble(calls -> calls.ofAllCalls() * (there.getAsDouble() - calls.flow().callUsd())).sum());
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
