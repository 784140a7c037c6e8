package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.costing.BatchEffect;
import runrate.savings.BatchOutcome;
import runrate.savings.Lever;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.HitRate;
import runrate.testing.Shipped;
import runrate.testing.Work;

class BatchSentenceTest {
  @Test
  void aPromiseThatIsKeptNeedsNoSentence() {
    assertEquals(Optional.empty(), BatchSentence.of(Money.US_DOLLARS, promise(0.5, 0.5, 0, 0, OptionalDouble.empty())));
    assertEquals(Optional.empty(), BatchSentence.of(Money.US_DOLLARS, promise(0, 0, 0, 0, OptionalDouble.empty())));
  }

  @Test
  void aSmallerSavingIsComparedWithThePromise() {
    assertEquals("Batch calls hit the cache 50\u2009% of the time, live ones 77\u2009%, so a batched call saves"
        + " 31\u2009%, not 50\u2009%; batching pays from a batch hit rate of 8\u2009%.",
        BatchSentence.of(Money.US_DOLLARS, promise(0.5, 0.31, 0.5, 0.77, OptionalDouble.of(0.071))).orElseThrow());
  }

  @Test
  void aDearerCallIsCalledDearer() {
    assertEquals("Batch calls hit the cache 0\u2009% of the time, live ones 100\u2009%, so a batched call costs"
        + " 20\u2009% more; no batch hit rate makes it pay.",
        BatchSentence.of(Money.US_DOLLARS, promise(0.5, -0.2, 0, 1, OptionalDouble.empty())).orElseThrow());
  }

  @Test
  void aModeWithoutCachedPricesThatSavesIsNotSaidNeverToPay() {
    var scenario = Work.of("openai/gpt-4o", 1_000, 80_000, 1_200).withPlan(Work.cached(0.75, 0.9))
        .withPlan(plan -> plan.withBatchShare(0.5).withCaching(plan.caching().withHitRate(HitRate.fixed(0.9))));
    var effect = BatchEffect.of(Shipped.engine().prepare(scenario));
    assertFalse(effect.raisesTheBill());
    assertFalse(BatchSentence.of(Money.US_DOLLARS, new BatchOutcome(effect, 0.5, 1, false)).orElse("")
        .contains("no batch hit rate makes it pay"));
  }

  @Test
  void aMonthThatIsDearerThoughABatchedCallSavesSaysSoAndWhy() {
    var effect = new BatchEffect(0.5, 0.41, 0.4, 0.55, 0.79, OptionalDouble.of(0));
    var outcome = new BatchOutcome(effect, 0.6, -43.99, false);
    assertEquals("Batch calls hit the cache 40\u2009% of the time, live ones 55\u2009%, so a batched call saves"
        + " 41\u2009%, not 50\u2009%, but batching 60\u2009% of the calls makes the month $43.99 dearer: without it"
        + " live calls would hit the cache 79\u2009% of the time.",
            BatchSentence.of(Money.US_DOLLARS, outcome).orElseThrow());
    assertEquals("Batching 60\u2009% of the calls makes the month $43.99 dearer.",
        BatchSentence.inShort(Money.US_DOLLARS, outcome).orElseThrow());
    assertTrue(outcome.raisesTheMonth());
  }

  @Test
  void batchingLessThanThePlanOfTodayIsNotCalledALossOfTheBatch() {
    var outcome = new BatchOutcome(new BatchEffect(0.5, 0.5, 0.5, 0.5, 0.5, OptionalDouble.of(0)), 0.1, -200, true);
    assertEquals(Optional.empty(), BatchSentence.of(Money.US_DOLLARS, outcome));
    assertFalse(outcome.raisesTheMonth());
  }

  @Test
  void sentenceAndBarAgreeInSignWhateverIsBatched() {
    for (String hits : List.of("0", "0.2", "0.3", "0.4", "0.5", "0.7")) {
      for (String share : List.of("0.1", "0.3", "0.6", "0.9", "1")) {
        for (String rate : List.of("derived", "0.77", "0.95")) {
          var scenario = Shipped.scenario("20-agents", "workload.agents=1", "plan.caching.hitRate=" + rate,
              "plan.batchShare=" + share, "plan.caching.batchHitRate=" + hits);
          var savings = SavingsWaterfall.of(Shipped.engine(), scenario);
          double bar = savings.step(Lever.BATCH).orElseThrow().savingUsd();
          String words = BatchSentence.of(Money.US_DOLLARS,
              BatchOutcome.of(BatchEffect.of(Shipped.engine().prepare(scenario)), savings,
              scenario)).orElse("");
          assertEquals(bar < 0, words.contains("dearer") || words.contains(" more"), bar + ": " + words);
          assertEquals(bar < 0, MonthSentence.of(Money.US_DOLLARS, savings, false, Optional.empty(), List.of())
              .contains("batch share adds"));
        }
      }
    }
  }

  private static BatchOutcome promise(double discount, double saving, double batchHits, double liveHits,
      OptionalDouble paysFrom) {
    return new BatchOutcome(new BatchEffect(discount, saving, batchHits, liveHits, liveHits, paysFrom), 0, 0, false);
  }
}
