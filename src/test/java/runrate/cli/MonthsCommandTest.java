package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MonthsCommandTest {
  @Test
  void aYearIsTwelveMonthsOfWhichTheFirstIsTheForecast() {
    JsonNode root = Ran.command("months", "--json").json();
    assertEquals(12, root.get("months").size());
    assertNear(Ran.command("forecast", "--json").number("monthEndUsd"),
        root.get("months").get(0).get("usd").doubleValue());
    assertTrue(root.get("brokenOn").isNull());
    assertEquals("2026-11", root.get("months").get(0).get("month").stringValue());
    assertNear(Ran.command("forecast", "--json").number("nextMonthUsd"),
        root.get("months").get(1).get("usd").doubleValue());
  }

  @Test
  void theDayTheBudgetIsGoneStandsInTextAndJson() {
    String[] grown = {"months", "--set", "forecast.growthPerMonth=0.02", "--year-budget", "264000"};
    assertTrue(Ran.command(grown).says("At 2\u2009% growth the year costs $303,471; its budget is gone on 17 Sep."));
    assertEquals("2027-09-17", Ran.command("months", "--set", "forecast.growthPerMonth=0.02", "--year-budget", "264000",
        "--json").json().get("brokenOn").stringValue());
    assertEquals(1, Ran.command("months", "--set", "forecast.growthPerMonth=0.02", "--year-budget", "264000",
        "--fail-over-budget").exitCode());
  }

  @Test
  void theYearStandsBelowItsMonthsAndWhyTheyAreNotTheHeadlines() {
    Ran ran = Ran.command("months");
    assertTrue(ran.out().contains("  together"), ran.out());
    assertTrue(ran.out().contains("The headline's month has 22 days, as typed; these have 20 to 23, as "
        + "weekdays and holidays fall."), ran.out());
    assertTrue(Ran.command("months", "--set", "workload.daysPerMonth=calendar").out().contains(
        "The headline's month has 30 days; these have 20 to 23"));
  }

  @Test
  void aBudgetOfNothingIsRefused() {
    Ran ran = Ran.command("months", "--year-budget", "0");
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("--year-budget is 0.0; it must be above 0"), ran.err());
  }
}
