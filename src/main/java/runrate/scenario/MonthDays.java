package runrate.scenario;

import java.time.YearMonth;

/// How many days of work a month has.
public sealed interface MonthDays {
  /// The real days of the forecast month.
  MonthDays CALENDAR = new Calendar();

  static MonthDays of(double days) {
    return new Fixed(days);
  }

  double in(YearMonth month);

  record Fixed(double days) implements MonthDays {
    @Override
    public double in(YearMonth month) {
      return days;
    }
  }

  record Calendar() implements MonthDays {
    @Override
    public double in(YearMonth month) {
      return month.lengthOfMonth();
    }
  }
}
