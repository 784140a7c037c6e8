package runrate.launches;

/// Calls that arrive at random but evenly over the day (a Poisson stream), cost model 4.4.
///
/// With a lifetime that starts anew on every read, a call finds nothing if no call came within one
/// lifetime before it; the calls that start before the new entry is readable write too:
/// `h = 1 - (1 + lambda * ell) * exp(-lambda * tau)`. Without refresh an entry serves the calls of one
/// lifetime: `h = lambda * (tau - ell) / (1 + lambda * tau)`.
final class SteadyStream {
  /// A session of few calls finds more than the published form says; beyond so much the better figure counts.
  private static final double TOLERANCE = 0.02;
  private static final double SLACK = 1e-9;

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
    double published = (n - first) * hitRate(callsPerMinute, life);
    double placed = n - first - (1 + beforeReadable)
        * missesAmongPlacedCalls(callsPerMinute * life.lifetimeMinutes() / n, all, probability);
    double later = placed - published > TOLERANCE * n ? placed : published;
    return Math.clamp((later - first * Math.min(beforeReadable, Math.max(0, n - first))) / n, 0, 1);
  }

  /// Calls after the first that find no other within a lifetime before them, where the calls of a session lie in it at
  /// random: gaps between a given number of calls are shorter than those of an endless stream, as all must fit. With N
  /// calls and `s = 1 - p + p r`, r the part of the session beyond a lifetime, `s^(N-1) (N p r - s) + (1 - p)^N`.
  ///
  /// @param life part of the session that one lifetime is
  private static double missesAmongPlacedCalls(double life, double calls, double probability) {
    double beyond = Math.max(0, 1 - life);
    double elsewhere = 1 - probability + probability * beyond;
    return Math.pow(elsewhere, calls - 1) * (calls * probability * beyond - elsewhere)
        + Math.pow(1 - probability, calls);
  }

  /// Entries that reads do not renew follow each other every `c = lambda tau + 1` calls: the first, a second where two
  /// calls come in what a session of up to two lifetimes has left after one, and in longer ones by the renewal theorem
  /// `n / c + (1 + c^2) / (2 c^2) - 1 / c`.
  private static double openedInSession(double callsPerLifetime, double n, double first) {
    double left = n - callsPerLifetime;
    if (left <= SLACK * n) {
      return first;
    }
    if (left <= callsPerLifetime) {
      return first + 1 - (1 + left) * Math.exp(-left);
    }
    double cycle = callsPerLifetime + 1;
    return Math.max(first, n / cycle + (1 + cycle * cycle) / (2 * cycle * cycle) - 1 / cycle);
  }
}
