package runrate.simulation;

import java.util.List;
import runrate.scenario.Launch;
import runrate.units.Require;

/// Agents that call models all day: what is simulated.
///
/// The steady pattern is a Poisson stream of `agents * callsPerAgentPerDay / activeMinutesPerDay` calls
/// a minute, each by an agent drawn at random. In every other pattern a round begins each
/// [#roundMinutes] and each agent makes one call in it: staggered ones at `i * S / agents`, in lockstep
/// all at once, with a random phase each at a uniform moment of S. If S is a whole round the phases
/// are drawn once a session and kept, if it is less they are drawn anew each round. A part of a call a
/// day is made on that part of the days.
///
/// Throws `IllegalArgumentException` for a number out of its range or shares that do not sum to 1.
///
/// @param agents              1 to 1,048,575
/// @param callsPerAgentPerDay 0 or more
/// @param activeMinutesPerDay time over which the calls of a day start
/// @param pattern             how they start
/// @param spreadMinutes       time over which the calls of a round start; see [#spanMinutes]
/// @param prewarm             whether a writing call goes ahead of each round that would find no entry;
///                            the steady pattern has no rounds and ignores it
/// @param sessionsPerDay      how often a day every cache starts cold and every limit unused; 0: never,
///                            a day that is not counted goes ahead of each one that is
/// @param routes              the models called, with shares that sum to 1
/// @param patience            what is done about attempts that are turned away or fail
public record Team(int agents, double callsPerAgentPerDay, double activeMinutesPerDay, Launch.Pattern pattern,
    double spreadMinutes, boolean prewarm, int sessionsPerDay, List<Route> routes, Patience patience) {
  private static final int MOST_ROUTES = 255;
  private static final double ROUNDING = 1e-6;

  public Team {
    InRange.count("team.agents", agents, 1, CallCode.MOST_AGENTS, "agents");
    Require.atLeastZero("team.callsPerAgentPerDay", callsPerAgentPerDay, "calls a day");
    Require.aboveZero("team.activeMinutesPerDay", activeMinutesPerDay, "minutes a day");
    Require.atLeastZero("team.spreadMinutes", spreadMinutes, "minutes");
    InRange.count("team.sessionsPerDay", sessionsPerDay, 0, Integer.MAX_VALUE, "sessions a day");
    routes = List.copyOf(routes);
    InRange.count("team.routes", routes.size(), 1, MOST_ROUTES, "routes");
    double shares = routes.stream().mapToDouble(Route::share).sum();
    if (Math.abs(shares - 1) > ROUNDING) {
      throw new IllegalArgumentException(
          "team.routes have shares that sum to %s; they must sum to 1".formatted(shares));
    }
  }

  public double callsPerMinute() {
    return agents * callsPerAgentPerDay / activeMinutesPerDay;
  }

  /// Time from one round to the next.
  public double roundMinutes() {
    return activeMinutesPerDay / callsPerAgentPerDay;
  }

  /// S: the spread, but never more than a round; a random phase without spread has the whole round.
  public double spanMinutes() {
    return switch (pattern) {
      case STEADY, LOCKSTEP -> 0;
      case STAGGERED -> Math.min(spreadMinutes, roundMinutes());
      case RANDOM_PHASE -> spreadMinutes == 0 ? roundMinutes() : Math.min(spreadMinutes, roundMinutes());
    };
  }

  public Team withPatience(Patience other) {
    return new Team(agents, callsPerAgentPerDay, activeMinutesPerDay, pattern, spreadMinutes, prewarm,
        sessionsPerDay, routes, other);
  }

  public Team withRoutes(List<Route> others) {
    return new Team(agents, callsPerAgentPerDay, activeMinutesPerDay, pattern, spreadMinutes, prewarm,
        sessionsPerDay, others, patience);
  }

  public Team withPrewarm(boolean on) {
    return new Team(agents, callsPerAgentPerDay, activeMinutesPerDay, pattern, spreadMinutes, on,
        sessionsPerDay, routes, patience);
  }

  public Team withSessionsPerDay(int sessions) {
    return new Team(agents, callsPerAgentPerDay, activeMinutesPerDay, pattern, spreadMinutes, prewarm,
        sessions, routes, patience);
  }
}
