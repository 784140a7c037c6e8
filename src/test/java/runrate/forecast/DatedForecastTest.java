package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.pricing.Contract;
import runrate.pricing.VolumeBracket;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.testing.Shipped;
import runrate.testing.Work;

/// A forecast prices each day at its own day's price and never reprices what is over.
class DatedForecastTest {
  /// A million prompt tokens a day on o3, which cost 10 a day until 9 June 2025 and 2 from the 10th on.
  private static Scenario june(int today, List<Double> actual) {
    return Work.of("openai/o3", 1, 1_000_000, 0).withPricesAsOf(LocalDate.of(2025, 6, 9))
        .withForecast(old -> new ForecastSettings(YearMonth.of(2025, 6), today, 1, 0, Seasonality.FLAT, actual, ""));
  }

  private static BurnForecast forecast(Scenario scenario) {
    return BurnForecast.of(Shipped.engine(), scenario);
  }

  @Test
  void nineDaysAtTenAndTwentyOneAtTwo() {
    BurnForecast forecast = forecast(june(1, List.of()));
    assertNear(9 * 10 + 21 * 2, forecast.monthEndUsd());
    assertNear(10, forecast.days().get(8).usd());
    assertNear(2, forecast.days().get(9).usd());
    // July is all at two
    assertNear(62, forecast.nextMonthUsd());
  }

  @Test
  void theForecastDoesNotDependOnTheHeadlinesDate() {
    Scenario later = june(1, List.of()).withPricesAsOf(LocalDate.of(2025, 6, 20));
    assertNear(132, forecast(later).monthEndUsd());
  }

  @Test
  void recordedSpendIsNeverRepriced() {
    BurnForecast forecast = forecast(june(3, List.of(11.0, 12.0, 13.0)));
    assertNear(36, forecast.spendToDateUsd());
    assertNear(36 + 6 * 10 + 21 * 2, forecast.monthEndUsd());
  }

  @Test
  void bracketsSeeTheWholeMonthsListCost() {
    var half = new Contract(List.of(new VolumeBracket(OptionalDouble.of(32), 0),
        new VolumeBracket(OptionalDouble.empty(), 0.5)), OptionalDouble.empty(), 0);
    BurnForecast forecast = forecast(june(1, List.of()).withPlan(plan -> plan.withContract(half)));
    // 132 at list: 32 in full, 100 at half
    assertNear(82, forecast.monthEndUsd());
    assertNear(10 * 82 / 132.0, forecast.days().getFirst().usd());
  }

  @Test
  void aModelWithoutAPriceOnADayKeepsThatOfTheScenariosDate() {
    // o3's first price is of 16 April 2025
    Scenario april = june(1, List.of()).withPricesAsOf(LocalDate.of(2025, 4, 20))
        .withForecast(old -> new ForecastSettings(YearMonth.of(2025, 4), 1, 1, 0, Seasonality.FLAT, List.of(), ""));
    assertNear(300, forecast(april).monthEndUsd());
  }

  @Test
  void aChangeInsideTheForecastIsTold() {
    List<String> told = Shipped.engine().check(june(1, List.of())).stream().map(problem -> problem.what())
        .filter(what -> what.contains("changes on")).distinct().toList();
    assertEquals(1, told.size());
    assertTrue(told.getFirst().startsWith("the price of o3 changes on 2025-06-10; the forecast follows it"),
        told.getFirst());
  }
}
