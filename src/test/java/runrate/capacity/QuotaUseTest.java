package runrate.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.scenario.Launch;
import runrate.scenario.LimitPlan.OwnLimit;
import runrate.scenario.LimitPlan.Quota;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;
import runrate.testing.Shipped;
import runrate.text.QuotaSentence;

/// Of 100 requests a minute a fifth is kept for `search`. The swarm makes 142 * 60 calls in 480 minutes: 17.75 a
/// minute; its task `find` is of that feature, its task `write` is not.
class QuotaUseTest {
  private static final String SONNET = "anthropic/claude-sonnet-4-6";

  private static Scenario swarm(double ofSearch, int finders) {
    return Shipped.worked("swarm-at-once").withPlan(plan -> plan.withCaching(plan.caching().withLaunch(Launch.STEADY)))
        .withLimits(limits -> limits
        .withQuotas(List.of(new Quota("search", ofSearch)))
        .withOwn(List.of(OwnLimit.unknown(SONNET).withRequestsPerMinute(OptionalDouble.of(100))
            .withInputTokensPerMinute(OptionalDouble.of(1e9)))))
        .withTasks(List.of(task("find", finders).withFeature("search"), task("write", 142)));
  }

  private static Task task(String name, int agents) {
    return Task.of(name).with(new TaskInput("workload.agents", OptionalDouble.of(agents)))
        .with(new TaskInput("workload.callsPerDay", OptionalDouble.of(60)));
  }

  private static QuotaUse use(Scenario scenario) {
    return CapacityReport.of(Shipped.engine(), scenario).quotas().getFirst();
  }

  @Test
  void whatIsKeptForAFeatureIsHeldAgainstItsTasks() {
    QuotaUse use = use(swarm(0.2, 80));
    // 80 * 60 calls in 480 minutes
    assertEquals(10, use.pressed().orElseThrow().peakCallsPerMinute(), 1e-9);
    assertEquals(0.5, use.pressed().orElseThrow().utilisation(), 1e-9);
    assertEquals("search may use 20\u2009% of every limit; 10 calls a minute at the peak, and 50\u2009% of the "
        + "requests kept for it on Sonnet 4.6 are in use.", QuotaSentence.of(use));
  }

  @Test
  void tasksThatAskForMoreAreTold() {
    assertEquals("search may use 20\u2009% of every limit; 40 calls a minute at the peak, and 200\u2009% of the "
        + "requests kept for it on Sonnet 4.6 are in use: too many.", QuotaSentence.of(use(swarm(0.2, 320))));
  }

  @Test
  void theFirstMinuteOfARoundCountsWhereItAsksForMore() {
    // 80 agents start at once with 80 requests, of the 20 that are kept for them
    QuotaUse use = use(swarm(0.2, 80).withPlan(plan -> plan.withCaching(plan.caching().withLaunch(
        new Launch(Launch.Pattern.LOCKSTEP, 0, false)))));
    assertEquals(4, use.utilisation(), 1e-9);
    assertEquals("search may use 20\u2009% of every limit; 80 calls in the first minute of a round, and 400\u2009% of "
        + "the requests kept for it on Sonnet 4.6 are in use: too many.", QuotaSentence.of(use));
    assertFalse(CapacityReport.of(Shipped.engine(), swarm(0.2, 320)).isFeasible());
  }

  @Test
  void aFeatureOfNoTaskMaySendItsPartOfTheLimit() {
    Scenario scenario = swarm(0.2, 80);
    assertEquals("search may use 20\u2009% of every limit: at most 20 calls a minute.", QuotaSentence.of(use(
        scenario.withTasks(List.of()))));
    assertEquals("search may use 0\u2009% of every limit: at most 0 calls a minute.", QuotaSentence.of(use(
        swarm(0, 80))));
  }
}
