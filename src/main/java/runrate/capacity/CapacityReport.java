package runrate.capacity;

import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.PreparedPlan;
import runrate.costing.TaskFlows;
import runrate.scenario.Scenario;

/// Everything the capacity tab and its command show of one scenario.
///
/// @param roundOf      the task whose launch is shown: that with most live calls; empty where all work is of one kind
/// @param withinLimits the month if cold rounds go as the limits let them, absent where they change nothing
/// @param reserved     how far capacity paid by the month carries its models
/// @param monthHitRate of the month's cached calls, whose rounds find what earlier ones wrote
public record CapacityReport(Scenario scenario, String roundOf, Capacity capacity, List<TierAdvice> tiers,
    LimitAnswers answers,
    LaunchRound round, RoundLanes lanes, RoundCurves curves, Optional<LifetimeAdvice> lifetimes,
    Optional<ConversationCost> conversation, Optional<MonthWithinLimits> withinLimits,
    double monthHitRate, List<ReservedUse> reserved) {

  /// @param scenario free of errors
  public static CapacityReport of(CostEngine engine, Scenario scenario) {
    PreparedPlan prepared = engine.prepare(scenario);
    CostReport cost = engine.report(scenario);
    Capacity capacity = Capacity.of(scenario, prepared, cost);
    TaskFlows busiest = TeamOfTasks.busiest(prepared.flowsByTask());
    Scenario launched = busiest.scenario();
    RoundLanes lanes = RoundLanes.of(engine, launched);
    return new CapacityReport(scenario, busiest.task().name(), capacity, TierAdvice.of(scenario, prepared, cost),
        LimitAnswers.of(engine, scenario, capacity, lanes), LaunchRound.of(engine, launched, lanes), lanes,
        RoundCurves.of(engine, launched, capacity.maxAgents()),
        LifetimeAdvice.of(engine, launched), ConversationCost.of(engine, launched),
        MonthWithinLimits.of(engine, scenario), cost.hitRate(), ReservedUse.of(engine, scenario));
  }
}
