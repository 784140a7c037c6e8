package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.costing.CostEngine;
import runrate.forecast.BurnForecast;
import runrate.forecast.OwnEnd;
import runrate.scenario.Budget;
import runrate.scenario.ForecastSettings;
import runrate.scenario.OwnForecast.Span;
import runrate.scenario.Seasonality;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// An own figure after 15,000 dollars in ten days, beside a plan that ends November at 45,000.
class OwnWordsTest {
  private static final CostEngine ENGINE = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();

  private static BurnForecast forecast(Span span, double usd, OptionalDouble budgetUsd) {
    var settings = new ForecastSettings(YearMonth.of(2026, 11), 10, 1, 0, Seasonality.FLAT, List.of(), "");
    return BurnForecast.of(ENGINE, Work.of("lab/m", 1_500, 1_000_000, 0)
        .withBudget(none -> new Budget(budgetUsd, List.of()))
        .withForecast(old -> settings.withOwnUsd(span, OptionalDouble.of(usd))));
  }

  private static String sentence(Span span, double usd, double budgetUsd) {
    BurnForecast forecast = forecast(span, usd, OptionalDouble.of(budgetUsd));
    return OwnWords.sentence(Money.US_DOLLARS, forecast, forecast.own().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"36000 | $9,000 (20\u2009%) less than the plan",
      "63000 | $18,000 (40\u2009%) more than the plan", "45000 | as much as the plan",
      "45100 | $100 (less than 1\u2009%) more than the plan"})
  void theDifferenceIsSaidInMoneyAndPerCent(double usd, String words) {
    OwnEnd own = forecast(Span.MONTH, usd, OptionalDouble.empty()).own().orElseThrow();
    assertEquals(words, OwnWords.difference(Money.US_DOLLARS, own));
  }

  @Test
  void aSentenceSaysThatAPersonTypedItAndWhatTheBudgetWouldBe() {
    assertEquals("A person's own figure, typed for the month and not computed, ends Nov 2026 at $36,000: $9,000 "
        + "(20\u2009%) less than the plan, within the budget.", sentence(Span.MONTH, 36_000, 40_000));
    assertEquals("A person's own figure, typed as $2,400 a day and not computed, ends Nov 2026 at $63,000: $18,000 "
        + "(40\u2009%) more than the plan, over the budget.", sentence(Span.DAY, 2_400, 40_000));
  }

  @Test
  void aMonthThatEndsBelowWhatIsSpentIsToldSo() {
    assertEquals("A person's own figure, typed for the month and not computed, ends Nov 2026 at $9,000: $36,000 "
        + "(80\u2009%) less than the plan, within the budget. $15,000 is spent already.",
        sentence(Span.MONTH, 9_000, 40_000));
  }
}
