package runrate.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAccumulator;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.scenario.Budget;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// Months somebody waits for, or no longer does.
class WatchTest {
  private static final CostEngine ENGINE = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
  private static final Scenario CALLS = Work.of("lab/m", 150, 1_000_000, 0)
      .withBudget(budget -> new Budget(OptionalDouble.of(150), Budget.DEFAULT_ALERTS))
      .withAssumptions(List.of(RiskReportTest.range("workload.callsPerDay", 100, 150, 200)));

  @Test
  void theLastMonthDrawnIsAllOfThem() {
    var most = new DoubleAccumulator(Math::max, 0);
    DrawnMonths.of(ENGINE, CALLS, 1, 1_000, new Watch(() -> false, most::accumulate));
    assertEquals(1, most.get());
  }

  /// Asked before every price and every block of months, so that one answer after the other ends the work.
  @Test
  void monthsNobodyWaitsForAreDrawnNoFurther() throws Exception {
    var asked = new AtomicInteger();
    var most = new DoubleAccumulator(Math::max, 0);
    var watch = new Watch(() -> asked.incrementAndGet() > 100, most::accumulate);
    try (var alone = new ForkJoinPool(1)) {
      alone.submit(() -> assertThrows(IllegalStateException.class, () ->
          DrawnMonths.of(ENGINE, CALLS, 1, 100_000, watch))).get();
    }
    assertTrue(most.get() < 1, "all months were drawn");
    assertTrue(asked.get() < 1_000, asked + " questions after the 100th was answered with no");
  }

  @Test
  void whatWouldFlipTheVerdictIsLookedForNoFurther() {
    var asked = new AtomicInteger();
    assertThrows(IllegalStateException.class, () -> Chances.tripwires(ENGINE, CALLS, 1,
        new Watch(() -> asked.incrementAndGet() > 3, share -> { })));
  }

  @Test
  void anotherBudgetDrawsNoOtherMonths() {
    var kept = new KeptMonths();
    DrawnMonths first = kept.of(ENGINE, CALLS, 1, 1_000, Watch.NONE);
    Scenario richer = CALLS.withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(199)));
    DrawnMonths again = kept.of(ENGINE, richer, 1, 1_000, Watch.NONE);
    assertSame(first.usd(), again.usd());
    assertEquals(richer, again.scenario());
    assertNotSame(first.usd(), kept.of(ENGINE, CALLS, 2, 1_000, Watch.NONE).usd());
    assertNotSame(first.usd(), kept.of(ENGINE, CALLS.withPlan(plan -> plan.withBatchShare(0.5)), 1, 1_000, Watch.NONE)
        .usd());
  }
}
