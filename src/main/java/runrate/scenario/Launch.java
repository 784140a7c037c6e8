package runrate.scenario;

import runrate.units.Require;

/// How the agents start their calls.
///
/// In every pattern but the steady one the team works in rounds: each agent makes one call a round,
/// and a new round begins every `agents / calls a minute` minutes.
///
/// @param spreadSeconds time over which the calls of a round start; longer than a round means evenly
///                      over the whole round. A random phase with no spread has the whole round.
/// @param prewarm       whether one call ahead of each cold round writes the shared prefix for all
public record Launch(Pattern pattern, double spreadSeconds, boolean prewarm) {
  public static final Launch STEADY = new Launch(Pattern.STEADY, 0, false);

  /// The shape of the arrivals.
  public enum Pattern {
    /// Calls at random, evenly over the day: a Poisson stream.
    STEADY,
    /// One start after another at equal gaps of spread / agents.
    STAGGERED,
    /// All agents at once.
    LOCKSTEP,
    /// Each agent at a random moment of the spread.
    RANDOM_PHASE
  }

  public Launch {
    Require.atLeastZero("spreadSeconds", spreadSeconds, "seconds");
  }

  public Launch withPattern(Pattern newPattern) {
    return new Launch(newPattern, spreadSeconds, prewarm);
  }

  public Launch withSpreadSeconds(double seconds) {
    return new Launch(pattern, seconds, prewarm);
  }

  public Launch withPrewarm(boolean on) {
    return new Launch(pattern, spreadSeconds, on);
  }
}
