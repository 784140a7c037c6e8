package runrate.simulation;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.scenario.Launch;

/// One replication: a day, session by session, event by event.
final class SimulatedDay {
  private static final int EVENTS_BETWEEN_LOOKS = 1 << 16;

  private final Team team;
  private final SplittableRandom chance;
  private final BooleanSupplier cancelled;
  private final EventQueue queue = new EventQueue();
  private final RouteStream[] streams;
  private final double[] shareUpTo;
  private final int[] prewarmedRounds;
  private int eventsUntilLook = EVENTS_BETWEEN_LOOKS;

  SimulatedDay(Team team, long seed, BooleanSupplier cancelled) {
    this.team = team;
    this.chance = new SplittableRandom(seed);
    this.cancelled = cancelled;
    int routes = team.routes().size();
    streams = IntStream.range(0, routes)
        .mapToObj(number -> new RouteStream(team, number, queue, chance)).toArray(RouteStream[]::new);
    shareUpTo = team.routes().stream().mapToDouble(Route::share).toArray();
    for (int i = 1; i < routes; i++) {
      shareUpTo[i] += shareUpTo[i - 1];
    }
    prewarmedRounds = new int[routes];
  }

  /// @return counts of each route; empty if cancelled
  Optional<List<Tally>> play() {
    int sessions = Math.max(1, team.sessionsPerDay());
    int warmUpRounds = team.sessionsPerDay() == 0 ? drawnRounds() : 0;
    int rounds = drawnRounds();
    for (int session = 0; session < sessions; session++) {
      for (RouteStream stream : streams) {
        stream.startSession();
      }
      if (!play(starts(session, sessions, warmUpRounds, rounds))) {
        return Optional.empty();
      }
    }
    return Optional.of(Stream.of(streams).map(RouteStream::tally).toList());
  }

  private Starts starts(int session, int sessions, int warmUpRounds, int rounds) {
    if (team.pattern() == Launch.Pattern.STEADY) {
      double countedFrom = team.sessionsPerDay() == 0 ? team.activeMinutesPerDay() : 0;
      return new PoissonStarts(team, countedFrom, countedFrom + team.activeMinutesPerDay() / sessions, chance);
    }
    long before = (long) rounds * session / sessions;
    long after = (long) rounds * (session + 1) / sessions;
    var starts = new RoundStarts(team, warmUpRounds, warmUpRounds + (int) (after - before), chance);
    if (team.prewarm() && starts.rounds() > 0) {
      for (int route = 0; route < streams.length; route++) {
        prewarmedRounds[route] = 0;
        planPrewarm(starts, route);
      }
    }
    return starts;
  }

  /// A part of a round a day is one round on that part of the days.
  private int drawnRounds() {
    return (int) Math.floor(team.callsPerAgentPerDay() + chance.nextDouble());
  }

  private boolean play(Starts starts) {
    while (true) {
      double start = starts.time();
      double next = queue.nextTime();
      if (next <= start) {
        if (next == Double.POSITIVE_INFINITY) {
          return true;
        }
        happen(next, queue.take(), starts);
      } else {
        RouteStream stream = streams[drawnRoute()];
        stream.counts(starts.counted()).events++;
        stream.begin(start, starts.agent(), starts.counted());
        starts.advance();
      }
      if (--eventsUntilLook == 0) {
        eventsUntilLook = EVENTS_BETWEEN_LOOKS;
        if (cancelled.getAsBoolean()) {
          return false;
        }
      }
    }
  }

  private void happen(double now, long code, Starts starts) {
    int route = CallCode.route(code);
    RouteStream stream = streams[route];
    stream.counts(true).events++;
    switch (CallCode.kind(code)) {
      case CallCode.ATTEMPT -> stream.attempt(now, code);
      case CallCode.RELEASE -> stream.land(now);
      case CallCode.WAKE -> stream.wake(now);
      default -> prewarm(now, route, (RoundStarts) starts);
    }
  }

  private void prewarm(double now, int route, RoundStarts starts) {
    int round = prewarmedRounds[route]++;
    streams[route].prewarm(now, starts.roundStart(round), starts.countedRound(round));
    if (round + 1 < starts.rounds()) {
      planPrewarm(starts, route);
    }
  }

  private void planPrewarm(RoundStarts starts, int route) {
    double roundStart = starts.roundStart(prewarmedRounds[route]);
    queue.add(roundStart - streams[route].prewarmsAhead(), CallCode.of(CallCode.PREWARM, route));
  }

  private int drawnRoute() {
    if (streams.length == 1) {
      return 0;
    }
    double drawn = chance.nextDouble();
    int route = 0;
    while (route < streams.length - 1 && drawn >= shareUpTo[route]) {
      route++;
    }
    return route;
  }
}
