package runrate.concurrency;

/// Share of first attempts that a rate limit turns away (HTTP 429), for Poisson traffic on a token
/// bucket that holds one minute of the limit (cost model 4.7).
///
/// With `rho` the offered calls over those the limit carries and `K` the calls a full bucket holds:
/// from `rho = 1` on `1 - 1 / rho`, and at least `1 / (2 K)`; below it
/// `(1 - rho) e / (1 - rho e)` with `e = exp(-theta (K - 1))` and theta the positive root of
/// `rho (exp(theta) - 1) = theta`. Below K = 5 the formula is on the safe side.
public final class RejectedShare {
  private static final int STEPS = 60;

  private RejectedShare() {}

  /// @param rho         offered over carried calls, 0 or more
  /// @param bucketCalls K, above 0
  public static double of(double rho, double bucketCalls) {
    if (rho >= 1) {
      return Math.clamp(Math.max(1 - 1 / rho, 1 / (2 * bucketCalls)), 0, 1);
    }
    if (rho <= 0) {
      return 0;
    }
    double e = Math.exp(-theta(rho) * Math.max(0, bucketCalls - 1));
    return (1 - rho) * e / (1 - rho * e);
  }

  /// Calls of a burst that a full bucket has no room for, as a count.
  public static double ofBurst(double calls, double bucketCalls) {
    return Math.max(0, calls - bucketCalls);
  }

  /// The root lies above the minimum of `rho (exp(t) - 1) - t` at `-ln rho`, and below twice that
  /// plus a bit, so halving finds it surely.
  private static double theta(double rho) {
    double low = -Math.log(rho);
    double high = 2 * low + 1;
    while (rho * Math.expm1(high) < high) {
      high *= 2;
    }
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (rho * Math.expm1(middle) < middle) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
