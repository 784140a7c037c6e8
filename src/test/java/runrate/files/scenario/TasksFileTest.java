package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.inputs.TaskInputs;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.testing.Shipped;
import runrate.testing.Tasks;

/// Tasks in a scenario's file.
class TasksFileTest {
  private static final Scenario AGENTS = Shipped.scenario("20-agents");

  private static Scenario again(Scenario scenario) {
    return ScenarioReader.parse("test", ScenarioWriter.text(scenario).getBytes(StandardCharsets.UTF_8)).value()
        .orElseThrow();
  }

  private static List<String> problems(String tasks) {
    return ScenarioChanges.apply(AGENTS, List.of("tasks=" + tasks), "").problems().stream()
        .map(problem -> problem.where().replaceFirst("^test: ", "") + " | " + problem.what()).toList();
  }

  @Test
  void everythingATaskSaysIsReadAgain() {
    Scenario written = Tasks.in(AGENTS, "{ \"name\": \"a\", \"callShare\": 0.4, \"prefix\": \"team\", "
        + "\"within\": \"minutes\", \"success\": [ { \"model\": \"anthropic/claude-opus-4-6\", \"share\": 0.9 } ], "
        + "\"failedOutcomeCostUsd\": 2, \"escalate\": { \"to\": \"anthropic/claude-opus-4-6\", \"share\": 0.1 }, "
        + "\"feature\": \"f\", \"qualityFloor\": 70, \"set\": { \"workload.contextTokens\": 20000, "
        + "\"plan.caching.hitRate\": \"derived\", \"plan.caching.enabled\": true, "
        + "\"workload.daysPerMonth\": \"calendar\", \"plan.thinkingCapTokens\": null, "
        + "\"plan.caching.launch.pattern\": \"lockstep\", \"workload.feeUsesPerCall\": {}, "
        + "\"plan.routing\": [ { \"model\": \"anthropic/claude-opus-4-6\", \"share\": 1 } ] } }",
        "{ \"name\": \"b\", \"callShare\": 0.6, \"success\": 0.5 }");
    assertEquals(written, again(written));
  }

  /// As a column writes it that gives an input back to all work.
  @Test
  void aNumberThatIsNullIsNoneOfTheTasksOwn() {
    assertEquals(Tasks.in(AGENTS, "{ \"name\": \"a\", \"set\": { \"workload.agents\": 3 } }"), Tasks.in(AGENTS,
        "{ \"name\": \"a\", \"set\": { \"workload.agents\": 3, \"workload.contextTokens\": null, "
        + "\"workload.outputTokens\": null, \"plan.batchShare\": null } }"));
  }

  @Test
  void objectsInsideSayWhatPathsSay() {
    Scenario paths = Tasks.in(AGENTS, "{ \"name\": \"a\", \"set\": { \"plan.caching.hitRate\": 0.5 } }");
    Scenario objects = Tasks.in(AGENTS,
        "{ \"name\": \"a\", \"set\": { \"plan\": { \"caching\": { \"hitRate\": 0.5 } } } }");
    assertEquals(paths, objects);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "[{ }] | tasks[0].name | this key is required and missing",
      "[{ \"name\": \"a\" }, { \"name\": \"a\" }] | tasks[1].name | there is a task 'a' already",
      "[{ \"name\": \"a\", \"callShare\": 0.5 }] | tasks | the call shares add up to 0.5",
      "[{ \"name\": \"a\", \"callShare\": 2 }] | tasks[0].callShare | this is 2, but it must be between 0 and 1",
      "[{ \"name\": \"a\", \"set\": { \"plan.region\": \"us\" } }] | tasks[0].set.plan.region "
          + "| this is for all work only",
      "[{ \"name\": \"a\", \"set\": { \"plan.batch\": 1 } }] | tasks[0].set.plan.batch "
          + "| there is no input 'plan.batch'",
      "[{ \"name\": \"a\", \"set\": { \"plan.batchShare\": 2 } }] | tasks[0].set.plan.batchShare "
          + "| this is 2, but it must be between 0 and 1"})
  void whatIsWrongIsToldInItsPlace(String tasks, String where, String what) {
    assertEquals(List.of(where + " | " + what), problems(tasks).stream().limit(1).toList());
  }

  @Test
  void aTaskThatWaitsSecondsIsNotBatched() {
    Scenario impatient = Tasks.in(AGENTS, "{ \"name\": \"chat\", \"within\": \"seconds\" }");
    assertEquals(List.of("chat waits only seconds, but part of its calls is batched"), Shipped.engine()
        .check(impatient).stream().filter(problem -> problem.where().startsWith("tasks")).map(problem -> problem.what())
        .toList());
    assertEquals(Task.Patience.SECONDS, impatient.tasks().getFirst().within());
  }

  @Test
  void anInputOfATaskIsChangedBelowItsDottedPath() {
    Scenario agents = Shipped.scenario("agent-roles");
    var changed = ScenarioChanges.apply(agents, List.of("tasks[1].set.plan.routing[0].share=0.5",
        "tasks[1].set.plan.routing[1].share=0.5", "tasks[1].set.workload.contextTokens=1000"), "test");
    assertEquals(List.of(), changed.problems());
    Scenario coder = TaskInputs.seen(changed.value().orElseThrow(),
        changed.value().orElseThrow().tasks().get(1));
    assertEquals(0.5, coder.plan().routing().routes().getFirst().share());
    assertEquals(1000, coder.workload().contextTokens());
    assertEquals(agents.tasks().get(1).own().size(), changed.value().orElseThrow().tasks().get(1).own().size());
  }
}
