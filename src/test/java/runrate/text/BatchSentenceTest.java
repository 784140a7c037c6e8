package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.costing.BatchEffect;
import runrate.scenario.HitRate;
import runrate.testing.Shipped;
import runrate.testing.Work;

class BatchSentenceTest {
  @Test
  void aPromiseThatIsKeptNeedsNoSentence() {
    assertEquals(Optional.empty(), BatchSentence.of(new BatchEffect(0.5, 0.5, 0, 0, OptionalDouble.empty())));
    assertEquals(Optional.empty(), BatchSentence.of(new BatchEffect(0, 0, 0, 0, OptionalDouble.empty())));
  }

  @Test
  void aSmallerSavingIsComparedWithThePromise() {
    assertEquals("Batch calls hit the cache 50\u2009% of the time, live ones 77\u2009%, so a batched call saves"
        + " 31\u2009%, not 50\u2009%; batching pays from a batch hit rate of 8\u2009%.",
        BatchSentence.of(new BatchEffect(0.5, 0.31, 0.5, 0.77, OptionalDouble.of(0.071))).orElseThrow());
  }

  @Test
  void aDearerCallIsCalledDearer() {
    assertEquals("Batch calls hit the cache 0\u2009% of the time, live ones 100\u2009%, so a batched call costs"
        + " 20\u2009% more; no batch hit rate makes it pay.",
        BatchSentence.of(new BatchEffect(0.5, -0.2, 0, 1, OptionalDouble.empty())).orElseThrow());
  }

  @Test
  void aModeWithoutCachedPricesThatSavesIsNotSaidNeverToPay() {
    var scenario = Work.of("openai/gpt-4o", 1_000, 80_000, 1_200).withPlan(Work.cached(0.75, 0.9))
        .withPlan(plan -> plan.withBatchShare(0.5).withCaching(plan.caching().withHitRate(HitRate.fixed(0.9))));
    var effect = BatchEffect.of(Shipped.engine().prepare(scenario));
    assertFalse(effect.raisesTheBill());
    assertFalse(BatchSentence.of(effect).orElse("").contains("no batch hit rate makes it pay"));
  }
}
