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
  /// `1 - (1 + lambda ell) * [1 + (n - 1) * exp(-lambda tau)] / n`.
  ///
  /// @param calls n: calls of the session
  static double sessionHitRate(double callsPerMinute, EntryLife life, double calls) {
    double n = Math.max(1, calls);
    double beforeReadable = Math.min(callsPerMinute * life.readableAfterMinutes(), n - 1);
    double warm = hitRate(callsPerMinute, life);
    return Math.clamp(((n - 1) * warm - beforeReadable) / n, 0, 1);
  }
}
