package runrate.scenario;

import runrate.units.Require;

/// How the agents of a round start. Only steady arrivals are modelled so far.
public record Launch(Pattern pattern, double spreadSeconds, boolean prewarm) {
  public static final Launch STEADY = new Launch(Pattern.STEADY, 0, false);

  /// The shape of the arrivals.
  public enum Pattern { STEADY }

  public Launch {
    Require.atLeastZero("plan.caching.launch.spreadSeconds", spreadSeconds, "seconds");
  }
}
