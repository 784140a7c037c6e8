package runrate.text;

import runrate.usage.DaySpan;

/// Days of a log in words.
public final class PeriodWords {
  private PeriodWords() {}

  /// `Sep 2026`, `1 Oct 2026`, `1 to 14 Oct 2026`, `29 Sep to 3 Oct 2026`
  public static String of(DaySpan days) {
    return days.month().map(month -> Figures.monthAndYear(days.first())).orElseGet(() ->
        days.days() == 1 ? Figures.date(days.first())
        : days.first().withDayOfMonth(1).equals(days.last().withDayOfMonth(1))
            ? "%s to %s".formatted(days.first().getDayOfMonth(), Figures.date(days.last()))
        : "%s to %s".formatted(days.first().getYear() == days.last().getYear() ? Figures.dayAndMonth(days.first())
            : Figures.date(days.first()), Figures.date(days.last())));
  }
}
