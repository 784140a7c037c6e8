package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Durations as people type and read them.
class DurationsTest {

  @ParameterizedTest
  @CsvSource({"45, 45", "45 s, 45", "0.5, 0.5", "1:30, 90", "1:05 min, 65", "5 min, 300", "5m, 300", "1 h, 3600",
      "2 hours, 7200", "10:00, 600"})
  void aDurationIsReadInSeconds(String typed, double seconds) {
    assertEquals(Optional.of(seconds), Unit.DURATION.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "1:75", "-3", "min", ".", "1:2:3", "ten"})
  void whatIsNoDurationIsRefused(String typed) {
    assertEquals(Optional.empty(), Unit.DURATION.parse(typed));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 s", "45, 45 s", "0.5, 0.5 s", "60, 1:00 min", "90, 1:30 min", "65.5, 1:05.5 min", "3600, 60:00 min"})
  void aDurationIsShownInSecondsOrMinutes(double seconds, String shown) {
    assertEquals(shown, Unit.DURATION.text(seconds) + " " + Unit.DURATION.suffix(seconds));
    assertEquals(Optional.of(seconds), Unit.DURATION.parse(shown));
  }
}
