package runrate.spend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {
  @ParameterizedTest
  @ValueSource(strings = {"2026-12-25", "25.12.2026", "25.12.26", "12/25/2026", "25 Dec 2026", "December 25", "25.12."})
  void christmasIsReadHoweverItIsWritten(String typed) {
    assertEquals(Optional.of(LocalDate.of(2026, 12, 25)), TypedDay.of(typed, 2026).day());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"2026-02-31 | “2026-02-31” is no day: February 2026 has 28 days",
      "2026-13-01 | “2026-13-01” is no day: there is no month 13",
      "03/04/2026 | “03/04/2026” is no day: it may be 3 April or 4 March",
      "soon | “soon” is no day: write a day like 2026-12-25"})
  void whatIsNoDaySaysWhy(String typed, String why) {
    assertEquals(new TypedDay(Optional.empty(), why), TypedDay.of(typed, 2026));
  }

  @Test
  void sameDayAndMonthIsOneDay() {
    assertEquals(Optional.of(LocalDate.of(2026, 4, 4)), TypedDay.of("4/4/2026", 2026).day());
  }
}
