package runrate.capacity;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.scenario.HitRate;
import runrate.scenario.LimitPlan;
import runrate.scenario.Scenario;

/// The month if every cold round goes as the rate limits let it. Calls that are turned away at the start come later and
/// read what the first ones wrote, so that limits may make a month cheaper. The month without limits stays the one that
/// is budgeted: a tier moves no verdict.
///
/// @param tiers    names of the tiers that hold calls back, or of the models with limits of one's own
/// @param hitRate  of the month, batched calls included
/// @param monthUsd what is invoiced then
public record MonthWithinLimits(List<String> tiers, double hitRate, double monthUsd) {
  private static final double SMALLEST_USD = 0.005;

  public MonthWithinLimits {
    tiers = List.copyOf(tiers);
  }

  /// Empty where limits change nothing, and for work of several kinds, whose launches meet each other in ways a round
  /// of one of them does not show: no call of a cold round is turned away, the hit rate is fixed, or calls that
  /// meet a limit go to another model.
  ///
  /// @param scenario free of errors
  public static Optional<MonthWithinLimits> of(CostEngine engine, Scenario scenario) {
    boolean derived = scenario.plan().caching().hitRate() instanceof HitRate.Derived;
    boolean later = scenario.plan().limits().onLimit() != LimitPlan.OnLimit.OVERFLOW
        || scenario.plan().limits().overflowTo().isEmpty();
    return derived && later && scenario.tasks().isEmpty()
        ? of(engine, scenario, RoundLanes.of(engine, scenario)) : Optional.empty();
  }

  private static Optional<MonthWithinLimits> of(CostEngine engine, Scenario scenario, RoundLanes lanes) {
    if (lanes.turnedAway() == 0) {
      return Optional.empty();
    }
    PreparedPlan free = engine.prepare(scenario);
    Map<String, Double> cold = new HashMap<>();
    Set<String> tiers = new LinkedHashSet<>();
    for (ModelFlow flow : free.flows()) {
      if (flow.isCached() && lanes.turnedAway(List.of(flow.name())) > 0) {
        lanes.hitRate(flow.name()).ifPresent(share -> cold.put(flow.offer().key(), share));
        PoolLimits limits = PoolLimits.of(flow.offer(), scenario.plan().limits());
        boolean own = scenario.plan().limits().ownLimit(flow.offer().key()).isPresent();
        tiers.add(own || limits.tier().isEmpty() ? "your limits of " + flow.name() : "tier " + limits.tier());
      }
    }
    CostReport limited = free.withLimitedColdHitRates(cold).report();
    return Math.abs(limited.monthUsd() - free.monthUsd()) < SMALLEST_USD ? Optional.empty()
        : Optional.of(new MonthWithinLimits(List.copyOf(tiers), limited.hitRate(), limited.monthUsd()));
  }
}
