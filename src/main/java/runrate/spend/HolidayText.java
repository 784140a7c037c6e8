package runrate.spend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import runrate.units.Excerpt;

/// Holidays as people have them in a file: a calendar (iCalendar, RFC 5545), whose events' first days count, or a list
/// whose lines begin with a date as a paste of recorded spend may write it. An event that repeats counts on its first
/// day alone, and is told.
///
/// @param days    each once, in the order of the calendar
/// @param refused lines that hold no day, and why
public record HolidayText(List<LocalDate> days, List<String> refused) {
  private static final Pattern EVENT = Pattern.compile("(?i)^DTSTART(?:;[^:]*)?:(\\d{8})(?:T.*)?$");
  private static final Pattern HEADING = Pattern.compile("\\D*");
  private static final int LONGEST = 60;

  public HolidayText {
    days = List.copyOf(days);
    refused = List.copyOf(refused);
  }

  /// @param month dates without a year are of its year
  public static HolidayText read(String text, YearMonth month) {
    List<String> lines = text.lines().toList();
    return lines.stream().anyMatch(line -> line.strip().equalsIgnoreCase("BEGIN:VCALENDAR"))
        ? ofCalendar(lines, month) : ofList(lines, month);
  }

  private static HolidayText ofCalendar(List<String> lines, YearMonth month) {
    var days = new TreeSet<LocalDate>();
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher event = EVENT.matcher(lines.get(i).strip());
      if (event.matches()) {
        Optional<LocalDate> day = DateText.of(event.group(1)).flatMap(date -> date.date(DateOrder.YEAR_FIRST,
            month.getYear()));
        day.ifPresent(days::add);
        if (day.isEmpty()) {
          refused.add(refused(i, lines.get(i), "no such day near %s".formatted(month.getYear())));
        }
      } else if (lines.get(i).startsWith("RRULE")) {
        refused.add(refused(i, lines.get(i), "it repeats; only its first day is taken"));
      }
    }
    return new HolidayText(List.copyOf(days), refused);
  }

  private static HolidayText ofList(List<String> lines, YearMonth month) {
    List<Optional<DateText>> dates = lines.stream().map(HolidayText::dateOf).toList();
    Found<DateOrder> order = OrderFinding.of(dates.stream().flatMap(Optional::stream).toList(),
        PasteAsked.from(month.atDay(1)));
    if (order.isAsked()) {
      return new HolidayText(List.of(), List.of(order.reason().replace(": choose", "") + "; write days as 2026-12-25"));
    }
    var days = new TreeSet<LocalDate>();
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Optional<LocalDate> day = dates.get(i).flatMap(date -> date.date(order.value().orElseThrow(), month.getYear()));
      day.ifPresent(days::add);
      if (day.isEmpty() && !isNoDay(lines.get(i), i)) {
        refused.add(refused(i, lines.get(i), "no day like 2026-12-25 at its start"));
      }
    }
    return new HolidayText(List.copyOf(days), refused);
  }

  private static Optional<DateText> dateOf(String line) {
    String plain = line.strip();
    return DateText.of(plain).or(() -> DateText.of(plain.substring(0, DateText.ahead(plain))));
  }

  /// Blank lines, and a heading without a figure in it.
  private static boolean isNoDay(String line, int index) {
    return line.isBlank() || index == 0 && HEADING.matcher(line).matches();
  }

  private static String refused(int index, String line, String why) {
    return "line %s, “%s”: %s".formatted(index + 1, Excerpt.of(line.strip(), LONGEST), why);
  }
}
