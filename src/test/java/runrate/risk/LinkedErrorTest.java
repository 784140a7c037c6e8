package runrate.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.scenario.RankLink;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// How far percentiles of linked inputs may be off: what is said of one seed holds between seeds.
class LinkedErrorTest {
  private static final int TRIALS = 10_000;
  private static final int SEEDS = 40;
  private static final List<Double> SHARES = List.of(0.1, 0.5, 0.9);

  /// Calls a day and hit rate: the more calls, the more or the less of them find their prompt.
  private static Scenario linked(double rank) {
    return RiskReportTest.SIX.withLinks(List.of(new RankLink("workload.callsPerDay", "plan.caching.hitRate", rank)));
  }

  private static RiskReport months(double rank, long seed, int trials) {
    return RiskReport.months(Shipped.engine(), linked(rank), seed, trials);
  }

  /// Of 3 times 40 percentiles 95 of 100 are 114; and 1.96 standard deviations of 40 seeds are known to a quarter.
  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.5, 0, 0.5, 1})
  void percentilesOf40SeedsAreAsFarApartAsEachSays(double rank) {
    RiskReport large = months(rank, 99, RiskReport.MOST_TRIALS);
    List<RiskReport> seeds = LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> months(rank, seed, TRIALS)).toList();
    long within = 0;
    for (double share : SHARES) {
      List<Percentile> found = seeds.stream().map(report -> report.percentile(share)).toList();
      double said = found.stream().mapToDouble(Percentile::halfWidth95).average().orElseThrow();
      double apart = 1.96 * deviation(found.stream().mapToDouble(Percentile::usd).toArray());
      assertTrue(apart <= 1.25 * said, "P%.0f is %.0f apart, said to be %.0f".formatted(100 * share, apart, said));
      double truth = large.percentile(share).usd();
      within += found.stream().filter(one -> Math.abs(one.usd() - truth) <= one.halfWidth95()).count();
    }
    assertTrue(within >= 106, "%s of 120".formatted(within));
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1));
  }

  /// As few as may be drawn, in five parts of twenty.
  @Test
  void aHundredMonthsHaveAnErrorToo() {
    Percentile middle = months(1, 1, RiskReport.FEWEST_TRIALS).percentile(0.5);
    assertEquals(25_860, middle.usd(), middle.halfWidth95());
    assertTrue(middle.halfWidth95() > 200 && middle.halfWidth95() < 5_000, middle::toString);
  }

  @Test
  void linkedMonthsAreTheSameOnAnyNumberOfThreads() throws Exception {
    assertArrayEquals(threads(1), threads(4));
  }

  private static double[] threads(int count) throws Exception {
    try (var pool = new ForkJoinPool(count)) {
      return pool.submit(() -> months(0.7, 3, TRIALS).months().usd()).get();
    }
  }
}
