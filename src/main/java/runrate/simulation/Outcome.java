package runrate.simulation;

import java.util.List;

/// What the simulated days showed of one route, or of all.
///
/// @param name               the route's name
/// @param tally              counts over all replications
/// @param teamHitRate        calls that read the shared prefix, of those served
/// @param ownHitRate         calls that read their agent's own history, of those served
/// @param rejectedFirstShare first attempts that a limit turned away, of all first attempts
/// @param attemptsPerCall    attempts per live call, 1 or more
/// @param prewarmsPerCall    writing calls sent ahead of rounds, per call served
public record Outcome(String name, Tally tally, Estimate teamHitRate, Estimate ownHitRate,
    Estimate rejectedFirstShare, Estimate attemptsPerCall, Estimate prewarmsPerCall) {
  static Outcome of(String name, List<Tally> replications) {
    return new Outcome(name, replications.stream().reduce(Tally.NOTHING, Tally::plus),
        Estimate.ratio(replications, Tally::reads, Tally::served),
        Estimate.ratio(replications, Tally::ownReads, Tally::served),
        Estimate.ratio(replications, Tally::rejectedFirstAttempts, Tally::liveCalls),
        Estimate.ratio(replications, Tally::attempts, Tally::liveCalls),
        Estimate.ratio(replications, Tally::prewarmWrites, Tally::served));
  }
}
