package runrate.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.scenario.Launch;
import runrate.scenario.Launch.Pattern;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.text.LaunchSentence;

/// 142 agents that start at once with 45,000 tokens each on Sonnet 4.6, where every second call carries a shared prefix
/// of 36,000 and the others carry none. The first tier lets 2,000,000 tokens a minute through.
class CachedCallShareTest {
  private static final double WRITES = (36_000 * 3.75 + 9_000 * 3 + 700 * 15) / 1e6;
  private static final double READS = (36_000 * 0.3 + 9_000 * 3 + 700 * 15) / 1e6;
  private static final double PLAIN = (45_000 * 3 + 700 * 15) / 1e6;

  private final Scenario scenario = Shipped.worked("swarm-at-once").withPlan(plan -> plan.withCaching(
      plan.caching().withCacheableShare(0.4).withCachedCallShare(0.5)));

  private Scenario onScale() {
    return scenario.withLimits(limits -> limits.withTierAt("anthropic", Optional.of("scale")));
  }

  private Scenario launched(Launch launch) {
    return onScale().withPlan(plan -> plan.withCaching(plan.caching().withLaunch(launch)));
  }

  private static long lanes(Scenario scenario, Lane.Outcome outcome) {
    return RoundLanes.of(Shipped.engine(), scenario).count(outcome);
  }

  private static LaunchRound round(Scenario scenario) {
    return LaunchRound.of(Shipped.engine(), scenario);
  }

  private static double lanesUsd(Scenario scenario) {
    return RoundLanes.of(Shipped.engine(), scenario).usd();
  }

  @Test
  void everySecondLaneNeitherWritesNorReads() {
    assertEquals(71, lanes(onScale(), Lane.Outcome.WRITES));
    assertEquals(71, lanes(onScale(), Lane.Outcome.UNCACHED));
    assertEquals(71 * WRITES + 71 * PLAIN, lanesUsd(onScale()), 1e-9);
    assertEquals(71 * WRITES + 71 * PLAIN, round(onScale()).planUsd(), 1e-9);
  }

  @Test
  void aLaneThatWritesShowsItsWholePrefix() {
    assertEquals(36_000, RoundLanes.of(Shipped.engine(), onScale()).lanes().stream()
        .mapToDouble(Lane::prefixTokens).max().orElseThrow(), 1e-6);
  }

  @Test
  void oneByOneOneWritesSeventyReadAndTheOthersPayInFull() {
    Scenario staggered = launched(new Launch(Pattern.STAGGERED, 240, false));
    assertEquals(70, lanes(staggered, Lane.Outcome.READS));
    assertEquals(WRITES + 70 * READS + 71 * PLAIN, lanesUsd(staggered), 1e-9);
    assertEquals(WRITES + 70 * READS + 71 * PLAIN, round(staggered).planUsd(), 1e-9);
    assertEquals(70 / 71.0, round(staggered).planHitRate(), 1e-9);
  }

  @Test
  void behindAPrewarmCallOfTheWholePrefixSeventyOneRead() {
    Scenario prewarmed = launched(new Launch(Pattern.LOCKSTEP, 0, true));
    double expected = 36_000 * 3.75 / 1e6 + 71 * READS + 71 * PLAIN;
    assertEquals(expected, lanesUsd(prewarmed), 1e-9);
    assertEquals(expected, round(prewarmed).planUsd(), 1e-9);
  }

  @Test
  void ofTheFirst44CallsThatFitHalfWriteAndTheMonthWithinLimitsSaysSo() {
    double usd = 22 * WRITES + 49 * READS + 71 * PLAIN;
    assertEquals(22, lanes(scenario, Lane.Outcome.WRITES));
    assertEquals(usd, round(scenario).planUsd(), 1e-9);
    assertEquals(1200 * usd, MonthWithinLimits.of(Shipped.engine(), scenario).orElseThrow().monthUsd(), 1e-6);
  }

  @Test
  void inTheBusiestMinuteOnlyCachedCallsSendLess() {
    Scenario staggered = launched(new Launch(Pattern.STAGGERED, 240, false));
    LaunchMinute minute = Capacity.of(Shipped.engine(), staggered).pools().getFirst().launch().orElseThrow();
    assertEquals(1, minute.writes(), 1e-9);
    // 35.5 calls of 45,000 tokens, and 16.75 of them leave out 36,000
    assertEquals(35.5 * 45_000 - 16.75 * 36_000, minute.gauges().stream()
        .filter(gauge -> gauge.kind() == Gauge.Kind.INPUT_TOKENS).findFirst().orElseThrow().used(), 1e-6);
  }

  @Test
  void theSentenceNamesThoseThatPayInFull() {
    RoundLanes lanes = RoundLanes.of(Shipped.engine(), onScale());
    assertTrue(LaunchSentence.of(round(onScale()), lanes).startsWith(
        "71 agents write the prefix, nobody reads it, 71 pay in full:"));
  }

  @Test
  void itsMonthIsTheMonthOfItsRounds() {
    assertEquals(1200 * 71 * (WRITES + PLAIN), Shipped.engine().report(scenario).monthUsd(), 1e-6);
  }
}
