package runrate.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadyArrivalsTest {
  @ParameterizedTest
  @CsvSource({"0.05, 5, 0.2212", "0.02, 60, 0.6988", "1, 5, 0.9933", "0, 5, 0"})
  void withRefreshACallMissesOnlyAfterAQuietLifetime(double callsPerMinute, double minutes, double hitRate) {
    assertEquals(hitRate, SteadyArrivals.hitRate(callsPerMinute, minutes, true), 0.00005);
  }

  @ParameterizedTest
  @CsvSource({"0.2, 5, 0.5", "1, 5, 0.8333", "0, 5, 0"})
  void withoutRefreshEachLifetimeIsWrittenOnce(double callsPerMinute, double minutes, double hitRate) {
    assertEquals(hitRate, SteadyArrivals.hitRate(callsPerMinute, minutes, false), 0.00005);
  }

  @Test
  void theRateRisesWithTrafficAndNeverLeavesItsRange() {
    double before = 0;
    for (double calls = 0; calls < 1_000; calls = calls * 1.5 + 0.001) {
      double rate = SteadyArrivals.hitRate(calls, 5, true);
      assertTrue(rate >= before && rate <= 1 && rate >= SteadyArrivals.hitRate(calls, 5, false));
      before = rate;
    }
  }
}
