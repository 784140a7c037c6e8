package runrate.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import runrate.units.Require;

/// The month a forecast speaks of, and what is known of it.
///
/// @param today           last day whose spend is counted as spent, 1 to the month's last
/// @param burnMultiplier  times what use costs on the days after today; of spend, not of calls, so reserved capacity
///                        carries its part of them as planned
/// @param growthPerMonth  growth of the calls from one month to the next
/// @param actualDailyUsd  what was really spent, from day 1; may be empty
/// @param actualSource    where those figures come from; "sample" marks invented ones
public record ForecastSettings(YearMonth month, int today, double burnMultiplier, double growthPerMonth,
    Seasonality seasonality, List<Double> actualDailyUsd, String actualSource) {
  private static final String SAMPLE = "sample";

  public ForecastSettings {
    actualDailyUsd = List.copyOf(actualDailyUsd);
    Require.aboveZero("today", today, "day of the month");
    Require.atLeastZero("burnMultiplier", burnMultiplier, "times");
  }

  /// The last day a forecast looks at: it shows the month after its own, too.
  public LocalDate lastDay() {
    return month.plusMonths(1).atEndOfMonth();
  }

  /// How often an average day's work is done on each day of the month.
  public List<Double> dayWeights() {
    return IntStream.rangeClosed(1, month.lengthOfMonth())
        .mapToObj(day -> seasonality.weight(month.atDay(day).getDayOfWeek())).toList();
  }

  /// The same outlook for another month, of which nothing is spent yet.
  public ForecastSettings withMonth(YearMonth other) {
    return new ForecastSettings(other, 1, burnMultiplier, growthPerMonth, seasonality, List.of(), "");
  }

  /// Whether the recorded spend was made up.
  public boolean isSample() {
    return !actualDailyUsd.isEmpty() && actualSource.startsWith(SAMPLE);
  }

  /// The same with its sample marked as one of other work than the scenario's now; spend that was really recorded
  /// stays what it is.
  ForecastSettings ofOtherWork() {
    return isSample() ? new ForecastSettings(month, today, burnMultiplier, growthPerMonth, seasonality,
        actualDailyUsd, SAMPLE + " of other work") : this;
  }

  /// The same without a sample: the days so far are modelled.
  public ForecastSettings withoutSample() {
    return isSample() ? new ForecastSettings(month, today, burnMultiplier, growthPerMonth, seasonality, List.of(), "")
        : this;
  }

  public ForecastSettings withToday(int day) {
    return new ForecastSettings(month, day, burnMultiplier, growthPerMonth, seasonality,
        actualDailyUsd, actualSource);
  }

  public ForecastSettings withBurnMultiplier(double times) {
    return new ForecastSettings(month, today, times, growthPerMonth, seasonality, actualDailyUsd,
        actualSource);
  }

  public ForecastSettings withGrowthPerMonth(double share) {
    return new ForecastSettings(month, today, burnMultiplier, share, seasonality, actualDailyUsd,
        actualSource);
  }

  public ForecastSettings withSeasonality(Seasonality season) {
    return new ForecastSettings(month, today, burnMultiplier, growthPerMonth, season, actualDailyUsd,
        actualSource);
  }
}
