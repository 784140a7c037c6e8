package runrate.concurrency;

/// The closed forms of the cache hit rate as they are published, one a row of the table in cost model
/// 4.4, to be held against the simulation. Times are minutes, results shares of the calls, 0 to 1.
public final class PublishedForms {
  private PublishedForms() {}

  /// Poisson stream, refresh on read: `1 - (1 + lambda * ell) * exp(-lambda * tau)`.
  ///
  /// @param readableAfter ell: time until a new entry is found by others
  public static double steady(double callsPerMinute, double lifetime, double readableAfter) {
    return share(1 - (1 + callsPerMinute * readableAfter) * Math.exp(-callsPerMinute * lifetime));
  }

  /// The same in a session of n calls, cold at the start:
  /// `1 - (1 + lambda * ell) * (1 + (n - 1) * exp(-lambda * tau)) / n`. A little low, as it forgets
  /// that the session's last gap is cut off.
  public static double steadySession(double callsPerMinute, double lifetime, double readableAfter, double calls) {
    double cold = (1 + (calls - 1) * Math.exp(-callsPerMinute * lifetime)) / calls;
    return share(1 - (1 + callsPerMinute * readableAfter) * cold);
  }

  /// Poisson stream, fixed lifetime: `lambda * tau / (1 + lambda * tau)`.
  public static double steadyWithoutRefresh(double callsPerMinute, double lifetime) {
    return SteadyArrivals.hitRate(callsPerMinute, lifetime, false);
  }

  /// n calls at equal gaps d from a cold start: `1 - 1/n` if `d <= tau`, else 0.
  public static double regularGap(double gap, double lifetime, double calls) {
    return gap <= lifetime ? 1 - 1 / calls : 0;
  }

  /// A agents, each once every D at a phase of its own: `1 - (1 - tau/D)^(A - 1)`, for `tau < D`.
  public static double randomPhases(int agents, double round, double lifetime) {
    return lifetime >= round ? 1 : 1 - Math.pow(1 - lifetime / round, agents - 1);
  }

  /// A agents evenly staggered over D: as a regular gap of `D / A`.
  public static double staggered(int agents, double round, double lifetime, double calls) {
    return regularGap(round / agents, lifetime, calls);
  }

  /// A agents in lockstep, n calls from a cold start: `1 - A/n` if `D <= tau`, else 0, as then every
  /// round writes A times.
  public static double lockstep(int agents, double round, double lifetime, double calls) {
    return round <= lifetime ? 1 - agents / calls : 0;
  }

  /// Writes of a cold round of A starts spread uniformly over S: `1 + A*q - q^A`, `q = min(1, ell / S)`.
  public static double writesOfColdRound(int agents, double spread, double readableAfter) {
    double q = spread == 0 ? 1 : Math.min(1, readableAfter / spread);
    return 1 + agents * q - Math.pow(q, agents);
  }

  /// Hit rate of that round: `1 - (1 + A*q - q^A) / A`.
  public static double coldRound(int agents, double spread, double readableAfter) {
    return share(1 - writesOfColdRound(agents, spread, readableAfter) / agents);
  }

  /// Lockstep with a call ahead of each round that writes for all: every agent reads.
  public static double prewarmedLockstep() {
    return 1;
  }

  /// What a maximum lifetime takes from the hit rate, at most: `1 / (lambda * Lmax)`.
  public static double lostToMaxLifetime(double callsPerMinute, double maxLifetime) {
    return share(1 / (callsPerMinute * maxLifetime));
  }

  private static double share(double value) {
    return Math.clamp(value, 0, 1);
  }
}
