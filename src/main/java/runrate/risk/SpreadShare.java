package runrate.risk;

import java.util.Arrays;

/// How much of the variance of an outcome one input makes by itself: its first-order Sobol index, from any sample, by
/// the order of ranks (Gamboa, Gremaud, Klein and Lagnoux 2022): neighbours by the input differ in all others, so that
/// what they have in common is the input's.
///
/// `S = (mean of y(i) y(i+1) - mean(y)^2) / variance(y)`, y in the order of the input
final class SpreadShare {
  private static final double ROUNDING = 1e-9;

  private SpreadShare() {}

  /// @return 0 where nothing varies, never below
  static double of(double[] input, double[] outcome) {
    int n = outcome.length;
    int[] order = Ranks.order(input);
    double mean = Arrays.stream(outcome).sum() / n;
    double common = 0;
    double variance = 0;
    for (int i = 0; i < n; i++) {
      double here = outcome[order[i]] - mean;
      common += here * (outcome[order[(i + 1) % n]] - mean);
      variance += here * here;
    }
    // sums of many doubles never vary by less
    return Math.sqrt(variance / n) <= ROUNDING * Math.abs(mean) ? 0 : Math.max(0, common / variance);
  }
}
