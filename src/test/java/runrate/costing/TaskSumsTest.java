package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Tasks;

/// What acts on the sum of all tasks: 30,000 calls of 1,000 tokens at $3 a million are $90, half of them in each task.
class TaskSumsTest {
  private static Scenario halves(String... changes) {
    return Tasks.in(Shipped.scenario("nightly-summaries", changes),
        "{ \"name\": \"a\", \"callShare\": 0.5 }", "{ \"name\": \"b\", \"callShare\": 0.5 }");
  }

  private static Scenario small(String change) {
    return halves("workload.callsPerDay=1000", "workload.contextTokens=1000", "workload.outputTokens=0", change);
  }

  private static double month(Scenario scenario) {
    return Shipped.engine().report(scenario).monthUsd();
  }

  /// $50 in full and $40 at a tenth less; $40 in full and $50 at half; at the vendor as on the sum.
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "plan.contract.volumeBrackets=[{\"upToUsd\":50,\"discount\":0},{\"upToUsd\":null,\"discount\":0.1}] | 86",
      "plan.contract.volumeBrackets=[{\"upToUsd\":40,\"discount\":0},{\"upToUsd\":null,\"discount\":0.5}] | 65",
      "plan.contract.vendors=[{\"vendor\":\"anthropic\",\"volumeBrackets\":[{\"upToUsd\":50,\"discount\":0},"
          + "{\"upToUsd\":null,\"discount\":0.1}]}] | 86"})
  void bracketsSeeTheSumOfTheTasks(String contract, double usd) {
    assertEquals(usd, month(small(contract)), 1e-9);
    assertEquals(usd / 2, Shipped.engine().report(small(contract)).byTask().getFirst().monthUsd(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "plan.contract.commitMonthlyUsd=100 | 100",
      "plan.contract.commitMonthlyUsd=60 | 90",
      "plan.contract.vendors=[{\"vendor\":\"anthropic\",\"commitMonthlyUsd\":120}] | 120"})
  void aFloorIsHeldAgainstTheSumOfTheTasks(String contract, double usd) {
    assertEquals(usd, month(small(contract)), 1e-9);
  }

  /// 1,550 hours of code execution a month are free, further ones $0.05: of 3,000 hours 1,450 are paid, of 6,000 4,450,
  /// of 1,500 none.
  @ParameterizedTest
  @CsvSource({"0.1, 72.5", "0.2, 222.5", "0.05, 0"})
  void freeUnitsCountOnceForAllTasks(double hoursPerCall, double feesUsd) {
    assertEquals(90 + feesUsd, month(small("workload.feeUsesPerCall={\"codeExecutionHour\":" + hoursPerCall + "}")),
        1e-9);
  }

  /// 0.1 and 0.2 calls a minute on entries that live five minutes.
  private static Scenario steady(String firstSet, String secondSet) {
    Scenario base = Shipped.scenario("20-agents", "plan.caching.hitRate=derived", "plan.batchShare=0",
        "plan.routing=[{\"model\":\"anthropic/claude-sonnet-4-6\",\"share\":1}]");
    String task = "{ \"name\": \"%s\", \"prefix\": \"team\", \"set\": { \"workload.agents\": 1, "
        + "\"workload.callsPerDay\": %s%s } }";
    return Tasks.in(base, task.formatted("a", 48, firstSet), task.formatted("b", 96, secondSet));
  }

  private static double hitRate(Scenario scenario, int task) {
    return Shipped.engine().report(scenario).byTask().get(task).byModel().getFirst().hitRate();
  }

  @Test
  void tasksOfTheTeamOnOneModelAreOneStream() {
    assertEquals(1 - Math.exp(-1.5), hitRate(steady("", ""), 0), 1e-9);
    assertEquals(1 - Math.exp(-1.5), hitRate(steady("", ""), 1), 1e-9);
  }

  @Test
  void tasksOfTheTeamOnDifferentModelsShareNothing() {
    Scenario apart = steady("", ", \"plan.routing\": [ { \"model\": \"anthropic/claude-opus-4-6\", \"share\": 1 } ]");
    assertEquals(1 - Math.exp(-0.5), hitRate(apart, 0), 1e-9);
    assertEquals(1 - Math.exp(-1), hitRate(apart, 1), 1e-9);
  }

  /// Prefixes of 60,000 and 30,000 tokens: half of the longer is shared, the other half is its own.
  @Test
  void whereTheyDifferTheShorterPrefixIsShared() {
    Scenario shorter = steady("", ", \"workload.contextTokens\": 40000");
    assertEquals(0.5 * (1 - Math.exp(-1.5)) + 0.5 * (1 - Math.exp(-0.5)), hitRate(shorter, 0), 1e-9);
    assertEquals(1 - Math.exp(-1.5), hitRate(shorter, 1), 1e-9);
  }
}
