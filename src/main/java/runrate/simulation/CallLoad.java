package runrate.simulation;

import runrate.units.Require;

/// What one call uses: tokens against the limits, and time against the limit of calls in flight.
///
/// Throws `IllegalArgumentException` for a negative number.
///
/// @param uncachedTokens   input that is never cached
/// @param prefixTokens     the prefix all agents share
/// @param ownTokens        the agent's own history, behind that prefix
/// @param outputTokens     the answer with its thinking; it counts when the call starts
/// @param cachedReadsCount whether tokens read from cache count against the limits
/// @param durationMinutes  from start to end of a call, a failed one too
public record CallLoad(double uncachedTokens, double prefixTokens, double ownTokens, double outputTokens,
    boolean cachedReadsCount, double durationMinutes) {
  /// A call that no limit but that of requests notices.
  public static final CallLoad NONE = new CallLoad(0, 0, 0, 0, false, 0);

  public CallLoad {
    Require.atLeastZero("load.uncachedTokens", uncachedTokens, "tokens");
    Require.atLeastZero("load.prefixTokens", prefixTokens, "tokens");
    Require.atLeastZero("load.ownTokens", ownTokens, "tokens");
    Require.atLeastZero("load.outputTokens", outputTokens, "tokens");
    Require.atLeastZero("load.durationMinutes", durationMinutes, "minutes");
  }

  /// Input that counts against the limits, in tokens, given what is read from cache.
  public double countedInput(boolean prefixRead, boolean ownRead) {
    return uncachedTokens
        + (prefixRead && !cachedReadsCount ? 0 : prefixTokens)
        + (ownRead && !cachedReadsCount ? 0 : ownTokens);
  }
}
