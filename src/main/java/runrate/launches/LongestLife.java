package runrate.launches;

/// Entries that are used without a pause still end after a longest life L.
final class LongestLife {
  private static final double SELDOM = 1e-9;

  private LongestLife() {}

  /// Writes a call that the end of entries adds. Entries last `mu = (1 - m) / m * g` from their first call to their
  /// last, with m the share of calls that miss anyway and g the mean gap between those that hit; the end adds
  /// `m / (exp(L / mu) - 1)` writes a call, at most `1 / (lambda L)`.
  static double forcedWrites(EntryLife life, double hits, double callsPerMinute) {
    double most = life.maxLifetimeMinutes();
    if (Double.isInfinite(most) || hits <= 0) {
      return 0;
    }
    double bound = 1 / (callsPerMinute * most);
    double miss = 1 - hits;
    if (miss < SELDOM) {
      return bound;
    }
    double gap = Math.clamp(1 / callsPerMinute - life.lifetimeMinutes() * miss / hits, 0, life.lifetimeMinutes());
    return gap == 0 ? 0 : Math.min(bound, miss / Math.expm1(most / (hits / miss * gap)));
  }
}
