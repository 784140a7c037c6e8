package runrate.claims;

import static runrate.claims.ClaimBench.MTOK;

import java.time.YearMonth;
import java.util.List;
import runrate.forecast.BurnForecast;
import runrate.scenario.ForecastSettings;
import runrate.scenario.MonthDays;
import runrate.scenario.Seasonality;

/// Claims of what a burn rate comes to.
final class ForecastReplays {
  /// A month of thirty days, one of four whole weeks, and one as long as the month after it.
  private static final YearMonth THIRTY_DAYS = YearMonth.of(2026, 11);
  private static final YearMonth FOUR_WEEKS = YearMonth.of(2027, 2);
  private static final YearMonth AS_LONG_AS_THE_NEXT = YearMonth.of(2026, 7);

  private ForecastReplays() {}

  static void addTo(Replays replays) {
    replays.compared("002-032", "spend a day × days of the month", claim ->
        month(claim.priced(claim.get("burnRatePerDay"), 0), THIRTY_DAYS, 0, Seasonality.FLAT).monthEndUsd()
            * claim.get("daysPerMonth") / THIRTY_DAYS.lengthOfMonth());
    replays.compared("002-033", "next month ÷ this month − 1", claim -> {
      double growth = Math.pow(claim.get("growthMultiplier"), claim.get("monthsAhead")) - 1;
      BurnForecast forecast = month(claim.priced(1, 0), AS_LONG_AS_THE_NEXT, growth, Seasonality.FLAT);
      return 100 * (forecast.nextMonthUsd() / forecast.monthEndUsd() - 1);
    });
    replays.compared("002-041", "four weeks with the weights ÷ four weeks without", claim -> {
      var weighted = new Seasonality(claim.get("weekdayMultiplier"), claim.get("weekendMultiplier"),
          claim.get("weightsBroughtToMeanOne") == 1);
      return month(claim.priced(1, 0), FOUR_WEEKS, 0, weighted).monthEndUsd()
          / month(claim.priced(1, 0), FOUR_WEEKS, 0, Seasonality.FLAT).monthEndUsd();
    });
  }

  /// One call of a million tokens on every day of a month.
  private static BurnForecast month(ClaimBench day, YearMonth month, double growth, Seasonality seasonality) {
    ClaimBench bench = day.tokens(MTOK, 0).workload(work -> work.withDays(MonthDays.CALENDAR));
    var settings = new ForecastSettings(month, 1, 1, growth, seasonality, List.of(), "");
    return BurnForecast.of(bench.engine(), bench.scenario().withForecast(old -> settings));
  }
}
