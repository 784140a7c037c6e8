package runrate.playbook;

import runrate.units.Require;

/// How many calls of each of two plans settle whether the cheaper one is no worse: two success rates, one-sided at 5 %,
/// found in 80 of 100 cases. `n = (1.6449 + 0.8416)^2 * 2 p (1 - p) / margin^2` of each, where p is the success rate of
/// both together. Source: the textbook's non-inferiority test of two proportions.
public final class SampleSize {
  /// Points of the success rate that a plan may be worse and still pass.
  public static final double MARGIN = 0.02;
  private static final double ONE_SIDED_5_PERCENT = 1.6448536;
  private static final double POWER_80_PERCENT = 0.8416212;

  private SampleSize() {}

  /// @param success pooled success rate, 0 to 1
  /// @param margin  above 0, as a share: 0.02 for two points
  public static long each(double success, double margin) {
    Require.share("success", success);
    Require.aboveZero("margin", margin, "share");
    double z = ONE_SIDED_5_PERCENT + POWER_80_PERCENT;
    return Math.round(z * z * 2 * success * (1 - success) / (margin * margin));
  }
}
