package runrate.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
import runrate.scenario.LimitPlan.OwnLimit;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.text.LaunchSentence;
import runrate.text.LimitSentence;
import runrate.text.Money;

/// 142 agents that start at once with 45,000 tokens each, 36,000 of them shared, on Sonnet 4.6: its first tier lets
/// 2,000,000 tokens a minute through, 44 of these calls. A round comes every 8 minutes and entries live for 5, so that
/// each round is a cold one; 60 rounds a day, 20 days.
class LimitedLaunchTest {
  private static final String SONNET = "anthropic/claude-sonnet-4-6";
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
  void anAverageMinuteCountsWhatCallsReadThatALimiterOfOnesOwnSpreads() {
    // one call every two seconds: a round lasts 284 of 480 seconds, so that its entry is alive when the next one
    // begins; of a day's 8,520 calls the first writes 36,000 tokens, and each sends 9,000 more
    Scenario held = scenario.withLimits(limits -> limits.withClientCallsPerMinute(OptionalDouble.of(30))
        .withOwn(List.of(OwnLimit.unknown(SONNET).withInputTokensPerMinute(OptionalDouble.of(300_000)))));
    PoolCapacity pool = Capacity.of(Shipped.engine(), held).pools().getFirst();
    assertEquals(17.75 * (9_000 + 36_000 / 8_520.0), pool.gauges().stream()
        .filter(gauge -> gauge.kind() == Gauge.Kind.INPUT_TOKENS).findFirst().orElseThrow().used(), 1e-6);
    assertTrue(pool.isFeasible());
    MonthWithinLimits month = MonthWithinLimits.of(Shipped.engine(), held).orElseThrow();
    assertEquals(1 - 1 / 8_520.0, month.hitRate(), 1e-9);
    assertEquals(20 * (WRITES + 8_519 * READS), month.monthUsd(), 1e-6);
    assertEquals(List.of("your own pace of 30 calls a minute"), month.tiers());
  }

  @Test
  void aPaceThatADayIsTooShortForIsALimit() {
    // 17.75 calls a minute are wanted and 10 are sent: a day of 8 hours takes 14.2, and 80 of the 142 agents run
    Scenario held = at("scale").withLimits(limits -> limits.withClientCallsPerMinute(OptionalDouble.of(10)));
    CapacityReport report = CapacityReport.of(Shipped.engine(), held);
    assertEquals(14.2, report.answers().hoursNeeded().orElseThrow(), 1e-9);
    assertEquals(OptionalInt.of(80), report.capacity().maxAgents());
    assertFalse(report.isFeasible());
    assertEquals("Your own pace carries 80 of the 142 agents: the calls of a day take 1.8 times its hours.",
        LimitSentence.of(report.capacity(), 142));
    // an average minute is never busier than the pace
    assertEquals(10, report.capacity().pools().getFirst().averageCallsPerMinute(), 1e-9);
  }

  @Test
  void onlyWhatFindsRoomOnTheOtherModelIsPricedThere() {
    Scenario elsewhere = scenario.withLimits(limits -> limits.withOverflowTo(Optional.of("openai/gpt-4.1"))
        .withOwn(List.of(OwnLimit.unknown("openai/gpt-4.1").withRequestsPerMinute(OptionalDouble.of(10)))));
    // ten calls of each of 1,200 rounds, at 0.0956 there and as writes here
    assertEquals(1_200 * 10 * (0.0956 - WRITES), CapacityReport.of(Shipped.engine(), elsewhere).answers().overflowUsd()
        .orElseThrow(), 1e-6);
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

  @Test
  void batchedCallsAreNotPartOfTheLaunch() {
    Scenario half = scenario.withPlan(plan -> plan.withBatchShare(0.5));
    LaunchRound round = round(half);
    RoundLanes lanes = RoundLanes.of(Shipped.engine(), half);
    // 71 live calls, of which 44 fit into the first minute
    assertEquals(71, round.agents(), 1e-9);
    assertEquals(71, lanes.lanes().size());
    assertEquals(27, round.turnedAway(), 1e-9);
    assertEquals(44 * WRITES + 27 * READS, round.planUsd(), 1e-9);
    assertEquals(71 * WRITES, round.lockstepUsd(), 1e-9);
    assertEquals("44 agents write the prefix, 27 read it: the round costs 14\u2009% less than without caching.",
        LaunchSentence.of(round, lanes));
    assertEquals("27 of 71 calls meet a limit at the start; without limits the round would cost $12.247.",
        LaunchSentence.turnedAway(Money.US_DOLLARS, round).orElseThrow());
    double batch = Shipped.engine().report(half).monthUsd() - 1200 * 71 * WRITES;
    MonthWithinLimits within = MonthWithinLimits.of(Shipped.engine(), half).orElseThrow();
    assertEquals(1200 * (44 * WRITES + 27 * READS) + batch, within.monthUsd(), 1e-6);
    assertEquals(15_376, within.monthUsd(), 0.5);
    assertEquals(27 / 71.0, CapacityReport.of(Shipped.engine(), half).answers().rejectedShare(), 1e-12);
  }

  @Test
  void whatIsTurnedAwayIsCountedModelByModel() {
    Scenario mixed = scenario.withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("anthropic/claude-sonnet-4-6", 0.5), new RouteShare("openai/gpt-4.1", 0.5)))));
    LimitAnswers answers = CapacityReport.of(Shipped.engine(), mixed).answers();
    // 71 calls start on Sonnet, all of whose rounds are cold; 27 of them find no room
    assertEquals(27 / 142.0, answers.rejectedShare(), 1e-9);
    assertEquals(27 * 1200 * 45_000.0 * 3 / 1e6, answers.retryIfBilledUsd(), 1e-6);
  }

  @Test
  void withOneAttemptWhoeverIsTurnedAwayFailsForGood() {
    LimitAnswers once = CapacityReport.of(Shipped.engine(), scenario).answers();
    assertEquals(98 / 142.0, once.rejectedShare(), 1e-12);
    assertEquals(98 / 142.0, once.lostShare(), 1e-12);
    assertEquals(1, once.attemptsPerCall(), 1e-12);
    assertTrue(LimitSentence.of(Money.US_DOLLARS, once).get(1).startsWith(
        "Retry: 1 attempt for a call, 69.01\u2009% fail"));
    LimitAnswers twice = CapacityReport.of(Shipped.engine(), scenario.withWorkload(work -> work.withFailure(
        work.failure().withMaxAttempts(2)))).answers();
    assertEquals(98 / 142.0 * 98 / 142.0, twice.lostShare(), 1e-12);
    assertEquals(1 + 98 / 142.0, twice.attemptsPerCall(), 1e-12);
  }

  @Test
  void callsThatGoElsewhereAreSaidAndTheirMonthIsShown() {
    Scenario elsewhere = scenario.withLimits(limits -> limits.withOnLimit(OnLimit.OVERFLOW)
        .withOverflowTo(Optional.of("openai/gpt-4.1")));
    LaunchRound round = round(elsewhere);
    // 45,000 tokens at $2 and 700 at $8 a million there
    assertEquals(44 * WRITES + 98 * 0.0956, round.planUsd(), 1e-9);
    assertTrue(LaunchSentence.of(round, RoundLanes.of(Shipped.engine(), elsewhere)).startsWith(
        "44 agents write the prefix, nobody reads it, 98 go to another model: "));
    assertEquals(1200 * (44 * WRITES + 98 * 0.0956),
        MonthWithinLimits.of(Shipped.engine(), elsewhere).orElseThrow().monthUsd(), 1e-6);
  }

  @Test
  void whatHoldsCallsBackIsCalledByItsName() {
    Scenario paced = scenario.withLimits(limits -> limits.withClientCallsPerMinute(OptionalDouble.of(30)));
    assertEquals(List.of("your own pace of 30 calls a minute"),
        MonthWithinLimits.of(Shipped.engine(), paced).orElseThrow().tiers());
    // one call every two seconds: the first writes, and the others of that minute read
    LaunchMinute minute = Capacity.of(Shipped.engine(), paced).pools().getFirst().launch().orElseThrow();
    assertEquals(30, minute.calls(), 1e-9);
    assertEquals(1, minute.writes(), 1e-9);
    assertEquals(List.of("tier start"), causes(OwnLimit.unknown(SONNET).withRequestsPerMinute(OptionalDouble.of(50))));
    assertEquals(List.of("your limits of Sonnet 4.6"),
        causes(OwnLimit.unknown(SONNET).withRequestsPerMinute(OptionalDouble.of(20))));
  }

  private List<String> causes(OwnLimit own) {
    return MonthWithinLimits.of(Shipped.engine(), scenario.withLimits(limits -> limits.withOwn(List.of(own))))
        .orElseThrow().tiers();
  }
}
