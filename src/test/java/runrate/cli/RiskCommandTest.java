package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

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

  @Test
  void tooFewAndTooManyTrialsAreRefused() {
    Ran ran = Ran.command("risk", "--trials", "99");
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("--trials is 99; it must be between 100 and 1,000,000"), ran.err());
  }
}
