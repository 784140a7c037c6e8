package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.forecast.BurnForecast.Kind;
import runrate.scenario.Campaign;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.scenario.SpecialDays;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// A November of 10 dollars a day in which not every day is recorded, or not every day is usual.
class RecordedGapsTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static BurnForecast forecast(UnaryOperator<ForecastSettings> change) {
    Scenario scenario = Work.of("lab/m", 10, 1_000_000, 0).withForecast(change);
    return BurnForecast.of(TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine(), scenario);
  }

  private static RecordedSpend on(double usd, int... days) {
    return new RecordedSpend(IntStream.of(days).mapToObj(day ->
        new RecordedDay(NOVEMBER.atDay(day), usd, "")).toList(), "bill");
  }

  @Test
  void aDayThatIsNotRecordedIsModelled() {
    // days 1, 2 and 4 at 15, day 3 and the 26 to come at 10
    BurnForecast forecast = forecast(old -> old.upTo(on(15, 1, 2, 4)));
    assertNear(3 * 15 + 10, forecast.spendToDateUsd());
    assertNear(3 * 15 + 27 * 10, forecast.monthEndUsd());
    assertEquals(List.of(Kind.RECORDED, Kind.RECORDED, Kind.MODELLED, Kind.RECORDED, Kind.FORECAST),
        forecast.days().stream().limit(5).map(BurnForecast.Day::kind).toList());
    assertEquals(3, forecast.recordedDays());
    assertTrue(forecast.method().startsWith("3 of the days 1 to 4 are recorded spend, the others the modelled cost"),
        forecast.method());
  }

  @Test
  void nothingSpentIsNotTheSameAsNotRecorded() {
    assertNear(28 * 10, forecast(old -> old.upTo(on(0, 1, 2))).monthEndUsd());
    assertNear(29 * 10, forecast(old -> old.upTo(on(0, 2))).monthEndUsd());
  }

  @Test
  void daysOfOtherMonthsSayNothingOfThisOne() {
    BurnForecast forecast = forecast(old -> old.upTo(new RecordedSpend(
        List.of(new RecordedDay(LocalDate.of(2026, 10, 31), 500, "")), "")));
    assertNear(300, forecast.monthEndUsd());
    assertEquals(0, forecast.recordedDays());
  }

  @Test
  void aHolidayCostsWhatAWeekendDayCosts() {
    // Wednesday the 11th; Sunday the 15th costs nothing anyway
    UnaryOperator<ForecastSettings> weekdays = old -> old.withSeasonality(new Seasonality(1, 0, false));
    assertNear(21 * 10, forecast(weekdays).monthEndUsd());
    assertNear(20 * 10, forecast(old -> weekdays.apply(old).withSpecial(none -> none
        .withHoliday(LocalDate.of(2026, 11, 11)).withHoliday(LocalDate.of(2026, 11, 15)))).monthEndUsd());
  }

  @Test
  void campaignsMultiplyTheirDaysAndEachOther() {
    Campaign launch = new Campaign(NOVEMBER.atDay(9), NOVEMBER.atDay(10), 1.5, "launch");
    Campaign audit = new Campaign(NOVEMBER.atDay(10), NOVEMBER.atDay(10), 2, "audit");
    // 28 usual days, one of 15, one of 30
    assertNear(28 * 10 + 15 + 30, forecast(old -> old.withSpecial(none ->
        new SpecialDays(List.of(), List.of(launch, audit)))).monthEndUsd());
    assertNear(29 * 10, forecast(old -> old.withSpecial(none -> none.withCampaigns(List.of(
        new Campaign(NOVEMBER.atDay(9), NOVEMBER.atDay(9), 0, "closed"))))).monthEndUsd());
  }

  @Test
  void normaliseEvensOutTheUsualWeekOnly() {
    // seven days of 10 a week whatever the weights; the holiday is dear, the week cheaper by 12 - 5
    UnaryOperator<ForecastSettings> week = old -> old.withSeasonality(new Seasonality(1.2, 0.5, true));
    double usual = forecast(week).monthEndUsd();
    assertNear(usual - 10 * (1.2 - 0.5), forecast(old -> week.apply(old).withSpecial(none ->
        none.withHoliday(LocalDate.of(2026, 11, 11)))).monthEndUsd());
  }

  @Test
  void sevenWeightsAreTakenAsTheyAre() {
    // 5 Sundays and 5 Mondays in November, 4 of each other day
    assertNear(10 * (5 * 2 + 4 * (1 + 1 + 1 + 1 + 0.5) + 5 * 0), forecast(old -> old.withSeasonality(
        new Seasonality(9, 9, true, List.of(2.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0)))).monthEndUsd());
  }
}
