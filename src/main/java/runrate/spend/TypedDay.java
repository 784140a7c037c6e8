package runrate.spend;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.units.Excerpt;

/// A day typed on its own, in any of the ways a paste may write one. A text that may be two days is neither.
///
/// @param day empty where the text is no day, or may be two
/// @param why the text is no day, as the end of a sentence; empty where it is one
public record TypedDay(Optional<LocalDate> day, String why) {
  private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final int LONGEST = 30;

  /// @param near the year that is meant where none is typed
  public static TypedDay of(String typed, int near) {
    Optional<DateText> text = DateText.of(typed);
    return text.map(date -> of(date, near)).orElseGet(() -> refused(typed, "write a day like 2026-12-25"));
  }

  private static TypedDay of(DateText date, int near) {
    List<DateOrder> orders = date.fixed().map(List::of).orElseGet(() -> Stream.of(DateOrder.DAY_FIRST,
        DateOrder.MONTH_FIRST).filter(order -> date.fits(order, near)).toList());
    List<LocalDate> days = orders.stream().flatMap(order -> date.date(order, near).stream()).distinct().toList();
    return days.size() == 1 ? new TypedDay(Optional.of(days.getFirst()), "")
        : refused(date.text(), days.isEmpty() ? date.why(orders.stream().findFirst().orElse(DateOrder.DAY_FIRST), near)
            : "it may be %s or %s".formatted(NAMED.format(days.get(0)), NAMED.format(days.get(1))));
  }

  private static TypedDay refused(String typed, String why) {
    return new TypedDay(Optional.empty(), "“%s” is no day: %s".formatted(Excerpt.of(typed.strip(), LONGEST), why));
  }
}
