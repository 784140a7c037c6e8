package runrate.launches;

import runrate.units.Require;

/// Share of first attempts that a token bucket turns away (429), for calls at random (a Poisson stream).
///
/// With utilisation `rho` and a bucket of `K` calls (cost model 4.7):
/// - `rho < 1`: `(1 - rho) * e / (1 - rho * e)`, `e = exp(-theta * (K - 1))`, theta the positive root of
///   `rho * (exp(theta) - 1) = theta`, and never more than at `rho = 1`;
/// - `rho = 1`: `1 / (2 * K)`;
/// - `rho > 1`: `1 - 1 / rho`, and never less than at `rho = 1`.
///
/// Keeping each side of 1 within the value there makes the share rise with `rho` without a step back.
/// Below `K = 5` and `rho = 1` it is too high, on the safe side; a bucket smaller than one call lets
/// none through.
public final class RejectedShare {
  private static final int MOST_STEPS = 100;
  private static final double ROUNDING = 1e-13;

  private RejectedShare() {}

  /// @param utilisation calls offered over calls the limit lets through, 0 or more
  /// @param bucketCalls calls a full bucket holds, above 0
  /// @return 0 to 1
  /// @throws IllegalArgumentException for a number out of its range
  public static double ofSteadyCalls(double utilisation, double bucketCalls) {
    Require.atLeastZero("utilisation", utilisation, "of the limit");
    Require.aboveZero("bucketCalls", bucketCalls, "calls");
    if (utilisation == 0) {
      return 0;
    }
    if (bucketCalls < 1) {
      return 1;
    }
    double atTheLimit = 1 / (2 * bucketCalls);
    if (utilisation >= 1) {
      return Math.max(1 - 1 / utilisation, atTheLimit);
    }
    double overflow = Math.exp(-decay(utilisation) * (bucketCalls - 1));
    return Math.min((1 - utilisation) * overflow / (1 - utilisation * overflow), atTheLimit);
  }

  /// A burst of calls at once against a full bucket: `max(0, B - floor(K))` of B calls.
  ///
  /// @throws IllegalArgumentException for a number out of its range
  public static double ofBurst(double burstCalls, double bucketCalls) {
    Require.aboveZero("burstCalls", burstCalls, "calls");
    Require.aboveZero("bucketCalls", bucketCalls, "calls");
    return Math.max(0, burstCalls - Math.floor(bucketCalls)) / burstCalls;
  }

  /// Theta, by Newton's steps from the right, where the curve is convex and rising.
  static double decay(double utilisation) {
    double theta = -2 * Math.log(utilisation);
    for (int step = 0; step < MOST_STEPS; step++) {
      double next = theta - (utilisation * Math.expm1(theta) - theta) / (utilisation * Math.exp(theta) - 1);
      if (Math.abs(next - theta) <= ROUNDING * theta) {
        return next;
      }
      theta = next;
    }
    return theta;
  }
}
