package runrate.simulation;

import runrate.units.Require;

/// What a vendor lets through. The four limits a minute are token buckets: full at the start of a
/// session, filled continuously, holding `limit * burstMinutes` at most. An attempt that finds too
/// little in one of them is turned away. A call that needs more than a full bucket can never run.
///
/// Throws `IllegalArgumentException` unless each limit is above 0 and `concurrency` 1 or more.
///
/// @param requestsPerMinute     calls a minute; infinite for no limit, as in all others
/// @param inputTokensPerMinute  input, cached reads as [CallLoad#cachedReadsCount] says
/// @param outputTokensPerMinute answers
/// @param totalTokensPerMinute  both, where one limit stands for them
/// @param concurrency           calls in flight
/// @param burstMinutes          minutes of a limit that can be used at once: 1, or 1/60 if enforced each second
public record Limits(double requestsPerMinute, double inputTokensPerMinute, double outputTokensPerMinute,
    double totalTokensPerMinute, double concurrency, double burstMinutes) {
  private static final double FREE = Double.POSITIVE_INFINITY;

  public static final Limits NONE = new Limits(FREE, FREE, FREE, FREE, FREE, 1);

  public Limits {
    InRange.aboveZeroOrEndless("limits.requestsPerMinute", requestsPerMinute, "calls a minute");
    InRange.aboveZeroOrEndless("limits.inputTokensPerMinute", inputTokensPerMinute, "tokens a minute");
    InRange.aboveZeroOrEndless("limits.outputTokensPerMinute", outputTokensPerMinute, "tokens a minute");
    InRange.aboveZeroOrEndless("limits.totalTokensPerMinute", totalTokensPerMinute, "tokens a minute");
    InRange.aboveZeroOrEndless("limits.concurrency", concurrency, "calls");
    if (concurrency < 1) {
      throw new IllegalArgumentException("limits.concurrency is %s calls; it must be 1 or more".formatted(concurrency));
    }
    Require.aboveZero("limits.burstMinutes", burstMinutes, "minutes");
  }

  public static Limits requests(double perMinute) {
    return new Limits(perMinute, FREE, FREE, FREE, FREE, 1);
  }

  public static Limits inputTokens(double perMinute) {
    return new Limits(FREE, perMinute, FREE, FREE, FREE, 1);
  }

  public static Limits inFlight(double calls) {
    return new Limits(FREE, FREE, FREE, FREE, calls, 1);
  }

  public Limits withBurstMinutes(double minutes) {
    return new Limits(requestsPerMinute, inputTokensPerMinute, outputTokensPerMinute, totalTokensPerMinute,
        concurrency, minutes);
  }
}
