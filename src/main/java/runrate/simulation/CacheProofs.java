package runrate.simulation;

import static runrate.simulation.FormulaProof.ofHitRate;
import static runrate.simulation.FormulaProof.rounds;
import static runrate.simulation.FormulaProof.steady;

import java.util.List;
import java.util.stream.Stream;
import runrate.launches.EntryLife;
import runrate.launches.PublishedForms;
import runrate.scenario.Launch.Pattern;
import runrate.simulation.ProofRow.Kind;

/// The rows of cost model 4.4, with the numbers they were published with where there are some.
final class CacheProofs {
  private static final EntryLife FIVE_MINUTES = EntryLife.refreshed(5);
  private static final EntryLife AN_HOUR = EntryLife.refreshed(60);
  /// 40 days of 10,000 calls: the 400,000 arrivals of the published check.
  private static final int DAYS = 40;
  private static final double CALLS = 10_000;

  private CacheProofs() {}

  static List<FormulaProof> all() {
    return Stream.of(steadyRows(), roundRows(), coldRounds(), boundRows()).flatMap(List::stream).toList();
  }

  private static List<FormulaProof> steadyRows() {
    return List.of(
        ofHitRate("steady, refresh on read", "0.05 calls/min, lifetime 5 min",
            PublishedForms.steady(0.05, 5, 0), steady(0.05, CALLS, FIVE_MINUTES), DAYS),
        ofHitRate("steady, readable after a while", "1 call/min, lifetime 5 min, readable after 0.25 min",
            PublishedForms.steady(1, 5, 0.25), steady(1, CALLS, FIVE_MINUTES.readableAfter(0.25)), DAYS),
        ofHitRate("steady, an hour's lifetime", "0.02 calls/min, lifetime 60 min",
            PublishedForms.steady(0.02, 60, 0), steady(0.02, CALLS, AN_HOUR), DAYS),
        ofHitRate("steady, cold session", "0.1 calls/min for 8 h, lifetime 5 min",
            PublishedForms.steadySession(0.1, 5, 0, 48),
            steady(0.1, 48, FIVE_MINUTES).withSessionsPerDay(1), 8_000).as(Kind.AT_LEAST, 0.01),
        ofHitRate("steady, no refresh", "0.2 calls/min, lifetime 5 min",
            PublishedForms.steadyWithoutRefresh(0.2, 5), steady(0.2, CALLS, FIVE_MINUTES.withoutRefresh()), DAYS));
  }

  private static List<FormulaProof> roundRows() {
    return List.of(
        ofHitRate("regular gap within the lifetime", "20 calls 5 min apart, lifetime 5 min",
            PublishedForms.regularGap(5, 5, 20), rounds(Pattern.LOCKSTEP, 0, 1, 20, 5, FIVE_MINUTES), 2),
        ofHitRate("regular gap beyond the lifetime", "20 calls 6 min apart, lifetime 5 min",
            PublishedForms.regularGap(6, 5, 20), rounds(Pattern.LOCKSTEP, 0, 1, 20, 6, FIVE_MINUTES), 2),
        ofHitRate("random phases", "10 agents every 30 min, lifetime 5 min",
            PublishedForms.randomPhases(10, 30, 5),
            rounds(Pattern.RANDOM_PHASE, 0, 10, 1, 30, FIVE_MINUTES).withSessionsPerDay(0), 40_000),
        ofHitRate("evenly staggered", "20 agents over 60 min, 8 rounds, lifetime 5 min",
            PublishedForms.staggered(20, 60, 5, 160), rounds(Pattern.STAGGERED, 60, 20, 8, 60, FIVE_MINUTES), 2),
        ofHitRate("lockstep, rounds within the lifetime", "20 agents, 10 rounds 4 min apart, lifetime 5 min",
            PublishedForms.lockstep(20, 4, 5, 200), rounds(Pattern.LOCKSTEP, 0, 20, 10, 4, FIVE_MINUTES), 2),
        ofHitRate("lockstep, rounds beyond the lifetime", "20 agents, 10 rounds 30 min apart, lifetime 5 min",
            PublishedForms.lockstep(20, 30, 5, 200), rounds(Pattern.LOCKSTEP, 0, 20, 10, 30, FIVE_MINUTES), 2));
  }

  private static List<FormulaProof> coldRounds() {
    Team lockstep = rounds(Pattern.LOCKSTEP, 0, 20, 10, 30, FIVE_MINUTES.readableAfter(0.1)).withPrewarm(true);
    return List.of(coldRound(5, 0.5, 800), coldRound(20, 0.3, 200),
        ofHitRate("lockstep with prewarm", "20 agents, 10 rounds 30 min apart, lifetime 5 min",
            PublishedForms.prewarmedLockstep(), lockstep, 2),
        new FormulaProof("writes ahead of each prewarmed round", "the same", Kind.EXACT, 1, 0, lockstep, 2,
            outcome -> outcome.prewarmsPerCall().times(20)));
  }

  /// Published as writes a round, in rounds 30 minutes apart that all start cold.
  private static FormulaProof coldRound(int agents, double readableAfter, int days) {
    return new FormulaProof("writes of a cold round spread over 1 min",
        "%s agents, readable after %s min".formatted(agents, readableAfter), Kind.EXACT,
        PublishedForms.writesOfColdRound(agents, 1, readableAfter), 0,
        rounds(Pattern.RANDOM_PHASE, 1, agents, 100, 30, FIVE_MINUTES.readableAfter(readableAfter)), days,
        outcome -> outcome.teamHitRate().complement().times(agents));
  }

  private static List<FormulaProof> boundRows() {
    double bound = PublishedForms.steady(0.5, 30, 0) - PublishedForms.lostToMaxLifetime(0.5, 60);
    return List.of(ofHitRate("steady, maximum lifetime", "0.5 calls/min, lifetime 30 min, at most 60 min", bound,
        steady(0.5, CALLS, EntryLife.refreshed(30).withMaxLifetime(60)), DAYS).as(Kind.AT_LEAST, 0.002));
  }
}
