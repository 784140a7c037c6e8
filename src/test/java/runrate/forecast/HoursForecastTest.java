package runrate.forecast;

import static runrate.testing.Near.assertNear;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.pricing.HourRange;
import runrate.pricing.WeeklyHours;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.testing.Shipped;
import runrate.testing.Work;

/// A month in which summer time ends: a Berlin morning from eight to ten is 06:00 to 08:00 UTC in summer, all
/// of it dear at DeepSeek, and 07:00 to 09:00 in winter, dear as well; from eleven to one it is dear for an
/// hour in summer and not at all in winter.
class HoursForecastTest {
  private static Scenario october(String range) {
    var hours = new WeeklyHours(ZoneId.of("Europe/Berlin"), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        List.of(HourRange.parse(range)));
    return Work.of("deepseek/deepseek-v4-pro", 1, 1_000_000, 0).withPricesAsOf(LocalDate.of(2026, 10, 1))
        .withWorkload(work -> work.withWorkingHours(Optional.of(hours)))
        .withForecast(old -> new ForecastSettings(YearMonth.of(2026, 10), 1, 1, 0, Seasonality.FLAT, List.of(), ""));
  }

  @Test
  void theWeekAfterTheClocksGoBackHasItsOwnHours() {
    BurnForecast forecast = BurnForecast.of(Shipped.engine(), october("11:00-13:00"));
    // an hour of two at 1.32 and one at 0.66 up to Sunday the 25th, then six days at 0.66
    assertNear(0.99, forecast.days().get(24).usd());
    assertNear(0.66, forecast.days().get(25).usd());
    assertNear(25 * 0.99 + 6 * 0.66, forecast.monthEndUsd());
  }

  @Test
  void hoursThatAreDearInBothHalvesChangeNothing() {
    assertNear(31 * 1.32, BurnForecast.of(Shipped.engine(), october("08:00-10:00")).monthEndUsd());
  }
}
