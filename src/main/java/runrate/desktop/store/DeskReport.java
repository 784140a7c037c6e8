package runrate.desktop.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import runrate.capacity.Capacity;
import runrate.capacity.MonthWithinLimits;
import runrate.costing.AverageCall;
import runrate.costing.BatchEffect;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.PreparedPlan;
import runrate.costing.UnusedCost;
import runrate.forecast.BudgetStatus;
import runrate.forecast.BurnForecast;
import runrate.inputs.CacheShape;
import runrate.inputs.Keys;
import runrate.savings.BatchOutcome;
import runrate.savings.BudgetGoal;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;
import runrate.text.Money;
import runrate.tradeoff.ParetoFrontier;
import runrate.tradeoff.TaskOutcome;
import runrate.tradeoff.TaskSpot;
import runrate.units.FairRounding;
import runrate.units.Problem;

/// Everything the desk shows of one scenario, computed in one go.
///
/// @param spots   where each task stands by cost and quality
/// @param averageCallUsd what the month would cost if every call were the mean of all
public record DeskReport(Scenario scenario, CostReport cost, SavingsWaterfall savings, BurnForecast burn,
    ParetoFrontier frontier, BatchEffect batch, Optional<BudgetGoal> goal, Optional<HitRateRange> hitRateRange,
    Capacity capacity, Optional<MonthWithinLimits> withinLimits, List<TaskOutcome> tasks, List<TaskSpot> spots,
    double averageCallUsd, List<Problem> warnings) {

  private static final double PER_CENT = 0.01;

  /// The month at both ends of the range an assumed hit rate was measured in.
  public record HitRateRange(double low, double high, double usdAtLow, double usdAtHigh) {}

  /// @param scenario free of errors
  static DeskReport of(CostEngine engine, Scenario scenario, List<Problem> warnings) {
    PreparedPlan prepared = engine.prepare(scenario);
    CostReport cost = prepared.report();
    List<TaskOutcome> tasks = TaskOutcome.of(engine, scenario, cost);
    return new DeskReport(scenario, cost, SavingsWaterfall.of(engine, scenario),
        BurnForecast.of(engine, scenario), ParetoFrontier.of(engine, scenario),
        BatchEffect.of(prepared), BudgetGoal.find(engine, scenario, cost.monthUsd()),
        range(prepared, scenario), Capacity.of(scenario, prepared, cost),
        MonthWithinLimits.of(engine, scenario), tasks, TaskSpot.of(engine, scenario, tasks),
        cost.isOfTasks() ? engine.prepare(AverageCall.of(scenario)).monthUsd() : cost.monthUsd(), warnings);
  }

  private static Optional<HitRateRange> range(PreparedPlan prepared, Scenario scenario) {
    return scenario.assumption(Keys.path(CacheShape.HIT_RATE))
        .filter(assumed -> assumed.low().isPresent() && assumed.high().isPresent())
        .filter(assumed -> scenario.plan().caching().hitRate() instanceof HitRate.Fixed)
        .filter(assumed -> scenario.plan().caching().inForce(scenario.workload().call().conversation()))
        .map(assumed -> new HitRateRange(assumed.low().getAsDouble(), assumed.high().getAsDouble(),
            prepared.monthUsdAtHitRate(HitRate.fixed(assumed.low().getAsDouble())),
            prepared.monthUsdAtHitRate(HitRate.fixed(assumed.high().getAsDouble()))));
  }

  public BatchOutcome batchOutcome() {
    return BatchOutcome.of(batch, savings, scenario);
  }

  /// The month of each task in units of the headline, which add up to it.
  public List<Double> shownTaskUsd() {
    double unit = money().unitUsd(cost.monthUsd());
    return LongStream.of(FairRounding.inUnits(DoubleStream.concat(tasks.stream().mapToDouble(task ->
        task.cost().monthUsd()), cost.unused().stream().mapToDouble(UnusedCost::monthUsd)).toArray(), unit))
        .limit(tasks.size()).mapToObj(count -> count * unit).toList();
  }

  /// The part of the bill of each task in whole per cent, which add up to 100 with what no call goes to.
  public List<Double> shownTaskShares() {
    return LongStream.of(FairRounding.inUnits(DoubleStream.concat(tasks.stream().mapToDouble(task ->
        task.cost().share()), cost.unused().stream().mapToDouble(UnusedCost::share)).toArray(), PER_CENT))
        .limit(tasks.size()).mapToObj(count -> count * PER_CENT).toList();
  }

  /// What a call that reaches what it is for costs; absent while a task does not say how often it succeeds.
  public OptionalDouble usdPerSuccess() {
    return TaskOutcome.usdPerSuccess(tasks, scenario, cost.monthUsd());
  }

  /// What its amounts are shown in.
  public Money money() {
    return Money.of(scenario);
  }

  public BudgetStatus budgetStatus() {
    return BudgetStatus.of(cost.monthUsd(), scenario.budget().monthlyUsd());
  }
}
