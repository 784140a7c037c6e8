package runrate.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// A ratio of two sums over days: tokens a call, a share of tokens, calls a day. How sure it is follows from how the
/// days differ, for calls of one day are alike.
///
/// `standard error = sqrt(D / (D - 1) * sum over days of (part - ratio * whole)^2) / sum of wholes` (ratio estimator,
/// days as clusters)
record DayRatio(List<Day> days) {
  /// Nine of ten such intervals hold what they speak of.
  private static final double NINE_IN_TEN = 1.645;

  /// @param part  above the line
  /// @param whole below it
  record Day(LocalDate day, double part, double whole) {
    OptionalDouble ratio() {
      return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
  }

  DayRatio {
    days = List.copyOf(days);
  }

  static DayRatio of(LoggedWork work, ToDoubleFunction<LoggedDay> part, ToDoubleFunction<LoggedDay> whole) {
    return new DayRatio(work.activeDays().stream().map(date -> new Day(date, sum(work, date, part),
        sum(work, date, whole))).toList());
  }

  private static double sum(LoggedWork work, LocalDate date, ToDoubleFunction<LoggedDay> of) {
    return work.days().stream().filter(day -> day.day().equals(date)).mapToDouble(of).sum();
  }

  private double parts() {
    return days.stream().mapToDouble(Day::part).sum();
  }

  private double wholes() {
    return days.stream().mapToDouble(Day::whole).sum();
  }

  /// Absent where there is nothing to divide by.
  OptionalDouble ratio() {
    return wholes() == 0 ? OptionalDouble.empty() : OptionalDouble.of(parts() / wholes());
  }

  /// Half of the interval around the ratio; absent with less than two days.
  OptionalDouble halfWidth() {
    if (days.size() < 2 || wholes() == 0) {
      return OptionalDouble.empty();
    }
    double ratio = parts() / wholes();
    double squares = days.stream().mapToDouble(day -> Math.pow(day.part - ratio * day.whole, 2)).sum();
    return OptionalDouble.of(NINE_IN_TEN * Math.sqrt(squares * days.size() / (days.size() - 1)) / wholes());
  }
}
