package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The default scenario has one range, the hit rate from 0.6 to 0.94.
class RiskCommandTest {
  @Test
  void theFirstWordsAreCountsAndTheMethodIsNamed() {
    Ran ran = Ran.command("risk", "--trials", "1000", "--seed", "7");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.says(" of 100 months of 22 days cost more than the budget of $22,000."), ran.out());
    assertTrue(ran.says("60\u2009% · 77\u2009% · 94\u2009%"), ran.out());
    assertTrue(ran.says("Method: 1,000 simulated months, seed 7: every input with a range is drawn from it, each on "
        + "its own, and the month is priced anew."), ran.out());
  }

  @Test
  void jsonHasThePercentilesTheChanceAndHowTheyCameAbout() {
    Ran ran = Ran.command("risk", "--json", "--trials", "1000");
    assertEquals(20261118, ran.number("seed"));
    assertEquals(1_000, ran.number("trials"));
    assertTrue(ran.number("p10") < ran.number("p50") && ran.number("p50") < ran.number("p90"), ran.out());
    assertTrue(ran.number("probabilityOverBudget") > 0.3 && ran.number("probabilityOverBudget") < 0.9, ran.out());
    assertEquals("plan.caching.hitRate", ran.json().get("ranges").get(0).get("path").stringValue());
    assertEquals(28_072, ran.json().get("ranges").get(0).get("lowUsd").doubleValue(), 0.5);
  }

  @Test
  void withoutARangeItSaysWhatIsMissingAndNoFigureIsZero() {
    Ran ran = Ran.command("risk", "worked-request");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.says("No input has a range."), ran.out());
    assertTrue(Ran.command("risk", "worked-request", "--json").json().get("p50").isNull());
  }

  /// A gate that found nothing to count must not let anything through.
  @Test
  void aGateWithNothingToCountIsRefused() {
    Ran noRange = Ran.command("risk", "worked-request", "--max-probability", "0.5");
    assertEquals(2, noRange.exitCode());
    assertTrue(noRange.err().startsWith("--max-probability finds no months to count: No input has a range."),
        noRange.err());
    Ran noBudget = Ran.command("risk", "--set", "budget.monthlyUsd=null", "--trials", "1000", "--max-probability",
        "0.5");
    assertEquals(2, noBudget.exitCode());
    assertTrue(noBudget.err().contains("no budget is set; say what a month may cost in budget.monthlyUsd"),
        noBudget.err());
  }

  @Test
  void tooFewAndTooManyTrialsAreRefused() {
    Ran ran = Ran.command("risk", "--trials", "99");
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("--trials is 99; it must be between 100 and 1,000,000"), ran.err());
  }

  @Test
  void theMonthItIsAndWhatWouldFlipTheVerdictAreTold() {
    Ran ran = Ran.command("risk", "--trials", "2000");
    assertTrue(ran.says("November from day 18: 9"), ran.out());
    assertTrue(ran.says("OVER BUDGET   the plan from tomorrow: 9"), ran.out());
    assertTrue(ran.out().matches("(?s).*Batch share +10\u2009% +23\u2009% +2.*"), ran.out());
    JsonNode root = Ran.command("risk", "--trials", "2000", "--json").json();
    double gone = 0;
    for (JsonNode day : root.get("forecast").get("goneOn")) {
      gone += day.get("probability").doubleValue();
    }
    assertEquals(root.get("forecast").get("probabilityOverBudget").doubleValue(), gone, 1e-9);
    assertEquals(0.23, root.get("tripwires").get(0).get("estimateFits").doubleValue());
  }

  /// Of 176,000 requests 140,800 succeed; at 15 cents each they may cost $21,120.
  @Test
  void whatASuccessMayCostIsATargetBesideTheBudget() {
    String[] asked = {"risk", "--trials", "500", "--set", "business.successShare=0.8", "--set",
        "quality.costCeilingUsdPerSuccess=0.15", "--set", "budget.monthlyUsd=21120"};
    Ran ran = Ran.command(asked);
    assertTrue(ran.says("a success at most $0.15"), ran.out());
    JsonNode root = Ran.command(Stream.concat(Stream.of(asked), Stream.of("--json")).toArray(String[]::new)).json();
    assertEquals(0.15, root.get("costCeilingUsdPerSuccess").doubleValue());
    assertEquals(root.get("estimateUsd").doubleValue() / 140_800, root.get("costPerSuccessUsd").doubleValue(), 1e-9);
    JsonNode batch = root.get("tripwires").get(0);
    assertEquals("plan.batchShare", batch.get("path").stringValue());
    assertTrue(batch.get("successFits").doubleValue() > 0.23, batch::toString);
    assertEquals(batch.get("estimateFits"), batch.get("successFits"));
    JsonNode agents = root.get("tripwires").get(2);
    assertEquals("workload.agents", agents.get("path").stringValue());
    assertTrue(agents.get("successFits").isNull() && !agents.get("estimateFits").isNull(), agents::toString);
  }

  @Test
  void withoutABudgetATargetOfSuccessesStandsAlone() {
    Ran ran = Ran.command("risk", "--trials", "500", "--set", "business.successShare=0.8", "--set",
        "quality.costCeilingUsdPerSuccess=0.15", "--set", "budget.monthlyUsd=null");
    assertTrue(ran.says("a success at most $0.15"), ran.out());
    assertFalse(ran.says("half the months fit"), ran.out());
    assertFalse(Ran.command("risk", "--trials", "500").says("a success"), "nobody set a target");
  }

  @Test
  void aHigherProbabilityThanAskedForEndsWithOne() {
    assertEquals(1, Ran.command("forecast", "--max-probability", "0.5").exitCode());
    assertEquals(0, Ran.command("forecast", "--max-probability", "0.5", "--set", "budget.monthlyUsd=40000").exitCode());
    assertEquals(2, Ran.command("forecast", "--max-probability", "1.5").exitCode());
    assertTrue(Ran.command("forecast", "worked-request", "--max-probability", "0.5").err().contains(
        "--max-probability finds no months to count: "));
    assertEquals(1, Ran.command("risk", "--trials", "500", "--max-probability", "0.5").exitCode());
    assertEquals(1, Ran.command("risk", "--trials", "500", "--fail-over-budget").exitCode());
  }

  /// At likely values the month ends at $23,173: over 23,000, though about as many months end below it as above.
  @ParameterizedTest
  @CsvSource({"20-agents, 15000, 1", "20-agents, 23000, 0", "20-agents, 40000, 0", "worked-request, 0.01, 1",
      "worked-request, 100000, 0"})
  void bothCommandsFailOnTheSameVerdict(String name, String budget, int exitCode) {
    for (String command : List.of("forecast", "risk")) {
      assertEquals(exitCode, Ran.command(command, name, "--set", "budget.monthlyUsd=" + budget, "--fail-over-budget")
          .exitCode(), command);
    }
  }
}
