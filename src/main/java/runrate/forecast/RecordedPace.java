package runrate.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.Seasonality;

/// What the days recorded up to today, those of earlier months included, say of the days after it: from 14 days on each
/// costs the median of its weekday, so that a spike counts once, where it was spent; with fewer all cost their part of
/// the mean; fewer than three days say nothing. Holidays and dated events act on them as on the plan's days.
///
/// @param recordedDays up to today
/// @param pattern      of these, outliers included
public record RecordedPace(ForecastSettings settings, int recordedDays, WeekdayPattern pattern) {
  /// Recorded days below which no burn rate is told.
  public static final int FEWEST_DAYS = 3;

  public static RecordedPace of(ForecastSettings settings) {
    LocalDate today = settings.month().atDay(settings.today());
    List<RecordedDay> days = settings.recorded().days().stream().filter(day -> !day.date().isAfter(today)).toList();
    return new RecordedPace(settings, days.size(), WeekdayPattern.of(days, false));
  }

  /// Whether a burn rate can be told at all.
  public boolean isKnown() {
    return recordedDays >= FEWEST_DAYS;
  }

  /// Whether weekdays are told apart.
  public boolean isByWeekday() {
    return pattern.isKnown();
  }

  /// What a day after today costs where weekdays are not told apart: its part of the mean of the days so far.
  ///
  /// @param toDateUsd spend of the month up to today
  public double meanUsd(LocalDate day, double toDateUsd) {
    double weightSoFar = 0;
    for (int number = 1; number <= settings.today(); number++) {
      weightSoFar += settings.weight(settings.month().atDay(number));
    }
    return weightSoFar > 0 ? toDateUsd / weightSoFar * settings.weight(day) : toDateUsd / settings.today();
  }

  /// What a day after today costs; empty where its weekday has no median.
  public OptionalDouble usd(LocalDate day) {
    if (!isByWeekday()) {
      return OptionalDouble.empty();
    }
    boolean off = settings.special().isHoliday(day) && !Seasonality.isWeekend(day.getDayOfWeek());
    OptionalDouble usual = off ? pattern.weekendDayUsd()
        : Optional.ofNullable(pattern.medians().get(day.getDayOfWeek())).map(OptionalDouble::of)
            .orElseGet(OptionalDouble::empty);
    return usual.isEmpty() ? usual : OptionalDouble.of(usual.getAsDouble() * settings.special().factor(day));
  }

  /// Days of the month that stand out of their weekday.
  public List<RecordedDay> spikes() {
    return pattern.outliers().stream().filter(day -> settings.month().equals(YearMonth.from(day.date())))
        .toList();
  }
}
