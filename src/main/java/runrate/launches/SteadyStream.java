package runrate.launches;

/// Calls that arrive at random but evenly over the day (a Poisson stream), cost model 4.4.
///
/// With a lifetime that starts anew on every read, a call finds nothing if no call came within one
/// lifetime before it; the calls that start before the new entry is readable write too:
/// `h = 1 - (1 + lambda * ell) * exp(-lambda * tau)`. Without refresh an entry serves the calls of one
/// lifetime: `h = lambda * (tau - ell) / (1 + lambda * tau)`.
final class SteadyStream {
  private SteadyStream() {}

  static double hitRate(double callsPerMinute, EntryLife life) {
    double perLifetime = callsPerMinute * life.lifetimeMinutes();
    double beforeReadable = callsPerMinute * life.readableAfterMinutes();
    double hits = life.refreshOnRead()
        ? 1 - (1 + beforeReadable) * Math.exp(-perLifetime)
        : (perLifetime - beforeReadable) / (1 + perLifetime);
    return Math.clamp(hits, 0, 1);
  }

  /// The same for a session that starts with a cold cache, whose first call always writes:
  /// `1 - (1 + lambda ell) * [f + (n - f) * exp(-lambda tau)] / n`, of n calls that reach the cache. The first write
  /// counts `f = 1 - (1 - p)^(n / p)`: a session whose calls all go elsewhere writes nothing.
  ///
  /// @param callsPerMinute lambda, of calls that reach this cache
  /// @param calls          `n / p`: calls of the session, wherever they go
  /// @param probability    p: part of them that reaches this cache
  static double sessionHitRate(double callsPerMinute, EntryLife life, double calls, double probability) {
    double all = Math.max(1, calls);
    double n = all * probability;
    double first = 1 - Math.pow(1 - probability, all);
    double beforeReadable = callsPerMinute * life.readableAfterMinutes();
    if (!life.refreshOnRead()) {
      double opened = openedInSession(callsPerMinute * life.lifetimeMinutes(), n, first);
      return Math.clamp(1 - opened * (1 + Math.min(beforeReadable, Math.max(0, n / opened - 1))) / n, 0, 1);
    }
    return Math.clamp(((n - first) * hitRate(callsPerMinute, life)
        - first * Math.min(beforeReadable, Math.max(0, n - first))) / n, 0, 1);
  }

  /// Entries that reads do not renew follow each other every `c = lambda tau + 1` calls: the first, and by the renewal
  /// theorem `n / c + (1 + c^2) / (2 c^2) - 1 / c` where the session outlasts a lifetime.
  private static double openedInSession(double callsPerLifetime, double n, double first) {
    double cycle = callsPerLifetime + 1;
    return n <= callsPerLifetime ? first
        : Math.max(first, n / cycle + (1 + cycle * cycle) / (2 * cycle * cycle) - 1 / cycle);
  }
}
