package runrate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertCents;
import static runrate.testing.Near.assertNear;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.costing.BatchEffect;
import runrate.savings.BatchOutcome;
import runrate.savings.BudgetGoal;
import runrate.savings.Lever;
import runrate.savings.SavingsWaterfall;
import runrate.testing.Shipped;
import runrate.text.BatchSentence;
import runrate.text.Money;

/// The scenario the program opens with.
class TwentyAgentsTest {
  private static final String NAME = "20-agents";

  @Test
  void twentyAgentsCost22869Dollars86() {
    assertCents(22_869.86, Shipped.monthUsd(NAME));
    assertEquals(0.1299, Shipped.engine().report(Shipped.scenario(NAME)).costPerRequestUsd(), 0.00005);
  }

  @Test
  void naiveUseCosts45408() {
    // 176,000 calls * (80,000 at 3 + 1,200 at 15)
    assertNear(45_408, SavingsWaterfall.of(Shipped.engine(), Shipped.scenario(NAME)).baselineUsd());
  }

  @ParameterizedTest
  @CsvSource({"plan.batchShare=0.23, 21933.25", "plan.caching.hitRate=0.60, 28072.35",
      "plan.caching.hitRate=0.94, 17667.37"})
  void changesMoveTheBillToTheCent(String change, double usd) {
    assertCents(usd, Shipped.monthUsd(NAME, change));
  }

  @Test
  void aBatchShareOf23PerCentIsTheSmallestThatMeetsTheBudget() {
    Scenario scenario = Shipped.scenario(NAME);
    var goal = BudgetGoal.find(Shipped.engine(), scenario, Shipped.monthUsd(NAME)).orElseThrow();
    assertEquals("plan.batchShare", goal.input().orElseThrow().path());
    assertEquals(0.23, goal.value());
    assertTrue(Shipped.monthUsd(NAME, "plan.batchShare=0.22") > 22_000);
  }

  @Test
  void cachingIsTheLargestBarAndTheBarsLeadToThePlan() {
    var savings = SavingsWaterfall.of(Shipped.engine(), Shipped.scenario(NAME));
    assertEquals(List.of(Lever.ROUTING, Lever.CACHING, Lever.BATCH),
        savings.usedSteps().stream().map(SavingsWaterfall.Step::lever).toList());
    assertTrue(savings.step(Lever.CACHING).orElseThrow().savingUsd() > 0.8 * savings.savingUsd());
    assertCents(22_869.86, savings.planUsd());
  }

  @Test
  void withEveryLivePrefixFoundBatchingRaisesTheBill() {
    assertTrue(Shipped.monthUsd(NAME, "plan.caching.hitRate=1", "plan.batchShare=0.5")
        > Shipped.monthUsd(NAME, "plan.caching.hitRate=1", "plan.batchShare=0.1"));
  }

  @Test
  void theBatchSentenceSaysWhyAndFromWhichHitRateItPays() {
    var scenario = Shipped.scenario(NAME, "plan.caching.hitRate=1");
    var effect = BatchEffect.of(Shipped.engine().prepare(scenario));
    String sentence = BatchSentence.of(Money.US_DOLLARS,
        BatchOutcome.of(effect, SavingsWaterfall.of(Shipped.engine(), scenario),
        scenario))
        .orElseThrow();
    assertTrue(effect.raisesTheBill());
    assertTrue(sentence.startsWith("Batch calls hit the cache 50\u2009% of the time, live ones 100\u2009%"), sentence);
    assertTrue(sentence.contains("batching pays from a batch hit rate of "), sentence);
  }

  @Test
  void atTheHitRateItNamesABatchedCallIsNoDearer() {
    var scenario = Shipped.scenario(NAME, "plan.caching.hitRate=1");
    double paysFrom = BatchEffect.of(Shipped.engine().prepare(scenario)).paysFromHitRate().orElseThrow();
    double none = Shipped.monthUsd(NAME, "plan.caching.hitRate=1", "plan.batchShare=0");
    assertNear(none, Shipped.monthUsd(NAME, "plan.caching.hitRate=1", "plan.batchShare=1",
        "plan.caching.batchHitRate=" + paysFrom));
  }
}
