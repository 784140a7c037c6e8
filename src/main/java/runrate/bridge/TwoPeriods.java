package runrate.bridge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import runrate.usage.DaySpan;

/// The periods a bridge leads from and to.
public record TwoPeriods(DaySpan before, DaySpan after, Chosen chosen) {
  private static final int LONGEST_MONTH = 31;
  /// Fewer days have other weekdays in them.
  private static final int LEAST_DAYS = 7;

  /// Who chose them.
  public enum Chosen { NAMED, MONTHS, HALVES }

  /// The last two months with calls that have a week of the same days at least, else the halves of the log, of as many
  /// days each: of an odd number the first is left out. Empty for a log of less than two days.
  ///
  /// @param days there are calls of, in order
  public static Optional<TwoPeriods> of(List<LocalDate> days) {
    if (days.isEmpty() || days.getFirst().equals(days.getLast())) {
      return Optional.empty();
    }
    var log = new DaySpan(days.getFirst(), days.getLast());
    List<YearMonth> months = months(days);
    for (int i = months.size() - 1; i > 0; i--) {
      YearMonth before = months.get(i - 1);
      YearMonth after = months.get(i);
      if (lastDay(before, after, log) - firstDay(before, after, log) + 1 >= LEAST_DAYS) {
        return Optional.of(ofMonths(before, after, log, Chosen.MONTHS));
      }
    }
    LocalDate middle = log.last().minusDays(log.days() / 2);
    return Optional.of(new TwoPeriods(new DaySpan(log.first().plusDays(log.days() % 2), middle),
        new DaySpan(middle.plusDays(1), log.last()), Chosen.HALVES));
  }

  /// Two months that somebody named. Where the log begins or ends within one of them, both are of the same days: days
  /// nobody has recorded would look like calls that are not made.
  ///
  /// @param log from its first day to its last
  public static TwoPeriods ofMonths(YearMonth before, YearMonth after, DaySpan log) {
    return ofMonths(before, after, log, Chosen.NAMED);
  }

  private static TwoPeriods ofMonths(YearMonth before, YearMonth after, DaySpan log, Chosen chosen) {
    int last = lastDay(before, after, log);
    int first = firstDay(before, after, log);
    // months that have no day in common are taken as they are
    int from = first > last ? 1 : first;
    return new TwoPeriods(days(before, from, last), days(after, from, last), chosen);
  }

  /// No later than a short month has days.
  private static int firstDay(YearMonth before, YearMonth after, DaySpan log) {
    YearMonth begins = YearMonth.from(log.first());
    return begins.equals(before) || begins.equals(after) ? Math.min(log.first().getDayOfMonth(), Math.min(
        before.lengthOfMonth(), after.lengthOfMonth())) : 1;
  }

  private static int lastDay(YearMonth before, YearMonth after, DaySpan log) {
    YearMonth ends = YearMonth.from(log.last());
    boolean within = (ends.equals(before) || ends.equals(after)) && !log.last().equals(ends.atEndOfMonth());
    return within ? log.last().getDayOfMonth() : LONGEST_MONTH;
  }

  private static DaySpan days(YearMonth month, int from, int to) {
    return new DaySpan(month.atDay(from), month.atDay(Math.min(to, month.lengthOfMonth())));
  }

  /// Months there are calls of.
  public static List<YearMonth> months(List<LocalDate> days) {
    return days.stream().map(YearMonth::from).distinct().sorted().toList();
  }
}
