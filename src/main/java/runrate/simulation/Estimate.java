package runrate.simulation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A simulated figure and how sure it is.
///
/// The figure is a ratio of sums over independent replications, `r = sum x / sum y`; the half width is
/// `t(n - 1) * sqrt(sum (x - r*y)^2 / (n - 1) / n) / mean y` with Student's 95% quantile. With one
/// replication it is infinite, with nothing counted both are 0. A share of exactly 0 or 1 is known to
/// `3 / sum y`.
///
/// @param mean        the figure
/// @param halfWidth95 in 95 of 100 seeds the true figure is within this distance
public record Estimate(double mean, double halfWidth95) {
  /// What was not seen in n trials happens, 95 times of 100, in fewer than 3 of n (the rule of three).
  private static final double NEVER_SEEN_95 = 3;
  private static final double NORMAL_95 = 1.959964;
  private static final double[] STUDENT_95 =
      {12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281};

  /// The sum of one count over the sum of another.
  public static <T> Estimate ratio(List<T> replications, ToDoubleFunction<T> part, ToDoubleFunction<T> whole) {
    double wholes = replications.stream().mapToDouble(whole).sum();
    if (wholes == 0) {
      return new Estimate(0, 0);
    }
    int n = replications.size();
    double ratio = replications.stream().mapToDouble(part).sum() / wholes;
    double squares = replications.stream()
        .mapToDouble(one -> Math.pow(part.applyAsDouble(one) - ratio * whole.applyAsDouble(one), 2)).sum();
    double halfWidth = n == 1 ? Double.POSITIVE_INFINITY
        : student95(n - 1) * Math.sqrt(squares / (n - 1) / n) * n / wholes;
    return new Estimate(ratio, ratio == 0 || ratio == 1 ? Math.max(halfWidth, NEVER_SEEN_95 / wholes) : halfWidth);
  }

  public double low() {
    return mean - halfWidth95;
  }

  public double high() {
    return mean + halfWidth95;
  }

  public Estimate times(double factor) {
    return new Estimate(mean * factor, halfWidth95 * Math.abs(factor));
  }

  /// The rest to 1, of a share.
  public Estimate complement() {
    return new Estimate(1 - mean, halfWidth95);
  }

  /// Two-sided 95% quantile; from eleven degrees on by the expansion around the normal one.
  static double student95(int degrees) {
    if (degrees <= STUDENT_95.length) {
      return STUDENT_95[degrees - 1];
    }
    double z = NORMAL_95;
    double first = (Math.pow(z, 3) + z) / 4;
    double second = (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / 96;
    double third = (3 * Math.pow(z, 7) + 19 * Math.pow(z, 5) + 17 * Math.pow(z, 3) - 15 * z) / 384;
    return z + (first + (second + third / degrees) / degrees) / degrees;
  }
}
