package runrate.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.Seasonality;
import runrate.scenario.SpecialDays;

/// What the days recorded up to today, those of earlier months included, say of the days after it: from 14 days on each
/// costs the median of its weekday, so that a spike counts once, where it was spent; with fewer all cost their part of
/// the mean; fewer than three days say nothing. Holidays and dated events act on them as on the plan's days.
///
/// Only the eight weeks that end with the last recorded day are asked: what a day cost half a year ago says little of
/// tomorrow, and a level that drifts would leave a median of the whole record ever further behind.
///
/// @param recordedDays in those weeks
/// @param pattern      of these, outliers included
public record RecordedPace(ForecastSettings settings, int recordedDays, WeekdayPattern pattern) {
  /// Recorded days below which no burn rate is told.
  public static final int FEWEST_DAYS = 3;
  /// How far back it looks.
  public static final int WEEKS = 8;

  public static RecordedPace of(ForecastSettings settings) {
    List<RecordedDay> days = soFar(settings);
    return new RecordedPace(settings, days.size(), WeekdayPattern.of(days.stream().flatMap(day ->
        usual(settings.special(), day).stream()).toList(), false));
  }

  private static List<RecordedDay> soFar(ForecastSettings settings) {
    LocalDate today = settings.month().atDay(settings.today());
    return latest(settings.recorded().days().stream().filter(day -> !day.date().isAfter(today)).toList());
  }

  /// The days of the last eight weeks there are.
  ///
  /// @param days in the order of the calendar
  public static List<RecordedDay> latest(List<RecordedDay> days) {
    return days.isEmpty() ? days : days.stream().filter(day ->
        day.date().isAfter(days.getLast().date().minusWeeks(WEEKS))).toList();
  }

  /// What a recorded day says of usual ones: a campaign's is one without its factor; a holiday says nothing of its
  /// weekday, nor does a day on which all work was stopped.
  private static Optional<RecordedDay> usual(SpecialDays special, RecordedDay day) {
    boolean off = special.isHoliday(day.date()) && !Seasonality.isWeekend(day.date().getDayOfWeek());
    double factor = special.factor(day.date());
    return off || factor == 0 ? Optional.empty()
        : Optional.of(new RecordedDay(day.date(), day.usd() / factor, day.note()));
  }

  /// Whether a burn rate can be told at all.
  public boolean isKnown() {
    return recordedDays >= FEWEST_DAYS;
  }

  /// Whether weekdays are told apart.
  public boolean isByWeekday() {
    return recordedDays >= WeekdayPattern.FEWEST_DAYS;
  }

  /// What a day after today costs where weekdays are not told apart: its part of the mean of the recorded days, those
  /// of other months included; where none of them has a weight, the mean itself.
  public double meanUsd(LocalDate day) {
    List<RecordedDay> days = soFar(settings);
    double usd = days.stream().mapToDouble(RecordedDay::usd).sum();
    double weight = days.stream().mapToDouble(each -> settings.weight(each.date())).sum();
    return weight > 0 ? usd / weight * settings.weight(day) : usd / days.size();
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
