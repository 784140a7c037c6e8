package runrate.files.cards;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import runrate.files.json.JsonFields;
import runrate.pricing.HourRange;
import runrate.pricing.WeeklyHours;
import tools.jackson.databind.node.ObjectNode;

/// Hours of the week as they stand in files: `timezone`, `days` (`MON` ... `SUN`, every day if left
/// out) and `ranges` (`09:00-18:00`).
public final class WeeklyHoursFields {
  private static final int LETTERS = 3;

  private WeeklyHoursFields() {}

  public static WeeklyHours read(JsonFields fields) {
    fields.text("timezone");
    ZoneId zone = fields.parsed("timezone", ZoneId::of, "a time zone like UTC, UTC+8 or Europe/Berlin")
        .orElse(ZoneOffset.UTC);
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : fields.texts("days")) {
      day(word).ifPresentOrElse(days::add, () -> fields.error("days", "'%s' is not a day of the week".formatted(word),
          "Use MON, TUE, WED, THU, FRI, SAT or SUN"));
    }
    List<HourRange> ranges = fields.texts("ranges").stream().flatMap(text -> range(fields, text).stream()).toList();
    if (ranges.isEmpty()) {
      fields.error("ranges", "there are no hours", "Write them as 09:00-18:00");
    }
    return new WeeklyHours(zone, days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days, ranges);
  }

  private static Optional<DayOfWeek> day(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word(day).equals(word)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static Optional<HourRange> range(JsonFields fields, String text) {
    try {
      return Optional.of(HourRange.parse(text));
    } catch (IllegalArgumentException e) {
      fields.error("ranges", "'%s' are not hours of a day".formatted(text), "Write them as 09:00-18:00");
      return Optional.empty();
    }
  }

  public static void write(ObjectNode node, WeeklyHours hours) {
    node.put("timezone", hours.zone().getId());
    var days = node.putArray("days");
    hours.days().stream().sorted().forEach(day -> days.add(word(day)));
    var ranges = node.putArray("ranges");
    hours.ranges().forEach(range -> ranges.add(range.text()));
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, LETTERS).toUpperCase(Locale.ROOT);
  }
}
