package runrate.simulation;

import runrate.units.Require;

/// What the team does about an attempt that is turned away (429) or fails.
///
/// The wait before attempt `k + 1` is drawn evenly from `0` to `backoffMinutes * 2^(k-1)` (exponential
/// backoff with full jitter). Attempts that were turned away and those that failed count alike. A
/// failed attempt has used up limits and time but, as it is not billed, leaves no cache entry.
///
/// Throws `IllegalArgumentException` for a number out of its range.
///
/// @param onLimit            what follows a 429
/// @param maxAttempts        attempts of one call at most, 1 to 10,000
/// @param backoffMinutes     longest wait before the second attempt
/// @param failureShare       part of the accepted attempts that fails
/// @param rejectedCallsCount whether an attempt that is turned away uses up limits as well, as far as
///                           there is something left
public record Patience(OnLimit onLimit, int maxAttempts, double backoffMinutes, double failureShare,
    boolean rejectedCallsCount) {
  private static final int MOST_ATTEMPTS = 10_000;

  /// What follows an attempt that a limit turned away.
  public enum OnLimit {
    /// The call queues, first come first served, until there is room. Nothing is sent meanwhile.
    WAIT,
    /// It is tried again after a backoff.
    RETRY,
    /// It leaves for another model.
    OVERFLOW
  }

  public static final Patience WAITS = new Patience(OnLimit.WAIT, 1, 0, 0, false);
  public static final Patience LEAVES = new Patience(OnLimit.OVERFLOW, 1, 0, 0, false);

  public Patience {
    InRange.count("patience.maxAttempts", maxAttempts, 1, MOST_ATTEMPTS, "attempts");
    Require.atLeastZero("patience.backoffMinutes", backoffMinutes, "minutes");
    Require.share("patience.failureShare", failureShare);
  }

  public static Patience retries(int maxAttempts, double backoffMinutes) {
    return new Patience(OnLimit.RETRY, maxAttempts, backoffMinutes, 0, false);
  }

  public Patience withFailureShare(double share) {
    return new Patience(onLimit, maxAttempts, backoffMinutes, share, rejectedCallsCount);
  }

  public Patience withRejectedCallsCount(boolean count) {
    return new Patience(onLimit, maxAttempts, backoffMinutes, failureShare, count);
  }
}
