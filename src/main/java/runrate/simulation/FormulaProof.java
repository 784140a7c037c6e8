package runrate.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import runrate.launches.EntryLife;
import runrate.scenario.Launch.Pattern;
import runrate.simulation.ProofRow.Kind;

/// A row of the table that is still to be simulated.
record FormulaProof(String name, String example, Kind kind, double closedForm, double statedDifference, Team team,
    int days, Function<Outcome, Estimate> figure) {
  /// An exact hit rate of the shared prefix.
  static FormulaProof ofHitRate(String name, String example, double closedForm, Team team, int days) {
    return new FormulaProof(name, example, Kind.EXACT, closedForm, 0, team, days, Outcome::teamHitRate);
  }

  FormulaProof as(Kind other, double difference) {
    return new FormulaProof(name, example, other, closedForm, difference, team, days, figure);
  }

  Optional<ProofRow> play(long seed, int threads, BooleanSupplier cancelled) {
    return SimulatedDays.run(team, seed, days, threads, cancelled).map(report ->
        new ProofRow(name, example, kind, closedForm, statedDifference, figure.apply(report.total())));
  }

  /// Calls at random for so many calls a day, never cold.
  static Team steady(double callsPerMinute, double callsPerDay, EntryLife life) {
    return team(1, callsPerDay, callsPerDay / callsPerMinute, Pattern.STEADY, 0, life).withSessionsPerDay(0);
  }

  /// Rounds from a cold start.
  static Team rounds(Pattern pattern, double spread, int agents, int rounds, double roundMinutes, EntryLife life) {
    return team(agents, rounds, rounds * roundMinutes, pattern, spread, life);
  }

  private static Team team(int agents, double callsPerAgent, double minutes, Pattern pattern, double spread,
      EntryLife life) {
    Route route = new Route("model", 1, 1, life, CallLoad.NONE, Limits.NONE);
    return new Team(agents, callsPerAgent, minutes, pattern, spread, false, 1, List.of(route), Patience.LEAVES);
  }
}
