package runrate.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectedShareTest {
  @ParameterizedTest
  @CsvSource({"0.9, 20, 0.0020, 0.00005", "0.95, 50, 0.00034, 0.000005", "1.1, 50, 0.091, 0.0005", "1.5, 50, 0.333, 0.0005",
      "0.7, 3, 0.095, 0.0005", "1, 10, 0.05, 1e-12", "0, 10, 0, 0"})
  void thePublishedExamplesComeOut(double rho, double bucket, double share, double within) {
    assertEquals(share, RejectedShare.of(rho, bucket), within);
  }

  @Test
  void moreTrafficIsNeverTurnedAwayLess() {
    double before = 0;
    for (double rho = 0; rho < 4; rho += 0.01) {
      double share = RejectedShare.of(rho, 12);
      assertTrue(share >= before && share <= 1, rho + ": " + share);
      before = share;
    }
  }

  @Test
  void ofABurstOnlyAFullBucketGetsThrough() {
    assertEquals(3, RejectedShare.ofBurst(8, 5));
    assertEquals(0, RejectedShare.ofBurst(4, 5));
  }
}
