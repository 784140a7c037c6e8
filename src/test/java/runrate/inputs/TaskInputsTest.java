package runrate.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.files.scenario.ScenarioChanges;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.Tasks;

/// A scenario as one of its tasks sees it.
class TaskInputsTest {
  private static final String PATH_CONTEXT = "workload.contextTokens";

  /// What `set` says and what a column with the same changes says.
  @ParameterizedTest
  @ValueSource(strings = {"workload.contextTokens=20000", "workload.agents=3", "workload.daysPerMonth=calendar",
      "workload.daysPerMonth=30", "workload.callsScope=team", "workload.outputTokens=1",
      "workload.webSearchesPerCall=0.5",
      "workload.failure.share=0.2", "plan.caching.enabled=false", "plan.caching.hitRate=derived",
      "plan.caching.hitRate=0.25", "plan.caching.lifetime=1h", "plan.caching.launch.pattern=random-phase",
      "plan.caching.launch.spreadSeconds=90", "plan.batchShare=0.75", "plan.contextPruning=0.1",
      "plan.thinkingCapTokens=null", "plan.coordinator.requestsPerCall=2", "plan.serviceMode=flex",
      "plan.routing=[{\"model\":\"anthropic/claude-opus-4-6\",\"share\":1}]", "workload.workingHours=null",
      "plan.local.share=0.1", "workload.conversation.turns=4", "workload.tokensMeasuredOn=reference"})
  void aTaskSeesWhatAColumnWithTheSameChangeIs(String change) {
    Scenario scenario = Shipped.scenario("20-agents", "workload.callsPerDay=100");
    Scenario column = ScenarioChanges.apply(scenario, List.of(change), "test").value().orElseThrow();
    Scenario task = Tasks.in(scenario, "{ \"name\": \"a\", \"set\": { \"%s\": %s } }".formatted(
        change.substring(0, change.indexOf('=')), json(change.substring(change.indexOf('=') + 1))));
    Scenario seen = TaskInputs.seen(task, task.tasks().getFirst());
    assertEquals(column.workload(), seen.workload());
    assertEquals(column.plan(), seen.plan());
  }

  private static String json(String value) {
    return value.matches("[a-z].*|1h") && !value.matches("null|true|false") ? "\"" + value + "\"" : value;
  }

  @Test
  void aTaskThatSetsANumberSeesItInAnyScenario() {
    Seeds.each(200, random -> {
      Scenario scenario = RandomScenarios.next(random);
      Task task = Task.of("a").with(new TaskInput(PATH_CONTEXT, OptionalDouble.of(1234)))
          .with(new TaskInput("plan.batchShare", OptionalDouble.of(0.5)));
      Scenario seen = TaskInputs.seen(scenario, task);
      assertEquals(1234, seen.workload().contextTokens());
      assertEquals(0.5, seen.plan().batchShare());
      assertEquals(scenario.plan().routing(), seen.plan().routing());
      assertEquals(scenario.workload().traffic(), seen.workload().traffic());
    });
  }

  @Test
  void whatIsTheWholeHousesIsNoTasks() {
    assertTrue(TaskInputs.isOwn("plan.routing"));
    assertTrue(TaskInputs.isOwn("workload.failure.share"));
    for (String path : List.of("plan.contract.vendors", "plan.region", "plan.limits.tier", "budget.monthlyUsd",
        "forecast.today", "pricesAsOf")) {
      assertFalse(TaskInputs.isOwn(path), path);
    }
  }

  @Test
  void anInputIsTakenBack() {
    Task task = Task.of("a").with(new TaskInput(PATH_CONTEXT, OptionalDouble.of(1)));
    assertTrue(task.sets(PATH_CONTEXT));
    assertEquals(Task.of("a"), task.without(PATH_CONTEXT));
  }
}
