package runrate.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// Hours of a day from a minute until before another (`09:00-18:00`); one that ends before it starts runs
/// into the next day, and `00:00-24:00` is the whole of it.
public record HourRange(int fromMinute, int toMinute) {
  private static final int MINUTES_A_DAY = 24 * 60;

  public HourRange {
    if (fromMinute < 0 || fromMinute >= MINUTES_A_DAY || toMinute < 0 || toMinute > MINUTES_A_DAY
        || fromMinute == toMinute) {
      throw new IllegalArgumentException("hours from minute %s to %s are not within a day".formatted(fromMinute,
          toMinute));
    }
  }

  /// @throws IllegalArgumentException if the text is not of the form `09:00-18:00`
  public static HourRange parse(String text) {
    int dash = text.indexOf('-');
    try {
      return new HourRange(minute(text.substring(0, Math.max(0, dash))), minute(text.substring(dash + 1)));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'%s' is not of the form 09:00-18:00".formatted(text), e);
    }
  }

  private static int minute(String time) {
    return time.equals("24:00") ? MINUTES_A_DAY : LocalTime.parse(time).toSecondOfDay() / 60;
  }

  Instant start(LocalDate day, ZoneId zone) {
    return at(day, fromMinute, zone);
  }

  Instant end(LocalDate day, ZoneId zone) {
    return at(toMinute > fromMinute ? day : day.plusDays(1), toMinute, zone);
  }

  private static Instant at(LocalDate day, int minute, ZoneId zone) {
    return (minute == MINUTES_A_DAY ? day.plusDays(1).atStartOfDay() : day.atTime(minute / 60, minute % 60))
        .atZone(zone).toInstant();
  }

  /// The range as it is written in files and on screen.
  public String text() {
    return String.format(Locale.ROOT, "%02d:%02d-%02d:%02d", fromMinute / 60, fromMinute % 60,
        toMinute / 60, toMinute % 60);
  }
}
