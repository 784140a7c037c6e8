package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.costing.CostEngine;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.units.Problem;

/// 1,500 calls a day that cost a dollar each; November 2026 has 21 weekdays and 9 weekend days.
class BurnForecastTest {
  private static final CostEngine ENGINE = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static ForecastSettings flat(int today, Double... spent) {
    return new ForecastSettings(NOVEMBER, today, 1, 0, Seasonality.FLAT, List.of(spent), "");
  }

  private static Scenario scenario(ForecastSettings settings) {
    return Work.of("lab/m", 1_500, 1_000_000, 0).withForecast(old -> settings);
  }

  private static BurnForecast forecast(Scenario scenario) {
    return BurnForecast.of(ENGINE, scenario);
  }

  @Test
  void fifteenHundredADayAre45000AMonth() {
    var forecast = forecast(scenario(flat(10)));
    assertNear(1_500, forecast.burnRateUsdPerDay());
    assertNear(15_000, forecast.spendToDateUsd());
    assertNear(45_000, forecast.monthEndUsd());
    assertNear(45_000, forecast.unchangedMonthEndUsd());
    assertNear(46_500, forecast.nextMonthUsd());
  }

  @ParameterizedTest
  @CsvSource({"2026-02, 42000", "2028-02, 43500", "2026-12, 46500"})
  void everyMonthHasItsOwnDays(YearMonth month, double usd) {
    var settings = new ForecastSettings(month, 1, 1, 0, Seasonality.FLAT, List.of(), "");
    assertNear(usd, forecast(scenario(settings)).monthEndUsd());
    assertEquals(month.lengthOfMonth(), forecast(scenario(settings)).days().size());
  }

  @Test
  void literalWeightsAddATenthToAWeekAndNormalisedOnesNothing() {
    assertNear(1.1, week(new Seasonality(1.3, 0.6, false)));
    assertNear(1, week(new Seasonality(1.3, 0.6, true)));
  }

  private static double week(Seasonality seasonality) {
    var settings = new ForecastSettings(NOVEMBER, 7, 1, 0, seasonality, List.of(), "");
    return forecast(scenario(settings)).spendToDateUsd() / (7 * 1_500);
  }

  @Test
  void aQuietWeekendStillBelongsToTheMonth() {
    var settings = new ForecastSettings(NOVEMBER, 1, 1, 0, new Seasonality(1, 0, false), List.of(), "");
    // 1 November 2026 is a Sunday
    assertEquals(0, forecast(scenario(settings)).spendToDateUsd());
    assertNear(21 * 1_500, forecast(scenario(settings)).monthEndUsd());
  }

  @Test
  void theBurnMultiplierActsOnlyAfterToday() {
    var forecast = forecast(scenario(flat(10).withBurnMultiplier(2)));
    assertNear(15_000, forecast.spendToDateUsd());
    assertNear(15_000 + 20 * 3_000, forecast.monthEndUsd());
    assertNear(45_000, forecast.unchangedMonthEndUsd());
  }

  @Test
  void recordedSpendComesFirstAndThePlanFollows() {
    var forecast = forecast(scenario(flat(3, 1_000.0, 2_000.0, 3_000.0)));
    assertNear(6_000, forecast.spendToDateUsd());
    assertNear(2_000, forecast.burnRateUsdPerDay());
    assertNear(6_000 + 27 * 1_500, forecast.monthEndUsd());
    assertNear(60_000, forecast.unchangedMonthEndUsd());
    assertEquals(3, forecast.recordedDays());
    assertEquals("days 1 to 3 are recorded spend; the days after follow the plan", forecast.method());
  }

  @Test
  void aDayThatIsRecordedAfterTodayWaitsForItsDayAndIsToldOf() {
    var scenario = scenario(flat(3, 1_000.0, 2_000.0, 3_000.0, 9_999.0));
    var forecast = forecast(scenario);
    assertNear(6_000 + 27 * 1_500, forecast.monthEndUsd());
    assertEquals(3, forecast.recordedDays());
    assertEquals(List.of("forecast.today: 1 day is recorded after today, 2026-11-03, and not counted in that day's "
        + "forecast. Set today to 2026-11-04 to count it."),
        ENGINE.check(scenario).stream().map(Problem::line).toList());
  }

  @Test
  void whatIsRecordedOfTheNextMonthCountsThereInEveryView() {
    var december = List.of(new RecordedDay(LocalDate.of(2026, 12, 1), 5_000, ""),
        new RecordedDay(LocalDate.of(2026, 12, 2), 0, ""));
    var scenario = scenario(flat(3).withRecorded(old -> old.with(december)));
    assertNear(5_000 + 29 * 1_500, forecast(scenario).nextMonthUsd());
    assertNear(5_000 + 29 * 1_500, TwelveMonths.of(ENGINE, scenario).months().get(1).usd());
    assertEquals(List.of(), ENGINE.check(scenario));
  }

  @Test
  void daysWithoutARecordAreModelled() {
    var forecast = forecast(scenario(flat(4, 1_000.0, 2_000.0)));
    assertNear(6_000, forecast.spendToDateUsd());
    assertEquals(List.of(BurnForecast.Kind.RECORDED, BurnForecast.Kind.RECORDED, BurnForecast.Kind.MODELLED,
        BurnForecast.Kind.MODELLED, BurnForecast.Kind.FORECAST),
        forecast.days().stream().limit(5).map(BurnForecast.Day::kind).toList());
  }
}
