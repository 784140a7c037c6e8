package runrate.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Tasks;

/// Means of several tasks that are turned: two tasks with half of the calls each.
class TaskMeansTest {
  private static final Input CONTEXT = Inputs.of(WorkloadShape.CONTEXT);
  private static final Input BATCH = Inputs.of(PlanShape.BATCH);

  private static Scenario two(String path, double first, double second) {
    return Tasks.in(Shipped.scenario("20-agents", path + "=" + first),
        "{ \"name\": \"a\", \"callShare\": 0.5 }",
        "{ \"name\": \"b\", \"callShare\": 0.5, \"set\": { \"%s\": %s } }".formatted(path, second));
  }

  private static Scenario turned(Scenario scenario, Input input, double mean, String... locked) {
    Scenario shown = TaskEdits.mean(scenario);
    return TaskEdits.ofAll(scenario, shown, input.with(shown, mean), Set.of(locked), Map.of());
  }

  private static List<Double> values(Scenario scenario, Input input) {
    return Work.of(scenario).parts().stream().map(part -> Math.round(input.value(part.scenario()) * 1e6) / 1e6)
        .toList();
  }

  /// 20 % and 50 % are 35 % in the mean; twice as much each is all of the second, and 70 % in the mean.
  @Test
  void sharesStopWhereTheFirstReachesAHundred() {
    Scenario scenario = two("plan.batchShare", 0.2, 0.5);
    assertEquals(List.of(0.24, 0.6), values(turned(scenario, BATCH, 0.42), BATCH));
    for (double asked : new double[] {0.7, 0.8, 1}) {
      Scenario most = turned(scenario, BATCH, asked);
      assertEquals(List.of(0.4, 1.0), values(most, BATCH));
      assertEquals(0.7, BATCH.value(TaskEdits.mean(most)), 1e-12);
    }
  }

  /// All of the second is batched before anything is turned: 20 % and 100 % are 60 %; 70 % take 40 % of the first.
  @Test
  void aTaskThatHasAllOfAShareIsNoReasonToStop() {
    assertEquals(List.of(0.4, 1.0), values(turned(two("plan.batchShare", 0.2, 1), BATCH, 0.7), BATCH));
    assertEquals(List.of(0.1, 0.5), values(turned(two("plan.batchShare", 0.2, 1), BATCH, 0.3), BATCH));
  }

  /// 20k and 60k are 40k in the mean; 45k with 60k left alone take 30k, and less than 30k there is not.
  @Test
  void aLockedTaskStaysAndTheMeanIsWhatWasAskedForAllTheSame() {
    Scenario scenario = two("workload.contextTokens", 20_000, 60_000);
    assertEquals(List.of(30_000.0, 60_000.0), values(turned(scenario, CONTEXT, 45_000, "b"), CONTEXT));
    assertEquals(List.of(0.0, 60_000.0), values(turned(scenario, CONTEXT, 10_000, "b"), CONTEXT));
    assertEquals(scenario, turned(scenario, CONTEXT, 45_000, "a", "b"));
  }

  /// The second is locked at half: 20 % and 50 % are 35 %; all of the first makes 75 %.
  @Test
  void aLockedShareIsNoReasonToStop() {
    Scenario scenario = two("plan.batchShare", 0.2, 0.5);
    assertEquals(List.of(0.9, 0.5), values(turned(scenario, BATCH, 0.7, "b"), BATCH));
    assertEquals(List.of(1.0, 0.5), values(turned(scenario, BATCH, 0.9, "b"), BATCH));
  }

  /// Half of the first is half of the second; twice the first would be 120 % of the second.
  @Test
  void oneTaskTurnsAllByTheSameFactor() {
    Scenario contexts = two("workload.contextTokens", 20_000, 60_000);
    assertEquals(List.of(10_000.0, 30_000.0), values(each(contexts, CONTEXT, 10_000), CONTEXT));
    assertEquals(List.of(10_000.0, 60_000.0), values(each(contexts, CONTEXT, 10_000, "b"), CONTEXT));
    assertEquals(List.of(0.333333, 1.0), values(each(two("plan.batchShare", 0.2, 0.6), BATCH, 0.4), BATCH));
    Scenario none = two("plan.batchShare", 0, 0.5);
    assertEquals(none, each(none, BATCH, 0.4));
  }

  private static Scenario each(Scenario scenario, Input input, double value, String... locked) {
    return TaskEdits.ofEach(scenario, "a", input, value, Set.of(locked), scenario);
  }
}
