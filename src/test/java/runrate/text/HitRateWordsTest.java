package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.costing.HitRates;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// What a report says of hit rates.
class HitRateWordsTest {
  private static HitRates rates(Scenario scenario) {
    return HitRates.of(Shipped.engine().report(scenario));
  }

  private static Scenario at(HitRate rate, double batchShare) {
    return Shipped.scenario("20-agents").withPlan(plan -> plan.withBatchShare(batchShare).withCaching(
        plan.caching().withHitRate(rate).withLaunch(Launch.STEADY)));
  }

  @Test
  void batchedCallsFindHalfAndTheMeanIsThatOfAll() {
    // 90 % of the calls at 77 %, 10 % at 50 %
    HitRates rates = rates(at(HitRate.fixed(0.77), 0.1));
    assertEquals(0.743, rates.all(), 1e-12);
    assertEquals(0.77, rates.live().orElseThrow(), 1e-12);
    assertEquals("hit rate 74.3\u2009% of all cached calls (live 77.0\u2009%, batched 50.0\u2009%)",
        HitRateWords.of(rates));
  }

  @Test
  void withoutBatchedCallsThereIsOneRate() {
    assertEquals("hit rate 77.0\u2009%", HitRateWords.of(rates(at(HitRate.fixed(0.77), 0))));
    assertEquals(OptionalDouble.empty(), rates(at(HitRate.fixed(0.77), 0)).batched());
  }

  @Test
  void onlyADerivedRateAbove94PercentIsOptimistic() {
    // 8,000 calls in eight hours on entries of five minutes
    assertTrue(rates(at(HitRate.DERIVED, 0)).optimistic());
    assertEquals("hit rate 100.0\u2009%, optimistic: at most 94\u2009% was measured",
        HitRateWords.of(rates(at(HitRate.DERIVED, 0))));
    assertFalse(rates(at(HitRate.fixed(0.99), 0)).optimistic());
  }
}
