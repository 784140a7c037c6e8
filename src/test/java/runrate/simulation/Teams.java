package runrate.simulation;

import java.util.List;
import runrate.launches.EntryLife;
import runrate.scenario.Launch.Pattern;

/// Small teams for tests: one route unless said otherwise, nothing limited, a cold start a day.
final class Teams {
  private Teams() {}

  static Team lockstep(int agents, int rounds, double roundMinutes, EntryLife life) {
    return rounds(Pattern.LOCKSTEP, 0, agents, rounds, roundMinutes, life);
  }

  static Team rounds(Pattern pattern, double spread, int agents, int rounds, double roundMinutes, EntryLife life) {
    return new Team(agents, rounds, rounds * roundMinutes, pattern, spread, false, 1,
        List.of(new Route("one", 1, 1, life, CallLoad.NONE, Limits.NONE)), Patience.WAITS);
  }

  static Team steady(double callsPerMinute, double calls, EntryLife life) {
    return new Team(1, calls, calls / callsPerMinute, Pattern.STEADY, 0, false, 0,
        List.of(new Route("one", 1, 1, life, CallLoad.NONE, Limits.NONE)), Patience.WAITS);
  }

  /// All calls of a round at once, the rounds an hour apart.
  static Team burst(int calls, CallLoad load, Limits limits, Patience patience) {
    return new Team(calls, 1, 60, Pattern.LOCKSTEP, 0, false, 1,
        List.of(new Route("one", 1, 1, EntryLife.refreshed(5), load, limits)), patience);
  }

  /// One day, counted.
  static Tally day(Team team) {
    return SimulatedDays.run(team, 1, 1, 1).total().tally();
  }
}
