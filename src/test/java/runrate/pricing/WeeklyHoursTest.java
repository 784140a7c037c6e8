package runrate.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static runrate.testing.Near.assertNear;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// DeepSeek's dearer hours: 01:00 to 04:00 and 06:00 to 10:00 UTC, Monday to Friday.
class WeeklyHoursTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);
  private static final WeeklyHours PEAK = hours("UTC", weekdays(), "01:00-04:00", "06:00-10:00");

  private static EnumSet<DayOfWeek> weekdays() {
    return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  }

  private static WeeklyHours hours(String zone, EnumSet<DayOfWeek> days, String... ranges) {
    return new WeeklyHours(ZoneId.of(zone), days, List.of(ranges).stream().map(HourRange::parse).toList());
  }

  @ParameterizedTest
  @CsvSource({
      "UTC+8, 09:00-18:00, 0.7777777777777778", // 01:00 to 10:00 UTC: seven of nine hours
      "UTC, 09:00-17:00, 0.125",                // the hour from nine to ten, of eight
      "UTC, 00:00-24:00, 0.2916666666666667",   // seven of twenty-four
      "UTC, 22:00-02:00, 0.25",                 // one of four, after midnight
      "UTC-8, 09:00-17:00, 0"})                 // 17:00 to 01:00 UTC
  void partOfAWorkingDayThatIsDear(String zone, String range, double share) {
    EnumSet<DayOfWeek> days = range.startsWith("22") ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY) : weekdays();
    assertNear(share, hours(zone, days, range).shareInside(PEAK, NOVEMBER));
  }

  @Test
  void weekendsAreNeverDear() {
    var everyDay = hours("UTC", EnumSet.allOf(DayOfWeek.class), "01:00-04:00");
    assertNear(5 / 7.0, everyDay.shareInside(PEAK, NOVEMBER));
    assertNear(0, hours("UTC", EnumSet.of(DayOfWeek.SATURDAY), "01:00-04:00").shareInside(PEAK, NOVEMBER));
  }

  @Test
  void aMondayMorningInShanghaiIsStillSundayInUtc() {
    // Monday 00:00 to 08:00 in Shanghai is Sunday 16:00 to 24:00 in UTC
    assertNear(0, hours("UTC+8", EnumSet.of(DayOfWeek.MONDAY), "00:00-08:00").shareInside(PEAK, NOVEMBER));
  }

  @Test
  void summerTimeMovesABerlinOfficeDayByAnHour() {
    var berlin = hours("Europe/Berlin", weekdays(), "09:00-17:00");
    // 08:00 to 16:00 UTC in winter, 07:00 to 15:00 in summer
    assertNear(2 / 8.0, berlin.shareInside(PEAK, NOVEMBER));
    assertNear(3 / 8.0, berlin.shareInside(PEAK, LocalDate.of(2026, 7, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9-18", "09:00", "09:00-09:00", "25:00-26:00", "09:00-18:60", "24:00-09:00", "", "-"})
  void whatAreNoHoursIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> HourRange.parse(text));
  }

  @Test
  void hoursAreWrittenAsTheyAreRead() {
    assertEquals("06:30-24:00", HourRange.parse("06:30-24:00").text());
  }
}
