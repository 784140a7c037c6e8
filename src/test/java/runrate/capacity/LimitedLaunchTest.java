package runrate.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.Launch.Pattern;
import runrate.scenario.LimitPlan.OnLimit;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// 142 agents that start at once with 45,000 tokens each, 36,000 of them shared, on Sonnet 4.6: its first tier lets
/// 2,000,000 tokens a minute through, 44 of these calls. A round comes every 8 minutes and entries live for 5, so that
/// each round is a cold one; 60 rounds a day, 20 days.
class LimitedLaunchTest {
  private static final double WRITES = (36_000 * 3.75 + 9_000 * 3 + 700 * 15) / 1e6;
  private static final double READS = (36_000 * 0.3 + 9_000 * 3 + 700 * 15) / 1e6;

  private final Scenario scenario = Shipped.worked("swarm-at-once");

  private Scenario at(String tier) {
    return scenario.withLimits(limits -> limits.withTierAt("anthropic", Optional.of(tier)));
  }

  private Scenario launched(Launch launch) {
    return scenario.withPlan(plan -> plan.withCaching(plan.caching().withLaunch(launch)));
  }

  private static LaunchRound round(Scenario scenario) {
    return LaunchRound.of(Shipped.engine(), scenario);
  }

  @Test
  void callsThatAreTurnedAwayComeLaterAndRead() {
    LaunchRound round = round(scenario);
    assertEquals(44 * WRITES + 98 * READS, round.planUsd(), 1e-9);
    assertEquals(12.323, round.planUsd(), 0.0005);
    assertEquals(24.495, round.unlimitedUsd(), 1e-9);
    assertEquals(98, round.turnedAway());
    assertEquals(98 / 142.0, round.planHitRate(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"start, 44", "build, 111", "scale, 142"})
  void aHigherTierLetsMoreOfThemWriteAtOnce(String tier, int writes) {
    assertEquals(writes * WRITES + (142 - writes) * READS, round(at(tier)).planUsd(), 1e-9);
    assertEquals(writes, RoundLanes.of(Shipped.engine(), at(tier)).count(Lane.Outcome.WRITES));
  }

  @Test
  void triedAgainTheyReadAsWell() {
    assertEquals(44 * WRITES + 98 * READS,
        round(scenario.withLimits(limits -> limits.withOnLimit(OnLimit.RETRY))).planUsd(), 1e-9);
  }

  @Test
  void anEntryThatIsReadableAfterAMinuteIsWrittenBy44More() {
    Scenario late = scenario.withPlan(plan -> plan.withCaching(plan.caching().withEntry(
        plan.caching().entry().withReadableAfterSeconds(60))));
    assertEquals(88, RoundLanes.of(Shipped.engine(), late).count(Lane.Outcome.WRITES));
  }

  @Test
  void behindAPrewarmCallNobodyWritesAndAllFit() {
    LaunchRound round = round(launched(new Launch(Pattern.LOCKSTEP, 0, true)));
    assertEquals(0, round.turnedAway());
    // the call ahead writes 36,000 tokens and nothing else
    assertEquals(142 * READS + 36_000 * 3.75 / 1e6, round.planUsd(), 1e-9);
  }

  @Test
  void theMonthStaysWithoutLimitsAndTheOtherOneStandsBesideIt() {
    assertEquals(1200 * 142 * WRITES, Shipped.engine().report(scenario).monthUsd(), 1e-6);
    MonthWithinLimits within = MonthWithinLimits.of(Shipped.engine(), scenario).orElseThrow();
    assertEquals(1200 * (44 * WRITES + 98 * READS), within.monthUsd(), 1e-6);
    assertEquals(98 / 142.0, within.hitRate(), 1e-12);
    assertEquals("[tier start]", within.tiers().toString());
    assertTrue(MonthWithinLimits.of(Shipped.engine(), at("scale")).isEmpty());
  }

  @Test
  void aFixedHitRateIsNotChangedByLimits() {
    assertTrue(MonthWithinLimits.of(Shipped.engine(), scenario.withPlan(plan -> plan.withCaching(
        plan.caching().withHitRate(HitRate.fixed(0.5))))).isEmpty());
  }

  @Test
  void anAverageMinuteUses40PercentAndTheFirstOfARound320() {
    PoolCapacity pool = Capacity.of(Shipped.engine(), scenario).pools().getFirst();
    Gauge input = pool.binding().orElseThrow();
    // 142 calls in 8 minutes, 45,000 tokens each, of 2,000,000
    assertEquals(142 / 8.0 * 45_000 / 2e6, pool.averageOf(input), 1e-12);
    assertEquals(142 * 45_000 / 2e6, pool.busiestOf(input), 1e-12);
    assertEquals(OptionalInt.of(44), pool.launch().orElseThrow().maxAgents());
    assertEquals(OptionalInt.of(44), Capacity.of(Shipped.engine(), scenario).maxAtOnce());
    assertEquals(OptionalInt.of(355), Capacity.of(Shipped.engine(), scenario).maxAgents());
  }

  @Test
  void aLaunchOverFourMinutesSendsAQuarterInItsFirstAndOneOfThemWrites() {
    Scenario spread = launched(new Launch(Pattern.STAGGERED, 240, false));
    Gauge input = Capacity.of(Shipped.engine(), spread).pools().getFirst().launch().orElseThrow().binding()
        .orElseThrow();
    // 35.5 calls a minute: one of 45,000 tokens, the others of 9,000
    assertEquals(45_000 + 34.5 * 9_000, input.used(), 1e-6);
  }

  @Test
  void thePeakFactorComesOnTop() {
    Scenario busy = scenario.withWorkload(work -> work.withPeakFactor(2));
    assertEquals(2 * 142 * 45_000, Capacity.of(Shipped.engine(), busy).pools().getFirst().launch().orElseThrow()
        .binding().orElseThrow().used(), 1e-6);
  }

  @Test
  void aLimiterOfOnesOwnLetsAllButTheFirstRead() {
    // ten calls a minute: one every 6 seconds
    Scenario held = scenario.withLimits(limits -> limits.withClientCallsPerMinute(OptionalDouble.of(10)));
    assertEquals(WRITES + 141 * READS, round(held).planUsd(), 1e-9);
    assertEquals(10, Capacity.of(Shipped.engine(), held).pools().getFirst().launch().orElseThrow().calls(), 1e-9);
  }

  @Test
  void withoutAnotherModelCallsThatShouldGoElsewhereWait() {
    Scenario elsewhere = scenario.withLimits(limits -> limits.withOnLimit(OnLimit.OVERFLOW));
    assertEquals(44 * WRITES + 98 * READS, round(elsewhere).planUsd(), 1e-9);
    assertTrue(MonthWithinLimits.of(Shipped.engine(), elsewhere).isPresent());
  }

  @Test
  void ofAMillionAgentsStill44Write() {
    LaunchRound round = round(scenario.withWorkload(work -> work.withAgents(1_000_000)));
    assertEquals(44 * WRITES + 999_956 * READS, round.planUsd(), 1e-6);
    assertEquals(999_956, round.turnedAway(), 1e-6);
  }

  @Test
  void steadyCallsHaveNoLaunch() {
    assertTrue(Capacity.of(Shipped.engine(), launched(Launch.STEADY)).pools().getFirst().launch().isEmpty());
  }
}
