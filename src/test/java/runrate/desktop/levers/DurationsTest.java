package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.inputs.Range;
import runrate.text.Typed;

/// Durations as people type and read them.
class DurationsTest {
  private static Typed read(String typed) {
    return Unit.DURATION.read(typed, Range.AT_LEAST_ZERO);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"45|45", "1.2M|1200000", "45 s|45", "0.5|0.5", "0,5|0.5", "1:30|90",
      "1:05 min|65", "5 min|300",
      "5m|300", "1 h|3600", "1,5 h|5400", "2 hours|7200", "10:00|600", "1:05,5|65.5", "2e3|2000"})
  void aDurationIsReadInSeconds(String typed, double seconds) {
    assertEquals(new Typed.Number(seconds), read(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {":", "1:75", "-3", "min", ".", "1:2:3", "ten"})
  void whatIsNoDurationIsRefused(String typed) {
    assertInstanceOf(Typed.Refused.class, read(typed));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 s", "45, 45 s", "0.5, 0.5 s", "60, 1:00 min", "90, 1:30 min", "65.5, 1:05.5 min", "3600, 60:00 min",
      "360000, '6,000:00 min'"})
  void aDurationIsShownInSecondsOrMinutesAndReadBack(double seconds, String shown) {
    assertEquals(shown, Unit.DURATION.text(seconds) + " " + Unit.DURATION.suffix(seconds));
    assertEquals(new Typed.Number(seconds), read(shown));
  }
}
