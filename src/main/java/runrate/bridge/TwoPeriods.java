package runrate.bridge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import runrate.usage.DaySpan;

/// The periods a bridge leads from and to.
public record TwoPeriods(DaySpan before, DaySpan after, Chosen chosen) {
  private static final int LONGEST_MONTH = 31;

  /// Who chose them.
  public enum Chosen { NAMED, WHOLE_MONTHS, HALVES }

  /// The last two whole months with calls, else the halves of the log, of as many days each: of an odd number the first
  /// is left out. Empty for a log of less than two days.
  ///
  /// @param days there are calls of, in order
  public static Optional<TwoPeriods> of(List<LocalDate> days) {
    if (days.isEmpty() || days.getFirst().equals(days.getLast())) {
      return Optional.empty();
    }
    var log = new DaySpan(days.getFirst(), days.getLast());
    List<DaySpan> whole = days.stream().map(YearMonth::from).distinct().map(DaySpan::of).filter(month ->
        !month.first().isBefore(log.first()) && !month.last().isAfter(log.last())).toList();
    if (whole.size() > 1) {
      return Optional.of(new TwoPeriods(whole.get(whole.size() - 2), whole.getLast(), Chosen.WHOLE_MONTHS));
    }
    LocalDate middle = log.last().minusDays(log.days() / 2);
    return Optional.of(new TwoPeriods(new DaySpan(log.first().plusDays(log.days() % 2), middle),
        new DaySpan(middle.plusDays(1), log.last()), Chosen.HALVES));
  }

  /// Two months. Where the log ends within one of them, both go to that day of theirs only: days nobody has recorded
  /// yet would look like calls that are no longer made.
  ///
  /// @param last day there are calls of
  public static TwoPeriods ofMonths(YearMonth before, YearMonth after, LocalDate last) {
    YearMonth ends = YearMonth.from(last);
    boolean within = (ends.equals(before) || ends.equals(after)) && !last.equals(ends.atEndOfMonth());
    int day = within ? last.getDayOfMonth() : LONGEST_MONTH;
    return new TwoPeriods(upTo(before, day), upTo(after, day), Chosen.NAMED);
  }

  private static DaySpan upTo(YearMonth month, int day) {
    return new DaySpan(month.atDay(1), month.atDay(Math.min(day, month.lengthOfMonth())));
  }

  /// Months there are calls of.
  public static List<YearMonth> months(List<LocalDate> days) {
    return days.stream().map(YearMonth::from).distinct().sorted().toList();
  }
}
