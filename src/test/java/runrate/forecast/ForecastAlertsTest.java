package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import runrate.scenario.Budget;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// A thirty-day month of 1,500 dollars a day against budgets.
class ForecastAlertsTest {
  private static BurnForecast within(double budgetUsd) {
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
    Scenario scenario = Work.of("lab/m", 1_500, 1_000_000, 0)
        .withBudget(old -> new Budget(OptionalDouble.of(budgetUsd), List.of(0.5, 0.75, 0.9)));
    return BurnForecast.of(engine, scenario);
  }

  @Test
  void alertsNameTheDayAndExhaustionTheFirstDayAbove() {
    // 15,000 on day 10, 22,500 on day 15, 27,000 on day 18, 31,500 on day 21
    var forecast = within(30_000);
    assertEquals(List.of(OptionalInt.of(10), OptionalInt.of(15), OptionalInt.of(18)),
        forecast.alerts().stream().map(BurnForecast.Alert::day).toList());
    assertEquals(Optional.of(LocalDate.of(2026, 11, 21)), forecast.exhaustedOn());
    assertEquals(BudgetStatus.OVER_BUDGET, forecast.status());
    assertNear(15_000, forecast.varianceUsd());
  }

  @Test
  void spendingExactlyTheBudgetIsOnTrack() {
    var forecast = within(45_000);
    assertEquals(BudgetStatus.ON_TRACK, forecast.status());
    assertEquals(Optional.empty(), forecast.exhaustedOn());
  }

  @Test
  void anAlertThatIsNeverReachedHasNoDay() {
    var forecast = within(55_000);
    assertEquals(OptionalInt.empty(), forecast.alerts().getLast().day());
    assertEquals(OptionalInt.of(28), forecast.alerts().get(1).day());
  }
}
