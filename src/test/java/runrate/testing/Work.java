package runrate.testing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import runrate.scenario.Baseline;
import runrate.scenario.Budget;
import runrate.scenario.CachePlan;
import runrate.scenario.CallShape;
import runrate.scenario.CallsScope;
import runrate.scenario.Failure;
import runrate.scenario.ForecastSettings;
import runrate.scenario.HitRate;
import runrate.scenario.MonthDays;
import runrate.scenario.Plan;
import runrate.scenario.QualityBook;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.scenario.Traffic;
import runrate.scenario.Workload;

/// Scenarios with little in them.
public final class Work {
  private Work() {}

  /// So many calls on one day of an eight-hour month, all on one model, bought naively.
  public static Scenario of(String model, double calls, double contextTokens, double outputTokens) {
    var workload = new Workload(Traffic.even(1, calls, CallsScope.TEAM, MonthDays.of(1), 8),
        CallShape.of(contextTokens, outputTokens, 0), Failure.NONE);
    var forecast = new ForecastSettings(YearMonth.of(2026, 11), 1, 1, 0, Seasonality.FLAT, List.of(), "");
    return new Scenario("Test", "", "", LocalDate.of(2026, 11, 20), workload, Plan.naive(model),
        new Baseline(Optional.of(model), Optional.empty()), Budget.NONE, forecast, QualityBook.EMPTY,
        List.of());
  }

  /// Caches a share of the prompt at a fixed hit rate, batched calls included.
  public static UnaryOperator<Plan> cached(double cacheableShare, double hitRate) {
    return plan -> plan.withCaching(CachePlan.of(cacheableShare, HitRate.fixed(hitRate))
        .withBatchHitRate(OptionalDouble.of(hitRate)));
  }

  /// Caches a share of the prompt at the hit rate that follows from the traffic.
  public static UnaryOperator<Plan> cachedAsDerived(double cacheableShare) {
    return plan -> plan.withCaching(CachePlan.of(cacheableShare, HitRate.DERIVED));
  }
}
