package runrate.simulation;

import runrate.units.Require;

/// Range checks that [Require] has no name for: counts with a most, and numbers that may be endless.
final class InRange {
  private InRange() {}

  static void count(String field, int value, int least, int most, String unit) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %s %s; it must be %s to %s".formatted(field, value, unit, least, most));
    }
  }

  static void aboveZeroOrEndless(String field, double value, String unit) {
    if (value != Double.POSITIVE_INFINITY) {
      Require.aboveZero(field, value, unit);
    }
  }
}
