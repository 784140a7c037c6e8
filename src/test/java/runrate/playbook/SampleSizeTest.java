package runrate.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SampleSizeTest {
  /// 6.1826 * 2 * 0.9 * 0.1 / 0.0004
  @Test
  void ninetyOfAHundredWithinTwoPointsTake2782Calls() {
    assertEquals(2_782, SampleSize.each(0.9, 0.02));
  }

  /// 6.1826 * 2 * 0.25 / 0.0025
  @Test
  void anEvenChanceWithinFivePointsTakes1237Calls() {
    assertEquals(1_237, SampleSize.each(0.5, 0.05));
  }

  @Test
  void whatAlwaysSucceedsNeedsNoTrial() {
    assertEquals(0, SampleSize.each(1, 0.02));
  }

  @Test
  void noMarginIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SampleSize.each(0.9, 0));
  }
}
