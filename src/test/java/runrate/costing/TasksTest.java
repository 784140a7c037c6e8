package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.inputs.Work;
import runrate.savings.BudgetGoal;
import runrate.savings.Lever;
import runrate.savings.LeverTurns;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.Escalation;
import runrate.scenario.PlanContract;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;
import runrate.scenario.Workload;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.Tasks;
import runrate.tradeoff.TaskOutcome;

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

  /// Who of them writes the entry is chance, so a plan's tasks pay for it by their calls, which is their fair part; and
  /// none pays more than with an entry of its own.
  @Test
  void tasksOfOneTeamPrefixPayByTheirCallsAndNoneMoreThanAlone() {
    Scenario derived = Shipped.scenario("20-agents", "plan.caching.hitRate=derived");
    List<TaskCost> shared = Shipped.engine().report(Tasks.in(derived, "{ \"name\": \"a\", \"callShare\": 0.25, "
        + "\"prefix\": \"team\" }", "{ \"name\": \"b\", \"callShare\": 0.75, \"prefix\": \"team\" }")).byTask();
    assertEquals(3 * shared.get(0).monthUsd(), shared.get(1).monthUsd(), 1e-6);
    List<TaskCost> alone = Shipped.engine().report(Tasks.in(derived, "{ \"name\": \"a\", \"callShare\": 0.25 }",
        "{ \"name\": \"b\", \"callShare\": 0.75 }")).byTask();
    assertTrue(shared.get(0).monthUsd() < alone.get(0).monthUsd());
    assertTrue(shared.get(1).monthUsd() < alone.get(1).monthUsd());
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
  void theFourRolesOfTheExampleCostWhatTheyWereWorkedOutTo() {
    Scenario roles = Shipped.scenario("agent-roles");
    CostReport report = Shipped.engine().report(roles);
    assertEquals(List.of(1352.0, 13_836.0, 3842.0, 1394.0), report.byTask().stream()
        .map(task -> Math.rint(task.monthUsd())).toList());
    assertEquals(20_423.18, report.monthUsd(), 0.005);
    assertEquals(41_698.80, SavingsWaterfall.of(Shipped.engine(), roles).baselineUsd(), 0.005);
    assertEquals(17_749.13, month(AverageCall.of(roles)), 0.005);
    assertEquals(0.133, TaskOutcome.usdPerSuccess(TaskOutcome.of(Shipped.engine(), roles, report), roles,
        report.monthUsd()).orElseThrow(), 0.0005);
  }

  @Test
  void tasksCostTheSumOfTheSameScenariosOneByOne() {
    Seeds.each(Seeds.some(200, 20_000), random -> {
      Scenario base = RandomScenarios.next(random).withPlan(plan -> plan.withContract(PlanContract.NONE))
          .withWorkload(TasksTest::withoutFees);
      Task first = Task.of("first").withCallShare(OptionalDouble.of(0.25))
          .with(new TaskInput("plan.batchShare", OptionalDouble.of(random.nextDouble())));
      Task second = Task.of("second").withCallShare(OptionalDouble.of(0.75))
          .with(new TaskInput("workload.outputTokens", OptionalDouble.of(random.nextInt(2000))));
      Task own = Task.of("own").with(new TaskInput("workload.callsPerDay", OptionalDouble.of(random.nextInt(900))));
      Scenario whole = base.withTasks(List.of(first, second, own));
      double singly = Work.of(whole).parts().stream().mapToDouble(part ->
          Shipped.engine().prepare(part.scenario()).atList().monthUsd()).sum();
      double together = Shipped.engine().prepare(whole).atList().monthUsd();
      assertEquals(singly, together, 1e-9 * Math.max(1, singly));
    });
  }

  /// Free units of a fee are counted over all work, so that parts do not add up to it.
  private static Workload withoutFees(Workload workload) {
    Workload without = workload;
    for (String fee : workload.call().feeUses().keySet()) {
      without = without.withFeeUses(fee, 0);
    }
    return without;
  }

  @Test
  void aWalkOfAllLeversGoesFromNaiveToTheTasksAsTheyAre() {
    Scenario roles = Shipped.scenario("agent-roles");
    Scenario at = LeverTurns.before(roles);
    assertEquals(41_698.80, month(at), 0.005);
    for (Lever lever : Lever.values()) {
      at = LeverTurns.turned(at, lever, roles);
    }
    assertEquals(month(roles), month(at), 1e-9);
  }

  @Test
  void theChangeThatMeetsABudgetMovesEveryTask() {
    Scenario tight = Shipped.scenario("agent-roles", "budget.monthlyUsd=19000");
    BudgetGoal goal = BudgetGoal.find(Shipped.engine(), tight, month(tight)).orElseThrow();
    assertEquals(Lever.CACHING, goal.lever());
    assertTrue(month(goal.change()) <= 19_000, () -> "comes to " + month(goal.change()));
    assertTrue(month(goal.change()) > 18_000, () -> "comes to " + month(goal.change()));
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
