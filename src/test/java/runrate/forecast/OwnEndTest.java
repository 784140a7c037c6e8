package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.scenario.Budget;
import runrate.scenario.Campaign;
import runrate.scenario.ForecastSettings;
import runrate.scenario.OwnForecast.Span;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// A person's own figure beside a plan of 1,500 dollars a day: 45,000 in the 30 days of November 2026.
class OwnEndTest {
  private static final CostEngine ENGINE = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();

  private static ForecastSettings after(int today, Seasonality week) {
    return new ForecastSettings(YearMonth.of(2026, 11), today, 1, 0, week, List.of(), "");
  }

  private static BurnForecast forecast(ForecastSettings settings) {
    return BurnForecast.of(ENGINE, scenario(settings));
  }

  private static Scenario scenario(ForecastSettings settings) {
    return Work.of("lab/m", 1_500, 1_000_000, 0).withForecast(old -> settings);
  }

  private static ForecastSettings typed(ForecastSettings settings, Span span, double usd) {
    return settings.withOwnUsd(span, OptionalDouble.of(usd));
  }

  private static OwnEnd own(ForecastSettings settings) {
    return forecast(settings).own().orElseThrow();
  }

  @Test
  void whereNothingIsTypedNothingStandsBeside() {
    assertEquals(Optional.empty(), forecast(after(10, Seasonality.FLAT)).own());
  }

  @Test
  void aFigureForTheMonthIsItsEnd() {
    OwnEnd own = own(typed(after(10, Seasonality.FLAT), Span.MONTH, 36_000));
    assertNear(36_000, own.monthEndUsd());
    assertNear(-9_000, own.differenceUsd());
    assertNear(-0.2, own.differenceShare().orElseThrow());
  }

  @Test
  void aFigureForADayIsSpentFromTomorrowOn() {
    OwnEnd own = own(typed(after(10, Seasonality.FLAT), Span.DAY, 2_400));
    assertNear(15_000 + 20 * 2_400, own.monthEndUsd());
    assertNear(18_000, own.differenceUsd());
    assertNear(0.4, own.differenceShare().orElseThrow());
  }

  /// After Friday the 20th come six working days; a campaign doubles the last of them.
  @Test
  void aDayCountsWithTheWeightTheForecastGivesIt() {
    ForecastSettings work = after(20, new Seasonality(1, 0, false));
    assertNear(forecast(work).spendToDateUsd() + 6_000, own(typed(work, Span.DAY, 1_000)).monthEndUsd());
    LocalDate last = LocalDate.of(2026, 11, 30);
    ForecastSettings busy = work.withSpecial(none -> none.withCampaigns(List.of(new Campaign(last, last, 2, ""))));
    assertNear(forecast(busy).spendToDateUsd() + 7_000, own(typed(busy, Span.DAY, 1_000)).monthEndUsd());
    assertNear(0, own(typed(work, Span.DAY, 1_500)).differenceUsd());
  }

  @Test
  void onTheLastDayNoDayIsLeft() {
    assertNear(45_000, own(typed(after(30, Seasonality.FLAT), Span.DAY, 9_999)).monthEndUsd());
  }

  @Test
  void nothingADayIsAFigureAndTheBurnMultiplierIsNotOfIt() {
    ForecastSettings twice = after(10, Seasonality.FLAT).withBurnMultiplier(2);
    OwnEnd own = own(typed(twice, Span.DAY, 0));
    assertNear(15_000, own.monthEndUsd());
    assertNear(-60_000, own.differenceUsd());
    assertNear(35_000, own(typed(twice, Span.DAY, 1_000)).monthEndUsd());
  }

  @Test
  void ofAMonthThatCostsNothingThereIsNoShare() {
    ForecastSettings typed = typed(after(10, new Seasonality(0, 0, false)), Span.MONTH, 100);
    assertNear(100, own(typed).differenceUsd());
    assertEquals(OptionalDouble.empty(), own(typed).differenceShare());
  }

  @Test
  void theForecastAndItsVerdictStayAsTheyAre() {
    Scenario plain = scenario(after(10, Seasonality.FLAT)).withBudget(none -> new Budget(OptionalDouble.of(40_000),
        List.of(0.5)));
    Scenario typed = plain.withForecast(old -> typed(old, Span.MONTH, 36_000));
    BurnForecast before = BurnForecast.of(ENGINE, plain);
    BurnForecast after = BurnForecast.of(ENGINE, typed);
    assertEquals(before.days(), after.days());
    assertEquals(before.alerts(), after.alerts());
    assertEquals(before.exhaustedOn(), after.exhaustedOn());
    assertEquals(BudgetStatus.OVER_BUDGET, after.status());
    assertEquals(BudgetStatus.ON_TRACK, after.own().orElseThrow().status());
  }

  @Test
  void oneFigureTakesThePlaceOfTheOtherAndIsTakenAwayAlone() {
    ForecastSettings day = typed(typed(after(10, Seasonality.FLAT), Span.MONTH, 36_000), Span.DAY, 500);
    assertEquals(OptionalDouble.empty(), day.ownUsd(Span.MONTH));
    assertEquals(OptionalDouble.of(500), day.ownUsd(Span.DAY));
    assertEquals(day, day.withOwnUsd(Span.MONTH, OptionalDouble.empty()));
    assertEquals(Optional.empty(), day.withOwnUsd(Span.DAY, OptionalDouble.empty()).own());
    assertEquals(Optional.empty(), day.withMonth(YearMonth.of(2026, 12)).own());
  }
}
