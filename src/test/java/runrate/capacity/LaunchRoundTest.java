package runrate.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.scenario.Launch;
import runrate.scenario.Launch.Pattern;
import runrate.scenario.LimitPlan;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// The published round: five agents with 80,000 tokens of context, 60,000 of them shared.
class LaunchRoundTest {
  private final Scenario scenario = Shipped.scenario("round-of-five-agents");

  private Scenario launched(Pattern pattern, double spreadSeconds, boolean prewarm) {
    return scenario.withPlan(plan -> plan.withCaching(
        plan.caching().withLaunch(new Launch(pattern, spreadSeconds, prewarm))));
  }

  private LaunchRound round(Scenario asked) {
    return LaunchRound.of(Shipped.engine(), asked);
  }

  @Test
  void theRoundCostsWhatItsStartMakesOfIt() {
    LaunchRound round = round(scenario);
    assertEquals(1.20, round.uncachedUsd(), 1e-9);
    assertEquals(1.425, round.lockstepUsd(), 1e-9);
    assertEquals(0.597, round.staggeredUsd(), 1e-9);
    assertEquals(0.615, round.prewarmedUsd(), 1e-9);
    assertEquals(0.597, round.planUsd(), 1e-9);
    assertEquals(0.8, round.planHitRate(), 1e-9);
  }

  @Test
  void theEstimateOfTheRoundIsTheSame() {
    assertEquals(0.597, Shipped.engine().report(scenario).monthUsd(), 1e-9);
    assertEquals(1.425, Shipped.engine().report(launched(Pattern.LOCKSTEP, 0, false)).monthUsd(), 1e-9);
    assertEquals(0.615, Shipped.engine().report(launched(Pattern.LOCKSTEP, 0, true)).monthUsd(), 1e-9);
    assertEquals(1.425, Shipped.engine().report(launched(Pattern.STAGGERED, 0, false)).monthUsd(), 1e-9);
    assertEquals(0.597, Shipped.engine().report(launched(Pattern.STAGGERED, 1500, false)).monthUsd(), 1e-9);
    assertEquals(1.425, Shipped.engine().report(launched(Pattern.STAGGERED, 1600, false)).monthUsd(), 1e-9);
  }

  @Test
  void twentyFiveAgentsSaveMoreOneByOneAndLoseAsMuchAllAtOnce() {
    LaunchRound round = round(scenario.withWorkload(work -> work.withAgents(25).withCallsPerDay(25)));
    assertEquals(6.00, round.uncachedUsd(), 1e-9);
    // one write of 0.285, 24 reads of 0.078
    assertEquals(0.285 + 24 * 0.078, round.staggeredUsd(), 1e-9);
    assertEquals(-0.64, round.change(round.staggeredUsd()), 0.005);
    assertEquals(0.19, round.change(round.lockstepUsd()), 0.005);
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "50, 2", "95, 2", "100, 1", "150, 1", "1500, 1", "1501, 5"})
  void draggingTheSpreadTurnsTheLanesFromWritesToReadsAndBack(double spreadSeconds, long writes) {
    RoundLanes lanes = RoundLanes.of(Shipped.engine(), launched(Pattern.STAGGERED, spreadSeconds, false));
    assertEquals(writes, lanes.count(Lane.Outcome.WRITES));
    assertEquals(5 - writes, lanes.count(Lane.Outcome.READS));
  }

  @ParameterizedTest
  @CsvSource({"0", "30", "99", "250", "1490", "1510", "3000"})
  void lanesAndClosedFormAgree(double spreadSeconds) {
    Scenario asked = launched(Pattern.STAGGERED, spreadSeconds, false);
    double lanesUsd = RoundLanes.of(Shipped.engine(), asked).lanes().stream().mapToDouble(Lane::usd).sum();
    assertEquals(lanesUsd, round(asked).planUsd(), 1e-9);
  }

  @Test
  void behindAPrewarmCallEveryLaneReads() {
    RoundLanes lanes = RoundLanes.of(Shipped.engine(), launched(Pattern.LOCKSTEP, 0, true));
    assertEquals(5, lanes.count(Lane.Outcome.READS));
    assertTrue(lanes.prewarmMinutes().orElseThrow() < 0);
  }

  @Test
  void callsBeyondTheBucketWaitAreTriedAgainOrGoElsewhere() {
    // three calls of 80,000 tokens fill a limit of 240,000 a minute
    var own = new LimitPlan.OwnLimit("anthropic/claude-sonnet-4-6", OptionalDouble.empty(),
        OptionalDouble.of(240_000), OptionalDouble.empty(), OptionalDouble.empty(),
        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    for (var answer : LimitPlan.OnLimit.values()) {
      Scenario limited = launched(Pattern.LOCKSTEP, 0, false).withPlan(plan -> plan.withLimits(
          plan.limits().withOwn(List.of(own)).withOnLimit(answer)
              .withOverflowTo(Optional.of("anthropic/claude-haiku-4-5")))
                  .withCaching(plan.caching().withEnabled(false)));
      RoundLanes lanes = RoundLanes.of(Shipped.engine(), limited);
      assertEquals(answer == LimitPlan.OnLimit.OVERFLOW ? 2 : 0, lanes.count(Lane.Outcome.OVERFLOWS));
      assertEquals(answer == LimitPlan.OnLimit.OVERFLOW ? 0 : 2,
          lanes.lanes().stream().filter(Lane::isWaiting).count());
      assertEquals(answer == LimitPlan.OnLimit.WAIT ? 0 : 2, lanes.rejected());
      // 80,000 tokens cost 24 cents here and 8 elsewhere
      assertEquals(answer == LimitPlan.OnLimit.OVERFLOW ? 3 * 0.24 + 2 * 0.08 : 5 * 0.24, round(limited).planUsd(),
          1e-9);
    }
  }
}
