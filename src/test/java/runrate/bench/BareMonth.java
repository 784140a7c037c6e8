package runrate.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TriangularDistribution;

/// The month of the default scenario as one would write it into a script: 20 agents, 22 days, three models, a tenth of
/// the calls batched at half price, three quarters of the prompt in the cache, failed calls tried up to three times and
/// billed whole. Six numbers are drawn: calls a day, hit rate, context, failing share, thinking, output.
final class BareMonth {
  static final double[][] RANGES = {{320, 400, 520}, {0.6, 0.77, 0.94}, {70_000, 80_000, 100_000}, {0, 0, 0.15},
      {200, 400, 900}, {600, 800, 1_200}};
  private static final List<DoubleUnaryOperator> QUANTILES = Arrays.stream(RANGES).<DoubleUnaryOperator>map(range ->
      TriangularDistribution.of(range[0], range[1], range[2])::inverseCumulativeProbability).toList();
  /// Share of the calls, and USD a million tokens: input, cache read, cache write, output.
  private static final double[][] MODELS = {{0.2, 1, 0.1, 1.25, 5}, {0.7, 3, 0.3, 3.75, 15}, {0.1, 5, 0.5, 6.25, 25}};
  private static final double BATCH = 0.1;
  private static final double BATCH_HIT_RATE = 0.5;
  private static final double BUDGET_USD = 22_000;

  private BareMonth() {}

  /// @param drawn the six numbers, in the order of [#RANGES]
  static double usd(double[] drawn) {
    double cached = Math.floor(0.75 * drawn[2]);
    double answer = drawn[4] + drawn[5];
    double perMillionCalls = 0;
    for (double[] model : MODELS) {
      double fresh = (drawn[2] - cached) * model[1] + answer * model[4];
      double live = fresh + cached * (drawn[1] * model[2] + (1 - drawn[1]) * model[3]);
      double batched = fresh + cached * (BATCH_HIT_RATE * model[2] + (1 - BATCH_HIT_RATE) * model[3]);
      perMillionCalls += model[0] * ((1 - BATCH) * live + BATCH * batched / 2);
    }
    return 20 * 22 * drawn[0] * perMillionCalls / 1e6 * (1 + drawn[3] + drawn[3] * drawn[3]);
  }

  static double[] drawn(int trial) {
    double[] drawn = new double[RANGES.length];
    for (int input = 0; input < drawn.length; input++) {
      drawn[input] = QUANTILES.get(input).applyAsDouble(uniform(input, trial));
    }
    return drawn;
  }

  /// The same on any number of threads: made of the input and the trial alone (SplitMix64).
  private static double uniform(int input, int trial) {
    long bits = (input << 24) * 0xD1342543DE82EF95L + 0x9E3779B97F4A7C15L * (trial + 1L);
    bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
    return (((bits ^ bits >>> 31) >>> 11) + 0.5) * 0x1.0p-53;
  }

  /// @return P10, P50 and P90 of so many months and the share over the budget, added up
  static double percentiles(int trials) {
    double[] months = IntStream.range(0, trials).parallel().mapToDouble(trial -> usd(drawn(trial))).toArray();
    Arrays.parallelSort(months);
    double over = Arrays.stream(months).filter(month -> month > BUDGET_USD).count() / (double) trials;
    return months[trials / 10] + months[trials / 2] + months[trials * 9 / 10] + over;
  }
}
