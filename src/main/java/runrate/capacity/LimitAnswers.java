package runrate.capacity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import runrate.costing.CostEngine;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.pricing.Offer;
import runrate.scenario.CachePlan;
import runrate.scenario.LimitPlan;
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
/// @param overflowCallsPerMinute how many of them its own limits carry, absent where none is known
public record LimitAnswers(double rejectedShare, OptionalDouble hoursNeeded, double attemptsPerCall,
    double lostShare, double retryUsd, double retryIfBilledUsd, OptionalDouble overflowUsd,
    OptionalDouble overflowCallsPerMinute) {

  static LimitAnswers of(CostEngine engine, Scenario scenario, Capacity capacity, List<TaskRound> rounds) {
    PreparedPlan prepared = engine.prepare(scenario);
    List<RefusedCalls> refused = RefusedCalls.of(capacity, rounds, RoundLanes::refusedShare);
    double live = rounds.stream().flatMapToDouble(round -> round.flows().flows().stream()
        .mapToDouble(round::ofAllCalls)).sum();
    double rejected = live == 0 ? 0 : Math.clamp(refused.stream().mapToDouble(RefusedCalls::ofAllCalls).sum() / live,
        0, 1);
    var failure = scenario.workload().failure().withShare(rejected);
    return new LimitAnswers(rejected, hours(scenario, capacity), failure.attemptsPerCall(),
        1 - failure.successPerCall(), promptsUsd(prepared, refused, LimitAnswers::isBilled),
        promptsUsd(prepared, refused, flow -> true),
        overflowUsd(engine, prepared, capacity, goingElsewhere(engine, scenario, prepared, rounds)),
        overflowCallsPerMinute(engine, refused));
  }

  /// The plain prompts of all attempts that are turned away, of those vendors that are asked for.
  private static double promptsUsd(PreparedPlan prepared, List<RefusedCalls> refused, Predicate<ModelFlow> of) {
    return prepared.callsPerMonth() * refused.stream().filter(calls -> of.test(calls.flow())).mapToDouble(calls ->
        calls.ofAllCalls() * calls.scenario().workload().failure().withShare(calls.share()).attemptsPerCall()
            * calls.flow().plainPromptUsd()).sum();
  }

  private static boolean isBilled(ModelFlow flow) {
    return flow.offer().card().retries().rejected429Billed().orElse(false);
  }

  /// At the limit's own speed; the plan's hours where there is room enough.
  private static OptionalDouble hours(Scenario scenario, Capacity capacity) {
    double planned = scenario.workload().activeHoursPerDay();
    double peakFactor = scenario.workload().traffic().peakFactor();
    DoubleStream ofPace = capacity.ownPaceUse() == 0 ? DoubleStream.empty()
        : DoubleStream.of(planned * Math.max(1, capacity.ownPaceUse()));
    return DoubleStream.concat(ofPace, capacity.pools().stream().filter(pool -> pool.maxCallsPerMinute().isPresent())
        .mapToDouble(pool -> pool.oneCallTooLarge().isPresent() ? Double.POSITIVE_INFINITY
            : planned * Math.max(1, pool.utilisation() / peakFactor))).max();
  }

  /// The rounds if what is turned away went to the overflow model, as far as there is room.
  private static List<TaskRound> goingElsewhere(CostEngine engine, Scenario scenario, PreparedPlan prepared,
      List<TaskRound> rounds) {
    return scenario.plan().limits().onLimit() == LimitPlan.OnLimit.OVERFLOW ? rounds
        : TaskRound.of(engine, scenario.withLimits(limits -> limits.withOnLimit(LimitPlan.OnLimit.OVERFLOW)), prepared);
  }

  private static OptionalDouble overflowUsd(CostEngine engine, PreparedPlan prepared, Capacity capacity,
      List<TaskRound> rounds) {
    double usd = 0;
    for (RefusedCalls calls : RefusedCalls.of(capacity, rounds, RoundLanes::overflowShare)) {
      Optional<ModelFlow> there = overflow(engine, calls.scenario());
      if (there.isEmpty()) {
        return OptionalDouble.empty();
      }
      usd += calls.ofAllCalls() * (there.get().callUsd() - calls.flow().callUsd());
    }
    return OptionalDouble.of(prepared.callsPerMonth() * usd);
  }

  /// Of the task whose calls need most there.
  private static OptionalDouble overflowCallsPerMinute(CostEngine engine, List<RefusedCalls> refused) {
    return refused.stream().map(RefusedCalls::scenario).distinct().flatMap(scenario -> overflow(engine, scenario)
            .map(flow -> PoolLimits.of(flow.offer(), scenario.plan().limits()).callsPerMinute(flow)).stream())
        .flatMapToDouble(OptionalDouble::stream).min();
  }

  /// The model that takes the calls a limit turns away, as it answers them, where nothing is cached; absent without
  /// one.
  ///
  /// @param scenario as the task of the calls sees it
  static Optional<ModelFlow> overflow(CostEngine engine, Scenario scenario) {
    Optional<String> model = scenario.plan().limits().overflowTo().filter(id -> engine.book().find(id)
        .flatMap(offer -> offer.model().priceOn(scenario.pricesAsOf())).isPresent());
    return model.flatMap(engine.book()::find).map(Offer::key).map(key -> engine.prepare(scenario.withPlan(plan -> plan
        .withRouting(RoutingMix.allOn(key)).withLocal(plan.local().withShare(0)).withCaching(CachePlan.OFF)
        .withBatchShare(0))).flows().getFirst());
  }
}
