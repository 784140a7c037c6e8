package runrate.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import runrate.usage.DaySpan;

class TwoPeriodsTest {
  private static String chosen(String... days) {
    return TwoPeriods.of(Stream.of(days).map(LocalDate::parse).toList()).map(periods -> "%s, %s: %s".formatted(
        periods.before().word(), periods.after().word(), periods.chosen())).orElse("none");
  }

  @Test
  void theLastTwoWholeMonthsAreTaken() {
    assertEquals("2026-09, 2026-10: WHOLE_MONTHS", chosen("2026-08-01", "2026-09-03", "2026-10-07", "2026-11-02"));
    assertEquals("2026-08, 2026-10: WHOLE_MONTHS", chosen("2026-08-01", "2026-10-07", "2026-10-31"));
  }

  /// 1 to 9 October are nine days: four and four, the first left out.
  @Test
  void elseTheHalvesOfTheLog() {
    assertEquals("2026-10-02..2026-10-05, 2026-10-06..2026-10-09: HALVES", chosen("2026-10-01", "2026-10-09"));
    assertEquals("2026-10-01, 2026-10-02: HALVES", chosen("2026-10-01", "2026-10-02"));
    assertEquals("none", chosen("2026-10-01"));
    assertEquals("none", chosen());
  }

  private static String months(String before, String after, String last) {
    TwoPeriods periods = TwoPeriods.ofMonths(YearMonth.parse(before), YearMonth.parse(after), LocalDate.parse(last));
    return periods.before().word() + ", " + periods.after().word();
  }

  /// A log to 14 November sets 1 to 14 November beside 1 to 14 October; a month that is over is whole, and so is one a
  /// log ends with.
  @Test
  void ofAMonthThatIsNotOverTheSameDaysAreTakenOfBoth() {
    assertEquals("2026-10-01..2026-10-14, 2026-11-01..2026-11-14", months("2026-10", "2026-11", "2026-11-14"));
    assertEquals("2026-09, 2026-10", months("2026-09", "2026-10", "2026-11-14"));
    assertEquals("2026-01, 2026-02", months("2026-01", "2026-02", "2026-02-28"));
    assertEquals("2026-02, 2026-03-01..2026-03-30", months("2026-02", "2026-03", "2026-03-30"), "February has 28");
    assertEquals("2026-11-01..2026-11-14, 2026-10-01..2026-10-14", months("2026-11", "2026-10", "2026-11-14"));
  }

  @Test
  void daysAreReadAsTheyAreTyped() {
    for (String word : List.of("2026-09", "2026-09-14", "2026-09-01..2026-09-14", "2026-09-01..2026-10-31")) {
      assertEquals(Optional.of(word), DaySpan.of(word).map(DaySpan::word));
    }
    assertEquals(DaySpan.of("2026-09-01..2026-10-31"), DaySpan.of("2026-09 .. 2026-10"));
    for (String word : List.of("", "September", "2026", "2026-13", "2026-09-31", "2026-10..2026-09", "..2026-09")) {
      assertEquals(Optional.empty(), DaySpan.of(word), word);
    }
    assertEquals(30L, DaySpan.of("2026-09").orElseThrow().days());
    assertEquals(86_400_000L, DaySpan.of("1970-01-01").orElseThrow().toMillis());
  }
}
