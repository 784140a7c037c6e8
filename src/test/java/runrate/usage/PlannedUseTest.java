package runrate.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.units.Fraction;

/// How a plan uses caches and batches, as terms for recorded calls.
class PlannedUseTest {
  private static PlannedUse planned(String... changes) {
    Scenario scenario = Shipped.scenario("20-agents", changes);
    return PlannedUse.of(scenario, Shipped.engine().report(scenario));
  }

  /// Three quarters of a prompt are cacheable, of which four fifths are found: 0.25, 0.6 and 0.15.
  @Test
  void aPromptIsPaidInThePartsOfThePlan() {
    PlannedUse brief = planned("plan.batchShare=0", "plan.caching.hitRate=0.8", "plan.caching.cacheableShare=0.75",
        "plan.caching.lifetime=5m");
    assertEquals(new PromptMix(Fraction.of(1, 4), Fraction.of(3, 5), Fraction.of(3, 20), Fraction.ZERO),
        brief.prompt());
    assertEquals(Fraction.ZERO, brief.batchShare());
    assertEquals(new PromptMix(Fraction.of(1, 4), Fraction.of(3, 5), Fraction.ZERO, Fraction.of(3, 20)), planned(
        "plan.batchShare=0", "plan.caching.hitRate=0.8", "plan.caching.cacheableShare=0.75",
        "plan.caching.lifetime=1h").prompt());
  }

  @Test
  void aPlanWithoutCachingOrBatchesIsNone() {
    assertEquals(PromptMix.NO_CACHE, planned("plan.caching.enabled=false").prompt());
    assertEquals(Fraction.of(3, 10), planned("plan.batchShare=0.3").batchShare());
    assertThrows(IllegalArgumentException.class, () -> new PromptMix(Fraction.ONE, Fraction.ONE, Fraction.ZERO,
        Fraction.ZERO));
  }
}
