package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.inputs.Work;
import runrate.scenario.Escalation;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Tasks;

/// Work of several kinds in one scenario.
class TasksTest {
  private static final Scenario AGENTS = Shipped.scenario("20-agents");

  private static double month(Scenario scenario) {
    return Shipped.engine().report(scenario).monthUsd();
  }

  @Test
  void oneTaskThatSetsNothingIsTheScenario() {
    assertEquals(month(AGENTS), month(Tasks.in(AGENTS, "{ \"name\": \"all\" }")), 1e-9);
  }

  @Test
  void twoHalvesOfOneTeamPrefixAreTheWhole() {
    Scenario derived = Shipped.scenario("20-agents", "plan.caching.hitRate=derived");
    assertEquals(month(derived), month(Tasks.in(derived,
        "{ \"name\": \"a\", \"callShare\": 0.5, \"prefix\": \"team\" }",
        "{ \"name\": \"b\", \"callShare\": 0.5, \"prefix\": \"team\" }")), 1e-6);
  }

  @Test
  void aTaskOfItsOwnCallsAddsThem() {
    Scenario nightly = Tasks.in(AGENTS, "{ \"name\": \"day\" }",
        "{ \"name\": \"nightly\", \"set\": { \"workload.agents\": 1, \"workload.callsPerDay\": 2000, "
            + "\"plan.batchShare\": 1 } }");
    CostReport report = Shipped.engine().report(nightly);
    assertEquals(176_000 + 44_000, report.callsPerMonth());
    Scenario alone = Shipped.scenario("20-agents", "workload.agents=1", "workload.callsPerDay=2000",
        "plan.batchShare=1");
    assertEquals(month(AGENTS) + month(alone), report.monthUsd(), 1e-9);
    assertEquals(month(AGENTS), report.byTask().get(0).monthUsd(), 1e-9);
    assertEquals(month(alone), report.byTask().get(1).monthUsd(), 1e-9);
  }

  @Test
  void aDearerPlannerIsPricedOnItsOwnModel() {
    Scenario split = Tasks.in(AGENTS, "{ \"name\": \"planner\", \"callShare\": 0.25, \"set\": { "
        + "\"workload.contextTokens\": 120000, \"plan.routing\": [ { \"model\": \"anthropic/claude-opus-4-6\", "
        + "\"share\": 1 } ] } }", "{ \"name\": \"rest\", \"callShare\": 0.75 }");
    Scenario planner = Shipped.scenario("20-agents", "workload.callsPerDay=100", "workload.contextTokens=120000",
        "plan.routing=[{\"model\":\"anthropic/claude-opus-4-6\",\"share\":1}]");
    Scenario rest = Shipped.scenario("20-agents", "workload.callsPerDay=300");
    assertEquals(month(planner) + month(rest), month(split), 1e-9);
  }

  @Test
  void escalatedCallsArePaidTwice() {
    Scenario once = Tasks.in(AGENTS.withPlan(plan -> plan.withCaching(plan.caching().withEnabled(false))
        .withBatchShare(0)), "{ \"name\": \"all\", \"set\": { \"plan.routing\": [ { \"model\": "
        + "\"anthropic/claude-haiku-4-5\", \"share\": 1 } ] }, "
        + "\"escalate\": { \"to\": \"anthropic/claude-haiku-4-5\", \"share\": 0.5 } }");
    Scenario plain = once.withTasks(List.of(once.tasks().getFirst().withEscalate(
        new Escalation("anthropic/claude-haiku-4-5", 0))));
    assertEquals(1.5 * month(plain), month(once), 1e-9);
  }

  @Test
  void soManyTimesTheCallsAreSoManyTimesTheBillWhereNothingIsCached() {
    Scenario plain = Tasks.in(AGENTS.withPlan(plan -> plan.withCaching(plan.caching().withEnabled(false))),
        "{ \"name\": \"day\" }", "{ \"name\": \"nightly\", \"set\": { \"workload.callsPerDay\": 10 } }");
    assertEquals(3 * month(plain), month(Work.times(plain, 3)), 1e-6);
    assertEquals(OptionalDouble.empty(), plain.tasks().getFirst().callShare());
  }
}
