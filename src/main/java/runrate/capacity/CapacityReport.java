package runrate.capacity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.scenario.Scenario;

/// Everything the capacity tab and its command show of one scenario.
///
/// @param roundOf      the task whose launch is shown: that with most live calls; empty where all work is of one kind
/// @param turnedAway   calls of the rounds of all tasks that meet a limit, by the short name of their model
/// @param withinLimits the month if cold rounds go as the limits let them, absent where they change nothing
/// @param reserved     how far capacity paid by the month carries its models
/// @param quotas       parts of the limits that are kept for single features
/// @param monthHitRate of the month's cached calls, whose rounds find what earlier ones wrote
public record CapacityReport(Scenario scenario, String roundOf, Capacity capacity, List<TierAdvice> tiers,
    LimitAnswers answers, LaunchRound round, RoundLanes lanes, Map<String, Long> turnedAway, RoundCurves curves,
    Optional<LifetimeAdvice> lifetimes,
    Optional<ConversationCost> conversation, Optional<MonthWithinLimits> withinLimits,
    double monthHitRate, List<ReservedUse> reserved, List<QuotaUse> quotas) {
  public CapacityReport {
    turnedAway = Map.copyOf(turnedAway);
    quotas = List.copyOf(quotas);
  }

  /// @param scenario free of errors
  public static CapacityReport of(CostEngine engine, Scenario scenario) {
    PreparedPlan prepared = engine.prepare(scenario);
    CostReport cost = engine.report(scenario);
    Capacity capacity = Capacity.of(scenario, prepared, cost);
    List<TaskRound> rounds = TaskRound.of(engine, scenario, prepared);
    TaskRound busiest = rounds.get(TeamOfTasks.busiest(prepared.flowsByTask()));
    Scenario launched = busiest.flows().scenario();
    return new CapacityReport(scenario, busiest.flows().task().name(), capacity,
        TierAdvice.of(scenario, prepared, cost), LimitAnswers.of(engine, scenario, capacity, rounds),
        LaunchRound.of(engine, launched, busiest.lanes()), busiest.lanes(), turnedAwayByModel(rounds),
        RoundCurves.of(engine, launched, capacity.maxAgents()),
        LifetimeAdvice.of(engine, launched), ConversationCost.of(engine, launched),
        MonthWithinLimits.of(engine, scenario, prepared, rounds), cost.hitRate(), ReservedUse.of(engine, scenario),
        QuotaUse.of(scenario, prepared, capacity));
  }

  private static Map<String, Long> turnedAwayByModel(List<TaskRound> rounds) {
    Map<String, Long> byModel = new HashMap<>();
    rounds.forEach(round -> round.flows().flows().stream().map(ModelFlow::name).distinct().forEach(model ->
        byModel.merge(model, round.lanes().turnedAway(List.of(model)), Long::sum)));
    return byModel;
  }

  /// Whether limits, one's own pace and what is kept for features carry the plan.
  public boolean isFeasible() {
    return capacity.isFeasible() && quotas.stream().noneMatch(QuotaUse::isOver);
  }

  /// Calls of some models that do not start when their agents want to, all tasks together.
  public long turnedAway(List<String> models) {
    return models.stream().mapToLong(model -> turnedAway.getOrDefault(model, 0L)).sum();
  }
}
