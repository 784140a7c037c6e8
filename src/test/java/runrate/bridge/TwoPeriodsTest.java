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

  /// To 9 November, 1 to 9 October beside 1 to 9 November; to the 2nd, that is too little, and September is taken
  /// beside October.
  @Test
  void theLastTwoMonthsAreTakenThatHaveAWeekInCommon() {
    assertEquals("2026-10-01..2026-10-09, 2026-11-01..2026-11-09: MONTHS", chosen("2026-08-01", "2026-09-03",
        "2026-10-07", "2026-11-09"));
    assertEquals("2026-09, 2026-10: MONTHS", chosen("2026-08-01", "2026-09-03", "2026-10-07", "2026-11-02"));
    assertEquals("2026-08, 2026-10: MONTHS", chosen("2026-08-01", "2026-10-07", "2026-10-31"));
  }

  /// From 20 September to 28 October: the days from the 20th to the 28th are in both months.
  @Test
  void whereALogBeginsWithinAMonthTheSameDaysAreTakenOfBoth() {
    assertEquals("2026-09-20..2026-09-28, 2026-10-20..2026-10-28: MONTHS", chosen("2026-09-20", "2026-10-28"));
    assertEquals("2026-09-20..2026-09-30, 2026-10-20..2026-10-31: MONTHS", chosen("2026-09-20", "2026-10-31"));
  }

  /// 1 to 9 October are nine days: four and four, the first left out. 20 September to 10 October are 21, of two months
  /// that have no day in common.
  @Test
  void elseTheHalvesOfTheLog() {
    assertEquals("2026-10-02..2026-10-05, 2026-10-06..2026-10-09: HALVES", chosen("2026-10-01", "2026-10-09"));
    assertEquals("2026-10-01, 2026-10-02: HALVES", chosen("2026-10-01", "2026-10-02"));
    assertEquals("2026-09-21..2026-09-30, 2026-10-01..2026-10-10: HALVES", chosen("2026-09-20", "2026-10-10"));
    assertEquals("none", chosen("2026-10-01"));
    assertEquals("none", chosen());
  }

  private static String months(String before, String after, String log) {
    TwoPeriods periods = TwoPeriods.ofMonths(YearMonth.parse(before), YearMonth.parse(after), DaySpan.of(log)
        .orElseThrow());
    return periods.before().word() + ", " + periods.after().word();
  }

  /// A log to 14 November sets 1 to 14 November beside 1 to 14 October; a month that is over is whole, and so is one a
  /// log ends with. Months without a day in common are taken as they are.
  @Test
  void ofAMonthThatIsNotOverTheSameDaysAreTakenOfBoth() {
    assertEquals("2026-10-01..2026-10-14, 2026-11-01..2026-11-14", months("2026-10", "2026-11",
        "2026-08-03..2026-11-14"));
    assertEquals("2026-09, 2026-10", months("2026-09", "2026-10", "2026-08-03..2026-11-14"));
    assertEquals("2026-01, 2026-02", months("2026-01", "2026-02", "2026-01-01..2026-02-28"));
    assertEquals("2026-02, 2026-03-01..2026-03-30", months("2026-02", "2026-03", "2026-01-31..2026-03-30"),
        "February has 28");
    assertEquals("2026-11-01..2026-11-14, 2026-10-01..2026-10-14", months("2026-11", "2026-10",
        "2026-10-01..2026-11-14"));
    assertEquals("2026-02-28, 2026-01-28..2026-01-31", months("2026-02", "2026-01", "2026-01-31..2026-03-30"));
    assertEquals("2026-09-01..2026-09-10, 2026-10-01..2026-10-10", months("2026-09", "2026-10",
        "2026-09-20..2026-10-10"));
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
