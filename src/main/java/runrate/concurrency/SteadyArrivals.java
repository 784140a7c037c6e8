package runrate.concurrency;

/// Cache hit rate of calls that arrive at random but evenly over the working day (a Poisson stream).
///
/// With a lifetime that starts anew on every read a call misses only if nothing came within one
/// lifetime before it: `h = 1 - exp(-lambda * tau)`. Without refresh an entry serves the calls of one
/// lifetime and is then written again: `h = lambda * tau / (1 + lambda * tau)`. (Cost model 4.4, with
/// entries readable at once.)
public final class SteadyArrivals {
  /// The highest hit rate measured in practice; a derived rate above it is optimistic.
  public static final double HIGHEST_MEASURED = 0.94;

  private SteadyArrivals() {}

  /// @param callsPerMinute  arrivals that share the prefix
  /// @param lifetimeMinutes cache lifetime
  /// @return share of the calls that read the prefix, 0 to 1
  public static double hitRate(double callsPerMinute, double lifetimeMinutes, boolean refreshOnRead) {
    double arrivalsPerLifetime = callsPerMinute * lifetimeMinutes;
    return refreshOnRead
        ? -Math.expm1(-arrivalsPerLifetime)
        : arrivalsPerLifetime / (1 + arrivalsPerLifetime);
  }
}
