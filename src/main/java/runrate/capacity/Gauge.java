package runrate.capacity;

/// One limit and what the busiest minute uses of it.
///
/// @param used  at the peak, in the unit of the kind
/// @param limit the same a minute, or at a time for [Kind#CONCURRENCY]
public record Gauge(Kind kind, double used, double limit) {

  /// What a limit counts.
  public enum Kind { REQUESTS, INPUT_TOKENS, OUTPUT_TOKENS, TOTAL_TOKENS, CONCURRENCY }

  /// `rho`: above 1 the plan does not fit.
  public double utilisation() {
    return used / limit;
  }
}
