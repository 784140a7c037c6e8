package runrate.simulation;

import java.util.List;
import runrate.launches.EntryLife;
import runrate.launches.RejectedShare;
import runrate.scenario.Launch.Pattern;
import runrate.simulation.ProofRow.Kind;

/// The first-attempt 429 shares of cost model 4.7. A bucket of K calls is a limit of K calls a minute.
final class LimitProofs {
  private static final double CALLS = 20_000;

  private LimitProofs() {}

  static List<FormulaProof> all() {
    return List.of(
        steady(0.9, 20, Kind.APPROXIMATE, 0.0002, 50),
        steady(0.95, 50, Kind.APPROXIMATE, 0.00005, 100),
        steady(0.7, 3, Kind.AT_MOST, 0.03, 20),
        steady(1, 20, Kind.APPROXIMATE, 0.001, 20),
        steady(1.1, 20, Kind.AT_LEAST, 0.005, 20),
        steady(1.5, 20, Kind.AT_LEAST, 0.001, 20),
        burst());
  }

  private static FormulaProof steady(double utilisation, int bucketCalls, Kind kind, double difference, int days) {
    String example = "%s of the limit, bucket of %s calls".formatted(utilisation, bucketCalls);
    Team team = FormulaProof.steady(utilisation * bucketCalls, CALLS, EntryLife.refreshed(5));
    return new FormulaProof("first attempts rejected, steady calls", example, kind,
        RejectedShare.ofSteadyCalls(utilisation, bucketCalls), difference, limited(team, bucketCalls), days,
        Outcome::rejectedFirstShare);
  }

  private static FormulaProof burst() {
    Team team = FormulaProof.rounds(Pattern.LOCKSTEP, 0, 30, 10, 5, EntryLife.refreshed(5));
    return new FormulaProof("first attempts rejected, burst", "30 calls at once, bucket of 20 calls", Kind.EXACT,
        RejectedShare.ofBurst(30, 20), 0, limited(team, 20), 2, Outcome::rejectedFirstShare);
  }

  private static Team limited(Team team, int callsPerMinute) {
    return team.withRoutes(team.routes().stream().map(route -> new Route(route.name(), route.share(),
        route.liveShare(), route.life(), route.load(), Limits.requests(callsPerMinute))).toList());
  }
}
