package runrate.backtest;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import runrate.scenario.RecordedDay;

/// A whole recorded month and the forecasts made of it.
///
/// @param days    all of them
/// @param cameUsd what they came to
public record TestedMonth(YearMonth month, List<RecordedDay> days, double cameUsd, List<MadeForecast> forecasts) {
  public TestedMonth {
    days = List.copyOf(days);
    forecasts = List.copyOf(forecasts);
  }

  /// Where its days changed, if they did.
  public Optional<MonthStep> step() {
    return MonthStep.of(days);
  }

  /// By how much its forecasts missed, on average.
  public double missed() {
    return forecasts.stream().mapToDouble(MadeForecast::missed).average().orElseThrow();
  }
}
