package runrate.capacity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;

/// The month if every cold round goes as the rate limits let it. Calls that are turned away at the start come later and
/// read what the first ones wrote, so that limits may make a month cheaper. The month without limits stays the one that
/// is budgeted: a tier moves no verdict.
///
/// @param tiers    what holds calls back: names of tiers, of models with limits of one's own, or one's own pace
/// @param hitRate  of the month, batched calls included
/// @param monthUsd what is invoiced then
public record MonthWithinLimits(List<String> tiers, double hitRate, double monthUsd) {
  private static final double SMALLEST_USD = 0.005;

  public MonthWithinLimits {
    tiers = List.copyOf(tiers);
  }

  /// Empty where limits change nothing, and for work of several kinds, whose launches meet each other in ways a round
  /// of one of them does not show: no call of a cold round is turned away, or the hit rate is fixed.
  ///
  /// @param scenario free of errors
  public static Optional<MonthWithinLimits> of(CostEngine engine, Scenario scenario) {
    boolean derived = scenario.plan().caching().hitRate() instanceof HitRate.Derived;
    return derived && scenario.tasks().isEmpty()
        ? of(engine, scenario, RoundLanes.of(engine, scenario)) : Optional.empty();
  }

  private static Optional<MonthWithinLimits> of(CostEngine engine, Scenario scenario, RoundLanes lanes) {
    if (lanes.turnedAway() == 0) {
      return Optional.empty();
    }
    PreparedPlan free = engine.prepare(scenario);
    List<ModelFlow> held = free.flows().stream()
        .filter(flow -> flow.isCached() && lanes.turnedAway(List.of(flow.name())) > 0).toList();
    Map<String, Double> cold = new HashMap<>();
    held.forEach(flow -> lanes.hitRate(flow.name()).ifPresent(share -> cold.put(flow.offer().key(), share)));
    CostReport limited = free.withLimitedColdHitRates(cold).report();
    double monthUsd = limited.monthUsd() + elsewhereUsd(free, held, lanes,
        LimitAnswers.overflowCallUsd(engine, scenario));
    return Math.abs(monthUsd - free.monthUsd()) < SMALLEST_USD ? Optional.empty()
        : Optional.of(new MonthWithinLimits(LimitCause.of(scenario, free, held, lanes), limited.hitRate(), monthUsd));
  }

  /// What the calls of cold rounds that go to another model cost more there than here.
  private static double elsewhereUsd(PreparedPlan free, List<ModelFlow> held, RoundLanes lanes, OptionalDouble there) {
    return there.isEmpty() ? 0 : held.stream().mapToDouble(flow -> free.callsPerMonth() * flow.liveShare()
        * flow.launch().coldRoundShare(free.callsPerMinute(), flow.cachedLiveShare())
        * lanes.overflowShare(flow.name())
        * (there.getAsDouble() - flow.callUsd(lanes.hitRate(flow.name()).orElse(0), 0))).sum();
  }
}
