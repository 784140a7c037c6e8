package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.testing.Shipped;
import tools.jackson.databind.JsonNode;

class ForecastAndFrontierCommandTest {
  @Test
  void forecastSaysWhatIsSpentWhatComesAndHow() {
    Ran ran = Ran.command("forecast");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.out().startsWith("20 agents, 2026-11, day 18"), ran.out());
    assertTrue(ran.says("50\u2009% of the budget: day "));
    assertTrue(ran.says("Method: days 1 to 18 are recorded spend; the days after follow the plan."));
    assertTrue(ran.says("The recorded spend is marked \"sample\"."));
  }

  @Test
  void forecastAsJsonHasEveryPromisedField() {
    Ran ran = Ran.command("forecast", "--json");
    double spent = Shipped.scenario("20-agents").forecast().actualDailyUsd().stream()
        .mapToDouble(Double::doubleValue).sum();
    assertNear(spent, ran.number("spendToDateUsd"));
    assertNear(spent / 18, ran.number("burnRateUsdPerDay"));
    assertNear(spent + 8 * Shipped.monthUsd("20-agents") / 22, ran.number("monthEndUsd"));
    assertEquals(List.of(0.5, 0.75, 0.9), ran.json().get("alerts").values().stream()
        .map(alert -> alert.get("share").doubleValue()).toList());
    assertTrue(List.copyOf(ran.json().propertyNames()).containsAll(
        List.of("burnRateUsdPerDay", "spendToDateUsd", "monthEndUsd", "alerts", "exhaustedOn", "status", "method")));
  }

  @Test
  void forecastOverBudgetFailsOnlyWhenAsked() {
    String[] small = {"forecast", "--set", "budget.monthlyUsd=20000"};
    assertEquals(0, Ran.command(small).exitCode());
    assertTrue(Ran.command(small).says("OVER BUDGET"));
    assertEquals(1, Ran.command("forecast", "--set", "budget.monthlyUsd=20000", "--fail-over-budget").exitCode());
    assertEquals(0, Ran.command("forecast", "--set", "budget.monthlyUsd=90000", "--fail-over-budget").exitCode());
  }

  @Test
  void forecastWithoutBudgetHasNoAlertsAndNoExhaustion() {
    JsonNode root = Ran.command("forecast", "solo-developer", "--json").json();
    assertEquals(0, root.get("alerts").size());
    assertTrue(root.get("exhaustedOn").isNull());
    assertTrue(root.get("budgetUsd").isNull());
    assertEquals("NO BUDGET", root.get("status").stringValue());
  }

  /// The month of 20 agents ends at $23,173 by its plan, under a budget of $22,000.
  @Test
  void aFigureOfOnesOwnStandsBesideTheForecastAndChangesNoVerdict() {
    String[] typed = {"forecast", "--set", "forecast.ownMonthUsd=21000", "--fail-over-budget"};
    assertEquals(1, Ran.command(typed).exitCode());
    assertEquals("  Yours                $21,000.00   ON TRACK, $2,173 (9\u2009%) less than the plan, typed for the "
        + "month",
        Ran.command(typed).out().lines().filter(line -> line.startsWith("  Yours")).findFirst().orElseThrow());
    Ran ran = Ran.command("forecast", "--set", "forecast.ownDayUsd=1500", "--json");
    assertEquals("OVER BUDGET", ran.json().get("status").stringValue());
    JsonNode own = ran.json().get("own");
    // eight working days are left, and a weekend costs nothing
    assertNear(ran.number("spendToDateUsd") + 8 * 1500, own.get("monthEndUsd").doubleValue());
    assertNear(own.get("monthEndUsd").doubleValue() - ran.number("monthEndUsd"),
        own.get("differenceUsd").doubleValue());
    assertEquals("day", own.get("from").stringValue());
    assertTrue(Ran.command("forecast", "--json").json().get("own").isNull());
    assertTrue(Ran.command("forecast").out().lines().noneMatch(line -> line.startsWith("  Yours")));
  }

  @Test
  void theFrontierOfNinePointsHasFive() {
    Ran ran = Ran.command("frontier", "nine-point-frontier");
    assertEquals(5, ran.out().lines().filter(line -> line.contains("on the frontier")).count());
    assertEquals(4, ran.out().lines().filter(line -> line.contains("dominated")).count());
  }

  @Test
  void theFrontierAsJsonHasEveryPromisedField() {
    JsonNode root = Ran.command("frontier", "nine-point-frontier", "--json").json();
    assertEquals(9, root.get("points").size());
    assertEquals(List.of("name", "costPerRequestUsd", "quality", "onFrontier", "feasible"),
        List.copyOf(root.get("points").get(0).propertyNames()));
    assertEquals("Tiny", root.get("points").get(0).get("name").stringValue());
  }

  @Test
  void optionsBelowTheFloorAreOutsideTheLimits() {
    String text = Ran.command("frontier").out();
    assertTrue(text.lines().anyMatch(line -> line.contains("Haiku") && line.contains("outside the limits")), text);
  }
}
