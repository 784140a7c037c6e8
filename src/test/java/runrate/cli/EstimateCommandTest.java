package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertCents;
import static runrate.testing.Near.assertNear;

import org.junit.jupiter.api.Test;

class EstimateCommandTest {
  @Test
  void withoutArgumentsTheTwentyAgentsAreEstimated() {
    Ran ran = Ran.command("estimate");
    assertEquals(0, ran.exitCode());
    assertEquals("", ran.err());
    assertTrue(ran.out().startsWith("20 agents, prices as of 20 Nov 2026"), ran.out());
    assertTrue(ran.says("$22,869.86"));
    assertTrue(ran.says("$45,408.00"));
    assertTrue(ran.says("OVER BUDGET by $869.86"));
    assertTrue(ran.says("A batch share of 23\u2009% or more meets the budget."));
  }

  @Test
  void jsonHoldsTheFiguresUnrounded() {
    Ran ran = Ran.command("estimate", "20-agents", "--json");
    assertCents(22_869.86, ran.number("monthlyCostUsd"));
    assertNear(45_408, ran.number("baselineMonthlyCostUsd"));
    assertNear(176_000, ran.number("callsPerMonth"));
    assertNear(ran.number("monthlyCostUsd") / 176_000, ran.number("costPerRequestUsd"));
    assertEquals("OVER BUDGET", ran.json().get("budget").get("status").stringValue());
    assertEquals(22_000, ran.json().get("budget").get("monthlyUsd").doubleValue());
  }

  @Test
  void setChangesOneInput() {
    assertCents(21_933.25, Ran.command("estimate", "--set", "plan.batchShare=0.23", "--json").number("monthlyCostUsd"));
    assertNear(180, Ran.command("estimate", "solo-developer", "--set=plan.caching.enabled=false", "--json")
        .number("monthlyCostUsd"));
  }

  @Test
  void explainNamesEveryLineAndTheSourceOfItsPrice() {
    String text = Ran.command("estimate", "--explain").out();
    assertTrue(text.contains("110,880 calls × 13,800 tokens × $3.75 per million = $5,738.04"), text);
    assertEquals(3, text.lines().filter(line -> line.contains("prices: ")).count());
  }

  @Test
  void batchingThatRaisesTheBillIsExplained() {
    Ran ran = Ran.command("estimate", "--set", "plan.caching.hitRate=1");
    assertTrue(ran.says("batching pays from a batch hit rate of "), ran.out());
  }

  @Test
  void aBudgetOfTheYearAloneIsNamedWhereTheMonthHasNone() {
    Ran ran = Ran.command("estimate", "--set", "budget.monthlyUsd=null", "--set",
        "budgets=[{\"amount\":264000,\"unit\":\"usd\",\"period\":\"year\"}]");
    assertTrue(ran.says("none a month"), ran.out());
    assertTrue(ran.says("a year $264,000"), ran.out());
    assertFalse(Ran.command("estimate", "--set", "budget.monthlyUsd=null").says("none a month"));
  }

  @Test
  void failOverBudgetExitsWithOneAndStillPrints() {
    assertEquals(1, Ran.command("estimate", "--fail-over-budget").exitCode());
    assertTrue(Ran.command("estimate", "--fail-over-budget").says("$22,869.86"));
    assertEquals(0, Ran.command("estimate", "--fail-over-budget", "--set", "plan.batchShare=0.23").exitCode());
    assertEquals(0, Ran.command("estimate", "solo-developer", "--fail-over-budget").exitCode());
  }
}
