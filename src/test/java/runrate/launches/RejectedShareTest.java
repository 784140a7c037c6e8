package runrate.launches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectedShareTest {
  @ParameterizedTest
  @CsvSource({"0.9, 20, 0.0020, 0.00005", "0.95, 50, 0.00034, 0.000005", "0.7, 3, 0.095, 0.0005",
      "1, 20, 0.025, 0", "1.1, 20, 0.091, 0.0005", "1.5, 20, 0.333, 0.0005", "2, 20, 0.5, 0"})
  void steadyCallsHaveThePublishedShares(double utilisation, double bucket, double share, double lastDigit) {
    assertEquals(share, RejectedShare.ofSteadyCalls(utilisation, bucket), lastDigit);
  }

  @ParameterizedTest
  @CsvSource({"0.000001", "0.1", "0.5", "0.9", "0.99", "0.99999"})
  void thetaSolvesItsEquation(double utilisation) {
    double theta = RejectedShare.decay(utilisation);
    assertTrue(theta > 0);
    assertEquals(theta, utilisation * Math.expm1(theta), 1e-9 * theta);
  }

  @Test
  void theShareRisesWithTheTrafficAndFallsWithTheBucket() {
    for (double bucket = 1; bucket < 1_000; bucket *= 2) {
      double before = 0;
      for (double utilisation = 0; utilisation < 3; utilisation += 0.001) {
        double share = RejectedShare.ofSteadyCalls(utilisation, bucket);
        assertTrue(share >= before && share <= 1, "%s calls at %s".formatted(bucket, utilisation));
        assertTrue(share >= RejectedShare.ofSteadyCalls(utilisation, 2 * bucket));
        before = share;
      }
    }
  }

  @Test
  void aBucketSmallerThanOneCallLetsNoneThrough() {
    assertEquals(1, RejectedShare.ofSteadyCalls(0.5, 0.9));
    assertEquals(0, RejectedShare.ofSteadyCalls(0, 0.9), "none is made, none is rejected");
    assertEquals(1, RejectedShare.ofBurst(3, 0.9));
  }

  @Test
  void thirtyCallsAtOnceAgainstABucketOfTwentyLoseAThird() {
    assertEquals(1 / 3.0, RejectedShare.ofBurst(30, 20), 1e-12);
    assertEquals(1 / 3.0, RejectedShare.ofBurst(30, 20.9), 1e-12);
    assertEquals(0, RejectedShare.ofBurst(20, 20));
  }

  @Test
  void aNegativeUtilisationIsNamed() {
    assertEquals("utilisation is -1.0 of the limit; it must be 0 or more", assertThrows(
        IllegalArgumentException.class, () -> RejectedShare.ofSteadyCalls(-1, 20)).getMessage());
  }
}
