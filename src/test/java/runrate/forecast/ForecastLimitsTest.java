package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.pricing.Contract;
import runrate.scenario.Budget;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.testing.Prices;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// Forecasts at the edges: no budget, nothing spent, a contract, the shipped example.
class ForecastLimitsTest {
  private static Scenario dollars(double aDay) {
    return Work.of("lab/m", aDay, 1_000_000, 0);
  }

  private static BurnForecast forecast(Scenario scenario) {
    return BurnForecast.of(TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine(), scenario);
  }

  @Test
  void withoutABudgetNothingIsExceeded() {
    var forecast = forecast(dollars(1_500));
    assertEquals(BudgetStatus.NO_BUDGET, forecast.status());
    assertEquals(List.of(), forecast.alerts());
    assertEquals(Optional.empty(), forecast.exhaustedOn());
    assertEquals(0, forecast.varianceUsd());
  }

  @Test
  void noWorkBurnsNothing() {
    assertEquals(0, forecast(dollars(0)).monthEndUsd());
    var noWeight = dollars(100).withForecast(old -> old.withSeasonality(new Seasonality(0, 0, true)));
    assertEquals(0, forecast(noWeight).monthEndUsd());
  }

  @Test
  void whatIsMissingToACommitmentIsOwedOnTheLastDay() {
    var committed = dollars(10).withPlan(plan ->
        plan.withContract(new Contract(List.of(), OptionalDouble.of(600), 0)));
    assertNear(600, forecast(committed).monthEndUsd());
    // Thirty days of 10 leave 300 of the 600 to be paid at the end.
    assertNear(10, forecast(committed).burnRateUsdPerDay());
    assertNear(310, forecast(committed).days().getLast().usd());
  }

  @Test
  void growthActsOnTheNextMonthOnly() {
    var growing = dollars(10).withForecast(old -> old.withGrowthPerMonth(0.5));
    assertNear(300, forecast(growing).monthEndUsd());
    assertNear(10 * 31 * 1.5, forecast(growing).nextMonthUsd());
  }

  @Test
  void onTheLastDayTheMonthEndIsTheSpend() {
    var forecast = forecast(dollars(10).withForecast(old -> old.withToday(30).withBurnMultiplier(5)));
    assertNear(300, forecast.monthEndUsd());
    assertNear(300, forecast.spendToDateUsd());
  }

  @Test
  void unchangedBurnFollowsTheWeekIfTheWeekHasWeights() {
    // Sunday 1 to Saturday 7: five weekdays spent 50; 16 more weekdays follow
    var weekdays = dollars(10).withForecast(old -> old.withToday(7).withSeasonality(new Seasonality(1, 0, false)));
    assertNear(50, forecast(weekdays).spendToDateUsd());
    assertNear(210, forecast(weekdays).unchangedMonthEndUsd());
  }

  @Test
  void twentyAgentsAddTheirRecordsAndEightMoreWorkingDays() {
    Scenario scenario = Shipped.scenario("20-agents");
    var forecast = BurnForecast.of(Shipped.engine(), scenario);
    double recorded = scenario.forecast().actualDailyUsd().stream().mapToDouble(Double::doubleValue).sum();
    // 18 days of records, then 8 weekdays (19 to 30 November) of 22,869.86 / 22
    assertNear(recorded, forecast.spendToDateUsd());
    assertNear(recorded + 8 * Shipped.monthUsd("20-agents") / 22, forecast.monthEndUsd());
  }

  @Test
  void theDaysAddUpAndNeverRunBackwards() {
    Seeds.each(Seeds.thinned(10_000), random -> {
      var forecast = BurnForecast.of(Shipped.engine(), RandomScenarios.next(random)
          .withBudget(budget -> Budget.NONE));
      double sum = forecast.days().stream().mapToDouble(BurnForecast.Day::usd).sum();
      assertEquals(forecast.monthEndUsd(), sum, 1e-9 * sum);
      forecast.days().forEach(day -> assertTrue(day.usd() >= 0, day.toString()));
      assertEquals(1, forecast.days().getFirst().date().getDayOfMonth());
      assertTrue(forecast.days().getLast().date().plusDays(1).getDayOfMonth() == 1);
      assertTrue(forecast.exhaustedOn().map(LocalDate::getDayOfMonth).isEmpty());
    });
  }
}
