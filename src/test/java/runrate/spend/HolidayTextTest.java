package runrate.spend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayTextTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  private static HolidayText read(String text) {
    return HolidayText.read(text, NOVEMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-25", "25.12.2026", "12/25/2026", "25 December 2026", "Fri 25 Dec",
      "2026-12-25,Christmas", "25.12.2026;Weihnachten", "Date,Name\n2026-12-25,Christmas\n",
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:Christmas\r\nEND:VEVENT\r\n",
      "BEGIN:VCALENDAR\nDTSTART;TZID=Europe/Berlin:20261225T000000\nEND:VCALENDAR"})
  void aDayIsReadHoweverItIsWritten(String text) {
    assertEquals(new HolidayText(List.of(CHRISTMAS), List.of()), read(text));
  }

  @Test
  void daysAreKeptOnceInTheOrderOfTheCalendar() {
    assertEquals(List.of(LocalDate.of(2026, 11, 26), CHRISTMAS), read("2026-12-25\n2026-11-26\n2026-12-25\n").days());
  }

  @Test
  void whatIsNoDayIsToldWithItsLine() {
    HolidayText read = read("2026-12-25\nChristmas\n2026-02-30\n");
    assertEquals(List.of(CHRISTMAS), read.days());
    assertEquals(List.of("line 2, \u201cChristmas\u201d: no day like 2026-12-25 at its start",
        "line 3, \u201c2026-02-30\u201d: no day like 2026-12-25 at its start"), read.refused());
  }

  @Test
  void daysThatMayBeTwoAreNotGuessed() {
    HolidayText read = read("01/02/2027\n03/04/2027\n");
    assertEquals(List.of(), read.days());
    assertTrue(read.refused().getFirst().endsWith("; write days as 2026-12-25"), read.refused().toString());
  }

  @Test
  void anEventThatRepeatsCountsOnceAndSaysSo() {
    HolidayText read = read("BEGIN:VCALENDAR\nDTSTART:20261225\nRRULE:FREQ=YEARLY\n");
    assertEquals(List.of(CHRISTMAS), read.days());
    assertEquals(List.of("line 3, \u201cRRULE:FREQ=YEARLY\u201d: it repeats; only its first day is taken"),
        read.refused());
  }

  @Test
  void aHundredThousandLinesOfNothingAreCounted() {
    assertEquals(99_999, read("x\n".repeat(100_000)).refused().size());
  }
}
