package runrate.launches;

import runrate.scenario.Launch;
import runrate.scenario.Launch.Pattern;

/// The rows of the published table of hit rates (cost model 4.4), each asked of [LaunchHits], the one
/// formula everything else uses, with the inputs its row is told in. Times are minutes, results shares
/// of the calls, 0 to 1.
public final class PublishedForms {
  private static final double WHOLE_ROUND_SECONDS = 1e12;

  private PublishedForms() {}

  /// Poisson stream, refresh on read: `1 - (1 + lambda * ell) * exp(-lambda * tau)`.
  ///
  /// @param readableAfter ell: time until a new entry is found by others
  public static double steady(double callsPerMinute, double lifetime, double readableAfter) {
    return hits(Pattern.STEADY, 0, 1, EntryLife.refreshed(lifetime).readableAfter(readableAfter), callsPerMinute, 0);
  }

  /// The same in a session of n calls, cold at the start:
  /// `1 - (1 + lambda * ell) * (1 + (n - 1) * exp(-lambda * tau)) / n`. A little low, as it forgets
  /// that the session's last gap is cut off.
  public static double steadySession(double callsPerMinute, double lifetime, double readableAfter, double calls) {
    return hits(Pattern.STEADY, 0, 1, EntryLife.refreshed(lifetime).readableAfter(readableAfter),
        callsPerMinute, calls);
  }

  /// Poisson stream, fixed lifetime: `lambda * tau / (1 + lambda * tau)`.
  public static double steadyWithoutRefresh(double callsPerMinute, double lifetime) {
    return hits(Pattern.STEADY, 0, 1, EntryLife.refreshed(lifetime).withoutRefresh(), callsPerMinute, 0);
  }

  /// n calls at equal gaps d from a cold start: `1 - 1/n` if `d <= tau`, else 0.
  public static double regularGap(double gap, double lifetime, double calls) {
    return staggered(1, gap, lifetime, calls);
  }

  /// A agents, each once every D at a phase of its own: `1 - (1 - tau/D)^(A - 1)`, for `tau < D`.
  public static double randomPhases(int agents, double round, double lifetime) {
    return hits(Pattern.RANDOM_PHASE, 0, agents, EntryLife.refreshed(lifetime), agents / round, 0);
  }

  /// A agents evenly staggered over D: as a regular gap of `D / A`.
  public static double staggered(int agents, double round, double lifetime, double calls) {
    return hits(Pattern.STAGGERED, WHOLE_ROUND_SECONDS, agents, EntryLife.refreshed(lifetime), agents / round, calls);
  }

  /// A agents in lockstep, n calls from a cold start: `1 - A/n` if `D <= tau`, else 0, as then every
  /// round writes A times.
  public static double lockstep(int agents, double round, double lifetime, double calls) {
    return hits(Pattern.LOCKSTEP, 0, agents, EntryLife.refreshed(lifetime), agents / round, calls);
  }

  /// Writes of a cold round of A starts spread uniformly over S: `1 + A*q - q^A`, `q = min(1, ell / S)`.
  public static double writesOfColdRound(int agents, double spread, double readableAfter) {
    return agents * (1 - coldRound(agents, spread, readableAfter));
  }

  /// Hit rate of that round, within one lifetime: `1 - (1 + A*q - q^A) / A`.
  public static double coldRound(int agents, double spread, double readableAfter) {
    var launch = new Launch(spread == 0 ? Pattern.LOCKSTEP : Pattern.RANDOM_PHASE, spread * 60, false);
    var life = EntryLife.refreshed(2 * (spread + readableAfter) + 1).readableAfter(readableAfter);
    return new LaunchHits(launch, agents, 1, life, 1, Double.POSITIVE_INFINITY).coldRoundHitRate(agents, 1);
  }

  /// Lockstep with a call ahead of each round that writes for all: every agent reads.
  public static double prewarmedLockstep() {
    var launch = new Launch(Pattern.LOCKSTEP, 0, true);
    return new LaunchHits(launch, 2, 1, EntryLife.refreshed(1), 1, Double.POSITIVE_INFINITY).coldRoundHitRate(2, 1);
  }

  /// What a maximum lifetime takes from the hit rate, at most: `1 / (lambda * Lmax)`.
  public static double lostToMaxLifetime(double callsPerMinute, double maxLifetime) {
    return Math.clamp(1 / (callsPerMinute * maxLifetime), 0, 1);
  }

  /// @param calls of a session that starts cold; 0 for calls without end
  private static double hits(Pattern pattern, double spreadSeconds, int agents, EntryLife life, double callsPerMinute,
      double calls) {
    return new LaunchHits(new Launch(pattern, spreadSeconds, false), agents,
        calls == 0 ? 1 : calls / callsPerMinute, life, calls == 0 ? 0 : 1, Double.POSITIVE_INFINITY)
        .teamHitRate(callsPerMinute, 1);
  }
}
