package runrate.capacity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.costing.RouteKey;
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

  /// A model of a task with calls that start later than their agents want, or elsewhere.
  record Held(TaskRound round, ModelFlow flow) {
    /// Part of all calls of the month that belongs to its cold rounds.
    double coldCalls() {
      return round.ofAllCalls(flow) * round.coldShare(flow);
    }
  }

  /// Empty where limits change nothing: no call of a cold round is turned away, or the hit rate is fixed.
  ///
  /// @param scenario free of errors
  public static Optional<MonthWithinLimits> of(CostEngine engine, Scenario scenario) {
    PreparedPlan free = engine.prepare(scenario);
    boolean derived = free.flowsByTask().stream().anyMatch(task -> TaskRound.isDerived(task.scenario()));
    return derived ? of(engine, scenario, free, TaskRound.of(engine, scenario, free)) : Optional.empty();
  }

  static Optional<MonthWithinLimits> of(CostEngine engine, Scenario scenario, PreparedPlan free,
      List<TaskRound> rounds) {
    List<Held> held = rounds.stream().filter(round -> TaskRound.isDerived(round.flows().scenario()))
        .flatMap(round -> round.flows().flows().stream()
            .filter(flow -> flow.isCached() && round.isHeldBack(flow)).map(flow -> new Held(round, flow))).toList();
    if (held.isEmpty()) {
      return Optional.empty();
    }
    Map<RouteKey, Double> cold = new HashMap<>();
    held.forEach(one -> one.round().lanes().hitRate(one.flow())
        .ifPresent(share -> cold.put(one.flow().key(), share)));
    CostReport limited = free.paced().withLimitedColdHitRates(cold).report();
    double monthUsd = limited.monthUsd() + elsewhereUsd(engine, free, held);
    return Math.abs(monthUsd - free.monthUsd()) < SMALLEST_USD ? Optional.empty()
        : Optional.of(new MonthWithinLimits(LimitCause.of(scenario, rounds, held), limited.hitRate(), monthUsd));
  }

  /// What the calls of cold rounds that go to another model cost more there than here.
  private static double elsewhereUsd(CostEngine engine, PreparedPlan free, List<Held> held) {
    double usd = 0;
    for (Held one : held) {
      double share = one.round().lanes().overflowShare(one.flow());
      Optional<ModelFlow> there = share == 0 ? Optional.empty()
          : LimitAnswers.overflow(engine, one.round().flows().scenario());
      double here = one.flow().callUsd(one.round().lanes().hitRate(one.flow()).orElse(0), 0);
      usd += there.map(flow -> one.coldCalls() * share * (flow.callUsd() - here)).orElse(0.0);
    }
    return free.callsPerMonth() * usd;
  }
}
