package runrate.launches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadyStreamTest {
  private static double steady(double callsPerMinute, double lifetimeMinutes, boolean refreshOnRead) {
    return SteadyStream.hitRate(callsPerMinute,
        new EntryLife(lifetimeMinutes, refreshOnRead, Double.POSITIVE_INFINITY, 0));
  }

  @ParameterizedTest
  @CsvSource({"0.05, 5, 0.2212", "0.02, 60, 0.6988", "1, 5, 0.9933", "0, 5, 0"})
  void withRefreshACallMissesOnlyAfterAQuietLifetime(double callsPerMinute, double minutes, double hitRate) {
    assertEquals(hitRate, steady(callsPerMinute, minutes, true), 0.00005);
  }

  @ParameterizedTest
  @CsvSource({"0.2, 5, 0.5", "1, 5, 0.8333", "0, 5, 0"})
  void withoutRefreshEachLifetimeIsWrittenOnce(double callsPerMinute, double minutes, double hitRate) {
    assertEquals(hitRate, steady(callsPerMinute, minutes, false), 0.00005);
  }

  @Test
  void theRateRisesWithTrafficAndNeverLeavesItsRange() {
    double before = 0;
    for (double calls = 0; calls < 1_000; calls = calls * 1.5 + 0.001) {
      double rate = steady(calls, 5, true);
      assertTrue(rate >= before && rate <= 1 && rate >= steady(calls, 5, false));
      before = rate;
    }
  }
}
