package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.forecast.BurnForecast;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// Two verdicts about one month are one, with its reason.
class BudgetSentenceTest {
  private static Optional<String> sentence(Scenario scenario) {
    return BudgetSentence.of(Money.US_DOLLARS, scenario, Shipped.engine().report(scenario).monthUsd(),
        BurnForecast.of(Shipped.engine(), scenario));
  }

  @Test
  void bothAmountsOverTheBudgetAreSaidWithTheRecordedSpend() {
    assertEquals("The plan's month is $870 over the budget, and Nov 2026 is $1,173 over the budget, with the spend"
        + " recorded to day 18 (sample); the budget is gone on 27 Nov.",
        sentence(Shipped.scenario("20-agents")).orElseThrow());
  }

  @Test
  void aPlanWithinItsBudgetAndAMonthBeyondItSayBut() {
    Scenario scenario = Shipped.scenario("20-agents", "budget.monthlyUsd=23000");
    String words = sentence(scenario).orElseThrow();
    assertTrue(words.startsWith("The plan's month is within the budget, $130 left, but Nov 2026 is $173 over"), words);
    assertEquals(Optional.of(words), BudgetSentence.ofContradiction(Money.US_DOLLARS, scenario,
        Shipped.engine().report(scenario).monthUsd(), BurnForecast.of(Shipped.engine(), scenario)));
  }

  @Test
  void aBadgeSaysBothVerdictsWhereTheyDiffer() {
    assertEquals(Optional.of("plan fits, Nov over"), badge("23000"));
    assertEquals(Optional.empty(), badge("22000"));
    assertEquals(Optional.empty(), badge("24000"));
  }

  private static Optional<String> badge(String budgetUsd) {
    Scenario scenario = Shipped.scenario("20-agents", "budget.monthlyUsd=" + budgetUsd);
    return BudgetSentence.ofContradictionInShort(Shipped.engine().report(scenario).monthUsd(),
        BurnForecast.of(Shipped.engine(), scenario));
  }

  @Test
  void aBudgetOfAYearAloneIsNoBudgetOfAMonthAndIsNamed() {
    Scenario none = Shipped.scenario("20-agents", "budget.monthlyUsd=null");
    assertEquals("No budget is set", BudgetSentence.unset(none.budget()));
    assertEquals("", BudgetSentence.others(Money.US_DOLLARS, none.budget()));
    Scenario year = Shipped.scenario("20-agents", "budget.monthlyUsd=null", "budgets=[{\"amount\":264000,\"unit\":"
        + "\"usd\",\"period\":\"year\"},{\"amount\":6000,\"unit\":\"usd\",\"period\":\"week\",\"name\":\"team\"}]");
    assertEquals("No budget of a month", BudgetSentence.unset(year.budget()));
    assertEquals("a year $264,000; a week $6,000 (team)", BudgetSentence.others(Money.US_DOLLARS, year.budget()));
    assertEquals("", BudgetSentence.others(Money.US_DOLLARS, Shipped.scenario("20-agents").budget()));
  }

  @Test
  void oneAmountOrNoBudgetNeedsNoSentence() {
    assertEquals(Optional.empty(), sentence(Shipped.scenario("one-rent-payment")));
    assertEquals(Optional.empty(), sentence(Shipped.scenario("small-team")));
  }
}
