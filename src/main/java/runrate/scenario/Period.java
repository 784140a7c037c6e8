package runrate.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// What a budget is of: calendar days, weeks from Monday, months, quarters and years.
public enum Period {
  DAY, WEEK, MONTH, QUARTER, YEAR;

  /// The first day of the one that a day is in.
  public LocalDate first(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /// The last day of the one that a day is in.
  public LocalDate last(LocalDate day) {
    LocalDate first = first(day);
    return switch (this) {
      case DAY -> day;
      case WEEK -> first.plusWeeks(1).minusDays(1);
      case MONTH -> first.plusMonths(1).minusDays(1);
      case QUARTER -> first.plusMonths(3).minusDays(1);
      case YEAR -> first.plusYears(1).minusDays(1);
    };
  }
}
