package runrate.capacity;

import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.PreparedPlan;
import runrate.scenario.Scenario;

/// Everything the capacity tab and its command show of one scenario.
///
/// @param withinLimits the month if cold rounds go as the limits let them, absent where they change nothing
/// @param reserved     how far capacity paid by the month carries its models
/// @param monthHitRate of the month's cached calls, whose rounds find what earlier ones wrote
public record CapacityReport(Scenario scenario, Capacity capacity, List<TierAdvice> tiers, LimitAnswers answers,
    LaunchRound round, RoundLanes lanes, RoundCurves curves, Optional<LifetimeAdvice> lifetimes,
    Optional<ConversationCost> conversation, Optional<MonthWithinLimits> withinLimits,
    double monthHitRate, List<ReservedUse> reserved) {

  /// @param scenario free of errors
  public static CapacityReport of(CostEngine engine, Scenario scenario) {
    PreparedPlan prepared = engine.prepare(scenario);
    CostReport cost = engine.report(scenario);
    Capacity capacity = Capacity.of(scenario, prepared, cost);
    RoundLanes lanes = RoundLanes.of(engine, scenario);
    return new CapacityReport(scenario, capacity, TierAdvice.of(scenario, prepared, cost),
        LimitAnswers.of(engine, scenario, capacity, lanes), LaunchRound.of(engine, scenario, lanes), lanes,
        RoundCurves.of(engine, scenario, capacity.maxAgents()),
        LifetimeAdvice.of(engine, scenario), ConversationCost.of(engine, scenario),
        MonthWithinLimits.of(engine, scenario), cost.hitRate(), ReservedUse.of(engine, scenario));
  }
}
