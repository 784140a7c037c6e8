package runrate.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.scenario.CachePlan;
import runrate.scenario.CallsScope;
import runrate.scenario.HitRate;
import runrate.scenario.LimitPlan;
import runrate.scenario.Pace;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Work;

class CapacityTest {
  private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

  private static Scenario eighty(String model) {
    return Work.of(model, 4800, 80_000, 0).withWorkload(work -> work.withAgents(10))
        .withPlan(plan -> plan.withCaching(CachePlan.of(0.75, HitRate.fixed(0.9))));
  }

  private static Scenario with(Scenario scenario, LimitPlan.OwnLimit own) {
    return scenario.withPlan(plan -> plan.withLimits(plan.limits().withOwn(List.of(own))));
  }

  private static PoolCapacity only(Scenario scenario) {
    return Capacity.of(Shipped.engine(), scenario).pools().getFirst();
  }

  @Test
  void sonnetFiveOnTheFirstTierCarriesFiftyNineCallsAMinute() {
    // 1.3 * (20,000 + 6,000) = 33,800 tokens a call of 2,000,000
    PoolCapacity pool = only(eighty("anthropic/claude-sonnet-5"));
    assertEquals(33_800, pool.inputTokensPerCall(), 1e-6);
    assertEquals(59.2, pool.maxCallsPerMinute().orElseThrow(), 0.05);
    assertEquals(Gauge.Kind.INPUT_TOKENS, pool.binding().orElseThrow().kind());
  }

  @Test
  void withoutATokenizerFactorItWouldBeSeventySeven() {
    assertEquals(76.9, only(eighty("anthropic/claude-sonnet-4-6")).maxCallsPerMinute().orElseThrow(), 0.05);
  }

  @Test
  void whereCachedReadsCountItIsTwentyFive() {
    var own = new LimitPlan.OwnLimit("openai/gpt-5", UNKNOWN, OptionalDouble.of(2_000_000), UNKNOWN, UNKNOWN, UNKNOWN,
        UNKNOWN, UNKNOWN);
    assertEquals(25, only(with(eighty("openai/gpt-5"), own)).maxCallsPerMinute().orElseThrow(), 1e-9);
  }

  @Test
  void fiveAgentsUnderFortyThousandTokensAMinuteCannotRunAtAll() {
    PoolCapacity pool = only(Shipped.scenario("five-agents-40000-tokens-a-minute"));
    assertFalse(pool.isFeasible());
    assertEquals(80_000, pool.oneCallTooLarge().orElseThrow().used());
    assertEquals(0, pool.maxAgents().orElse(-1));
  }

  @Test
  void anUnknownLimitIsAskedForAndNeverTakenForNone() {
    Capacity capacity = Capacity.of(Shipped.engine(), eighty("openai/gpt-5"));
    assertEquals(1, capacity.unknown().size());
    assertTrue(capacity.maxAgents().isEmpty());
  }

  @Test
  void oneLimitForInputAndOutputCountsBoth() {
    var own = new LimitPlan.OwnLimit("anthropic/claude-sonnet-4-6", UNKNOWN, UNKNOWN, UNKNOWN,
        OptionalDouble.of(1_000_000), UNKNOWN, UNKNOWN, UNKNOWN);
    Scenario scenario = with(eighty("anthropic/claude-sonnet-4-6").withWorkload(work -> work.withOutputTokens(14_000)),
        own);
    // 26,000 in and 14,000 out
    assertEquals(25, only(scenario).maxCallsPerMinute().orElseThrow(), 1e-9);
  }

  @Test
  void paceSaysHowManyAgentsTheLimitCarries() {
    // 10 s to the first token and 20 s of pause: two calls a minute an agent, 76.9 a minute in all
    Scenario scenario = eighty("anthropic/claude-sonnet-4-6").withWorkload(work -> work.withPace(
        new Pace(OptionalDouble.of(10), OptionalDouble.of(50), 20)));
    assertEquals(38, only(scenario).maxAgents().orElseThrow());
  }

  @Test
  void theBusiestMinuteCountsAndAClientSideLimiterCapsIt() {
    Scenario scenario = eighty("anthropic/claude-sonnet-4-6");
    assertEquals(10, only(scenario).peakCallsPerMinute(), 1e-9);
    Scenario spiky = scenario.withWorkload(work -> work.withPeakFactor(9));
    assertEquals(90, only(spiky).peakCallsPerMinute(), 1e-9);
    assertEquals(1 - 76.923 / 90, only(spiky).rejectedShare(), 1e-4);
    Scenario limited = spiky.withPlan(plan -> plan.withLimits(
        plan.limits().withClientCallsPerMinute(OptionalDouble.of(40))));
    assertEquals(40, only(limited).peakCallsPerMinute(), 1e-9);
    assertTrue(only(limited).rejectedShare() < 1e-6);
  }

  @Test
  void modelsOfOneFamilyShareTheirPool() {
    Scenario scenario = eighty("anthropic/claude-sonnet-4-6").withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("anthropic/claude-sonnet-4-6", 0.5),
        new RouteShare("anthropic/claude-sonnet-4-5", 0.5)))));
    assertEquals(1, Capacity.of(Shipped.engine(), scenario).pools().size());
  }

  @Test
  void batchedCallsLeaveThePool() {
    Scenario scenario = eighty("anthropic/claude-sonnet-4-6").withPlan(plan -> plan.withBatchShare(0.4));
    assertEquals(6, only(scenario).peakCallsPerMinute(), 1e-9);
    BatchQueue queue = Capacity.of(Shipped.engine(), scenario).batches().getFirst();
    assertEquals(4, queue.freedPerMinute(), 1e-9);
    assertEquals(1920 / 200_000.0, queue.utilisation(), 1e-9);
  }

  @Test
  void aMonthAboveTheTiersCapIsImpossibleAndTheNextTierIsNamed() {
    Scenario scenario = Shipped.scenario("20-agents");
    Capacity capacity = Capacity.of(Shipped.engine(), scenario);
    assertTrue(capacity.spend().getFirst().isOverCap());
    assertEquals("scale", TierAdvice.of(Shipped.engine(), scenario).getFirst().needed().orElseThrow());
    Scenario scale = scenario.withPlan(plan -> plan.withLimits(plan.limits().withTier(Optional.of("scale"))));
    assertTrue(TierAdvice.of(Shipped.engine(), scale).getFirst().enough());
  }

  @Test
  void waitingRetryingAndGoingElsewhereEachHaveTheirCost() {
    // 100 calls a minute against 76.9: a quarter is turned away
    Scenario scenario = eighty("anthropic/claude-sonnet-4-6").withWorkload(work -> work.withCallsScope(CallsScope.TEAM)
        .withCallsPerDay(48_000).withFailure(work.failure().withMaxAttempts(2)))
        .withPlan(plan -> plan.withLimits(plan.limits().withOverflowTo(Optional.of("local/local-free"))));
    var answers = LimitAnswers.of(Shipped.engine(), scenario, Capacity.of(Shipped.engine(), scenario),
        TaskRound.of(Shipped.engine(), scenario));
    double rejected = 1 - 2_000_000 / 26_000.0 / 100;
    assertEquals(rejected, answers.rejectedShare(), 1e-9);
    assertEquals(8 * 1.3, answers.hoursNeeded().orElseThrow(), 1e-9);
    assertEquals(1 + rejected, answers.attemptsPerCall(), 1e-9);
    assertEquals(0, answers.retryUsd());
    assertEquals(48_000 * (rejected + rejected * rejected) * 0.24, answers.retryIfBilledUsd(), 1e-6);
    // a call costs 20,000 * 3 + 60,000 * (0.9 * 0.3 + 0.1 * 3.75) = 0.0987
    assertEquals(-48_000 * rejected * 0.0987, answers.overflowUsd().orElseThrow(), 1e-6);
  }
}
