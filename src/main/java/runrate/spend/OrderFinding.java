package runrate.spend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// In which order the dates of a paste stand, concluded from all of them.
final class OrderFinding {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final int TWELVE = 12;
  private static final int A_FEW = 3;
  /// Years of two figures that come first must be near, since days and months look like them.
  private static final int CLOSE = 5;

  private final List<DateText> open;
  private final int year;

  private OrderFinding(List<DateText> open, int year) {
    this.open = open;
    this.year = year;
  }

  static Found<DateOrder> of(List<DateText> dates, PasteAsked asked) {
    List<DateText> open = dates.stream().filter(date -> date.fixed().isEmpty()).toList();
    if (open.isEmpty()) {
      return Found.plain(dates.stream().flatMap(date -> date.fixed().stream()).findFirst()
          .orElse(DateOrder.DAY_FIRST));
    }
    return asked.order().map(order -> Found.concluded(order, ""))
        .orElseGet(() -> new OrderFinding(open, asked.month().getYear()).found());
  }

  private Found<DateOrder> found() {
    List<DateOrder> fitting = best();
    if (fitting.size() == 1) {
      return Found.concluded(fitting.getFirst(), proof(fitting.getFirst()));
    }
    DateOrder first = fitting.get(0);
    DateOrder second = fitting.get(1);
    Optional<DateText> doubtful = open.stream()
        .filter(date -> !date.date(first, year).equals(date.date(second, year))).findFirst();
    if (doubtful.isEmpty()) {
      return Found.plain(first);
    }
    return oneMonth(first, second).or(() -> oneMonth(second, first)).orElseGet(() ->
        Found.asked("“%s” may be %s or %s: choose".formatted(doubtful.get().text(),
            named(doubtful.get(), first), named(doubtful.get(), second))));
  }

  private String named(DateText date, DateOrder order) {
    return date.date(order, year).map(DAY::format).orElse("no day");
  }

  /// The orders that the most dates can be read in.
  private List<DateOrder> best() {
    long most = Stream.of(DateOrder.values()).mapToLong(this::fitting).max().orElse(0);
    return Stream.of(DateOrder.values()).filter(order -> fitting(order) == most).toList();
  }

  private long fitting(DateOrder order) {
    return open.stream().filter(date -> order == DateOrder.YEAR_FIRST ? date.hasYear() && date.fits(order, year)
        && date.date(order, year).filter(day -> Math.abs(day.getYear() - year) <= CLOSE).isPresent()
        : date.fits(order, year)).count();
  }

  private String proof(DateOrder order) {
    if (order == DateOrder.YEAR_FIRST) {
      return "only with the year first is every date near %s".formatted(year);
    }
    List<Integer> days = open.stream().filter(date -> date.date(order, year).isPresent())
        .map(date -> date.day(order))
        .filter(day -> day > TWELVE).distinct().sorted(Comparator.naturalOrder()).toList();
    String first = order == DateOrder.DAY_FIRST ? "the day comes first" : "the month comes first";
    return days.isEmpty() ? first : days.size() == 1
        ? "The %s can only be a day, so %s".formatted(ordinal(days.getFirst()), first)
        : "The %s to the %s can only be days, so %s".formatted(ordinal(days.getFirst()), ordinal(days.getLast()),
            first);
  }

  static String ordinal(int day) {
    boolean teen = day / 10 == 1;
    return day + (teen ? "th" : day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == A_FEW ? "rd" : "th");
  }

  /// A record of days lies in one month rather than on one day each of many.
  private Optional<Found<DateOrder>> oneMonth(DateOrder order, DateOrder other) {
    long months = months(order);
    long others = months(other);
    return months == 1 && others >= A_FEW ? Optional.of(Found.concluded(order,
        "Read so all dates lie in %s; the other way they would lie in %s months".formatted(
            open.getFirst().date(order, year).map(DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH)::format)
                .orElse("one month"), others))) : Optional.empty();
  }

  private long months(DateOrder order) {
    return open.stream().flatMap(date -> date.date(order, year).stream()).map((LocalDate day) -> YearMonth.from(day))
        .distinct().count();
  }
}
