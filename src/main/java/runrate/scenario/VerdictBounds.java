package runrate.scenario;

import runrate.units.Require;

/// Where a verdict by probability turns, as shares of the months that break the budget.
///
/// @param onTrackUpTo up to so many it is on track
/// @param overFrom    from so many on it is over, at least as many
public record VerdictBounds(double onTrackUpTo, double overFrom) {
  public static final VerdictBounds USUAL = new VerdictBounds(0.2, 0.8);

  public VerdictBounds {
    Require.share("onTrackUpTo", onTrackUpTo);
    Require.share("overFrom", overFrom);
  }

  /// Whether both can hold at once.
  public boolean isInOrder() {
    return onTrackUpTo <= overFrom;
  }
}
