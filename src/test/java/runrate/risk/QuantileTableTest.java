package runrate.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.scenario.Assumption;
import runrate.testing.Work;

/// PERT shapes from 0 to 1 with the likely value anywhere, read off a table and inverted exactly.
class QuantileTableTest {
  private static final int EVENLY = 2_000;
  /// The first and the last probability there is.
  private static final double LEAST = 0x1.0p-54;

  private static BetaDistribution pert(double likely) {
    return BetaDistribution.of(1 + 4 * likely, 5 - 4 * likely);
  }

  private static DoubleStream probabilities() {
    return DoubleStream.concat(IntStream.range(0, EVENLY).mapToDouble(i -> (i + 0.5) / EVENLY),
        IntStream.range(2, 53).mapToDouble(i -> Math.scalb(1, -i)).flatMap(tail -> DoubleStream.of(tail, 1 - tail)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-6, 0.01, 0.2, 0.37, 0.5, 0.8, 0.99, 1})
  void aTableIsOffByThreeTenMillionthsOfTheRangeAtMost(double likely) {
    BetaDistribution exact = pert(likely);
    var table = new QuantileTable(exact);
    probabilities().forEach(probability -> {
      // from the end that is nearer, where digits are not lost
      assertEquals(probability < 0.5 ? exact.inverseCumulativeProbability(probability)
          : exact.inverseSurvivalProbability(1 - probability), table.applyAsDouble(probability), 3e-7);
      assertEquals(probability, exact.cumulativeProbability(table.applyAsDouble(probability)), 3e-7);
    });
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.37, 0.5, 1})
  void aHigherProbabilityNeverHasALowerQuantile(double likely) {
    var table = new QuantileTable(pert(likely));
    double[] rising = DoubleStream.concat(DoubleStream.of(LEAST, 1 - LEAST), probabilities()).sorted()
        .map(table).toArray();
    assertTrue(rising[0] >= 0 && rising[rising.length - 1] <= 1);
    for (int i = 1; i < rising.length; i++) {
      assertTrue(rising[i] >= rising[i - 1], "falls to " + rising[i]);
    }
  }

  /// Where the likely value is the low end, `1 - (1 - x)^5` of all lie below a part x of the range: 31 of 32 below
  /// half.
  @Test
  void aQuarterOfValuesThatLeanOnTheLowEndInClosedForm() {
    var table = new QuantileTable(pert(0));
    assertEquals(0.5, table.applyAsDouble(31 / 32.0), 3e-7);
    assertEquals(1 - Math.pow(0.75, 0.2), table.applyAsDouble(0.25), 3e-7);
  }

  @Test
  void theSameSeedDrawsTheSameValuesOnOneThreadAndOnFour() {
    UncertainInput input = UncertainInput.of(Work.of("lab/m", 40, 1, 1).withAssumptions(List.of(RiskReportTest
        .range("workload.outputTokens", 100, 100, 600).withShape(Assumption.Shape.PERT)))).getFirst();
    assertArrayEquals(drawn(input, 1), drawn(input, 4));
  }

  private static double[] drawn(UncertainInput input, int threads) {
    try (var pool = new ForkJoinPool(threads)) {
      return pool.submit(() -> Draws.of(List.of(input), List.of(), 7, EVENLY)[0]).join();
    }
  }
}
