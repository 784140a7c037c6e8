package runrate.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import runrate.scenario.LimitPlan.OnLimit;
import runrate.scenario.LimitPlan.OwnLimit;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;
import runrate.testing.Shipped;
import runrate.text.LimitSentence;
import runrate.text.Money;

/// The swarm of [LimitedLaunchTest] as work of several kinds: its 142 calls of 45,000 tokens start in one minute that
/// lets 44 of them through, 60 times a day, 20 days, and each round is a cold one.
class TaskLaunchTest {
  private static final double WRITES = (36_000 * 3.75 + 9_000 * 3 + 700 * 15) / 1e6;
  private static final double READS = (36_000 * 0.3 + 9_000 * 3 + 700 * 15) / 1e6;

  private final Scenario swarm = Shipped.worked("swarm-at-once");

  /// A task with agents of its own, each with the scenario's 60 calls a day.
  private static Task task(String name, int agents) {
    return Task.of(name).with(new TaskInput("workload.agents", OptionalDouble.of(agents)))
        .with(new TaskInput("workload.callsPerDay", OptionalDouble.of(60)));
  }

  private Scenario of(Task... tasks) {
    return swarm.withTasks(List.of(tasks));
  }

  private static CapacityReport report(Scenario scenario) {
    return CapacityReport.of(Shipped.engine(), scenario);
  }

  @Test
  void oneTaskThatDoesAllIsTheWorkItself() {
    CapacityReport whole = report(swarm);
    CapacityReport task = report(of(Task.of("all of it").withCallShare(OptionalDouble.of(1))));
    assertEquals(whole.answers(), task.answers());
    assertEquals(whole.withinLimits(), task.withinLimits());
    assertEquals(whole.lanes(), task.lanes());
    assertEquals(whole.round(), task.round());
  }

  @ParameterizedTest
  @EnumSource(Task.Prefix.class)
  void twoHalvesOfTheSwarmAskTheLimitTogether(Task.Prefix prefix) {
    CapacityReport halves = report(of(task("one half", 71).withPrefix(prefix),
        task("other half", 71).withPrefix(prefix)));
    // 22 of each half write, 49 come later and read
    assertEquals(71, halves.lanes().lanes().size());
    assertEquals(22, halves.lanes().count(Lane.Outcome.WRITES));
    assertEquals(49, halves.round().turnedAway(), 1e-9);
    assertEquals(98, halves.turnedAway(List.of("Sonnet 4.6")));
    assertEquals(98 / 142.0, halves.answers().rejectedShare(), 1e-12);
    assertEquals(1200 * (44 * WRITES + 98 * READS), halves.withinLimits().orElseThrow().monthUsd(), 1e-6);
    assertEquals(List.of("tier start"), halves.withinLimits().orElseThrow().tiers());
  }

  @Test
  void aTaskOnAnotherVendorTakesNoRoomAway() {
    var elsewhere = new TaskInput("plan.routing", List.of(new RouteShare("openai/gpt-4.1", 1)));
    CapacityReport report = report(of(task("here", 142), task("there", 142).with(elsewhere)));
    assertEquals(98, report.turnedAway(List.of("Sonnet 4.6")));
    assertEquals(98 / 284.0, report.answers().rejectedShare(), 1e-12);
  }

  @Test
  void aModelThatTakesWhatIsTurnedAwayHasLimitsOfItsOwn() {
    Scenario elsewhere = swarm.withLimits(limits -> limits.withOnLimit(OnLimit.OVERFLOW)
        .withOverflowTo(Optional.of("openai/gpt-4.1")).withOwn(List.of(OwnLimit.unknown("openai/gpt-4.1")
            .withRequestsPerMinute(OptionalDouble.of(10)))));
    RoundLanes lanes = RoundLanes.of(Shipped.engine(), elsewhere);
    // 44 fit here and 10 there; the other 88 wait and read
    assertEquals(List.of(44L, 10L, 88L), Stream.of(Lane.Outcome.WRITES, Lane.Outcome.OVERFLOWS, Lane.Outcome.READS)
        .map(lanes::count).toList());
    assertTrue(MonthWithinLimits.of(Shipped.engine(), elsewhere).isPresent());
    assertEquals(OptionalDouble.of(10), report(elsewhere).answers().overflowCallsPerMinute());
    assertTrue(LimitSentence.of(Money.US_DOLLARS, report(elsewhere).answers()).getLast()
        .endsWith("; its own limits carry 10 calls a minute."));
  }
}
