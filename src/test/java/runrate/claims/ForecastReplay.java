package runrate.claims;

import static runrate.claims.Bench.MTOK;

import java.time.YearMonth;
import java.util.List;
import runrate.forecast.BurnForecast;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Seasonality;

/// Claims of what a burn rate comes to.
final class ForecastReplay {
  private ForecastReplay() {}

  static void addTo(Replays replays) {
    // November has the thirty days the claim names
    replays.add("002-032", claim -> {
      Bench day = Bench.priced(claim.get("burnRatePerDay"), 0).tokens(MTOK, 0);
      var november = new ForecastSettings(YearMonth.of(2026, 11), 1, 1, 0, Seasonality.FLAT, List.of(), "");
      return BurnForecast.of(day.engine(), day.scenario().withForecast(old -> november)).monthEndUsd();
    });
  }
}
