package runrate.spend;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A cell that is a date: three figures, two without a year, or a month by its English name.
///
/// @param parts  as they stand: year, month and day in an order of their own; the year is missing where there are two
/// @param fixed  where no other order can be meant
record DateText(String text, List<Integer> parts, Optional<DateOrder> fixed) {
  private static final Pattern WEEKDAY = Pattern.compile("(?i)^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]* +");
  private static final Pattern TIME =
      Pattern.compile("[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?$");
  private static final Pattern THREE = Pattern.compile("(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})\\.?");
  private static final Pattern TWO = Pattern.compile("(\\d{1,2})([/-]|\\.(?=\\d{1,2}\\.$))(\\d{1,2})\\.?");
  private static final Pattern COMPACT = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern DAY_NAME =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[. -]*([A-Za-z]{3,9})\\.?,?(?:[ -]*(\\d{4}|\\d{2}))?");
  private static final Pattern NAME_DAY =
      Pattern.compile("([A-Za-z]{3,9})\\.?[ -]*(\\d{1,2})(?:st|nd|rd|th)?(?:,? +(\\d{4})|,? *'?(\\d{2}))?");
  private static final Pattern AHEAD = Pattern.compile("^(?:" + Stream.of(THREE, TWO, COMPACT, DAY_NAME, NAME_DAY)
      .map(Pattern::pattern).map(each -> each.replace("\\2", "[./-]")).reduce((a, b) -> a + "|" + b).orElseThrow()
      + ")(?=[\\s,;:])");
  private static final int CENTURY = 2000;
  private static final int FOUR = 1000;
  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  /// A date at the beginning of a line: as many characters as belong to it, 0 where there is none.
  static int ahead(String line) {
    Matcher matcher = AHEAD.matcher(line);
    return matcher.find() ? matcher.end() : 0;
  }

  static Optional<DateText> of(String cell) {
    String text = TIME.matcher(WEEKDAY.matcher(cell.strip()).replaceFirst("")).replaceFirst("");
    if (text.isEmpty() || text.length() > "30 September, 2026 ".length()) {
      return Optional.empty();
    }
    return figures(text).or(() -> named(text));
  }

  private static Optional<DateText> figures(String text) {
    Matcher three = THREE.matcher(text);
    Matcher two = TWO.matcher(text);
    Matcher compact = COMPACT.matcher(text);
    if (three.matches()) {
      List<Integer> parts = List.of(number(three.group(1)), number(three.group(3)), number(three.group(4)));
      boolean yearFirst = three.group(1).length() > 2;
      return yearFirst && three.group(4).length() > 2 ? Optional.empty() : Optional.of(new DateText(text, parts,
          yearFirst ? Optional.of(DateOrder.YEAR_FIRST) : Optional.empty()));
    }
    if (compact.matches()) {
      return Optional.of(new DateText(text, List.of(number(compact.group(1)), number(compact.group(2)),
          number(compact.group(3))), Optional.of(DateOrder.YEAR_FIRST)));
    }
    return two.matches() ? Optional.of(new DateText(text, List.of(number(two.group(1)), number(two.group(3))),
        Optional.empty())) : Optional.empty();
  }

  private static Optional<DateText> named(String text) {
    Matcher dayName = DAY_NAME.matcher(text);
    if (dayName.matches()) {
      return month(dayName.group(2)).map(month -> fixed(text, number(dayName.group(1)), month, dayName.group(3)));
    }
    Matcher nameDay = NAME_DAY.matcher(text);
    return nameDay.matches() ? month(nameDay.group(1)).map(month -> fixed(text, number(nameDay.group(2)), month,
        nameDay.group(3) == null ? nameDay.group(4) : nameDay.group(3))) : Optional.empty();
  }

  private static DateText fixed(String text, int day, Month month, String year) {
    return new DateText(text, year == null ? List.of(day, month.getValue())
        : List.of(day, month.getValue(), number(year)), Optional.of(DateOrder.DAY_FIRST));
  }

  private static Optional<Month> month(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return Stream.of(Month.values()).filter(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        .toLowerCase(Locale.ROOT).startsWith(small)).findFirst();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  boolean hasYear() {
    return parts.size() > 2;
  }

  /// Whether an order of months and days can be meant at all, whatever the month's length, near a year.
  boolean fits(DateOrder order, int near) {
    int month = month(order);
    int day = day(order);
    int year = year(order).orElse(near);
    return month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS && Math.abs(year - near) <= 20;
  }

  private OptionalInt year(DateOrder order) {
    if (!hasYear()) {
      return OptionalInt.empty();
    }
    int year = fixed.orElse(order).year(parts);
    return OptionalInt.of(year < FOUR ? year + CENTURY : year);
  }

  int month(DateOrder order) {
    DateOrder meant = fixed.orElse(order);
    return hasYear() ? meant.month(parts) : parts.get(meant == DateOrder.MONTH_FIRST ? 0 : 1);
  }

  int day(DateOrder order) {
    DateOrder meant = fixed.orElse(order);
    return hasYear() ? meant.day(parts) : parts.get(meant == DateOrder.MONTH_FIRST ? 1 : 0);
  }

  /// The day it means; empty where the calendar has none.
  Optional<LocalDate> date(DateOrder order, int yearInSight) {
    if (!fits(order, yearInSight)) {
      return Optional.empty();
    }
    YearMonth month = YearMonth.of(year(order).orElse(yearInSight), month(order));
    return month.isValidDay(day(order)) ? Optional.of(month.atDay(day(order))) : Optional.empty();
  }

  /// Why the calendar has no such day.
  String why(DateOrder order, int yearInSight) {
    if (month(order) < 1 || month(order) > MONTHS) {
      return "there is no month " + month(order);
    }
    YearMonth month = YearMonth.of(year(order).orElse(yearInSight), month(order));
    String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return month.isValidDay(day(order)) ? "the year %s is too far off".formatted(month.getYear())
        : "%s%s has %s days".formatted(name, month.getMonth() == Month.FEBRUARY ? " " + month.getYear() : "",
            month.lengthOfMonth());
  }
}
