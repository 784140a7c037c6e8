package runrate.bridge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import runrate.usage.DaySpan;

/// The periods a bridge leads from and to.
public record TwoPeriods(DaySpan before, DaySpan after, Chosen chosen) {
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
}
