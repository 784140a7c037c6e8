package runrate.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// Compares figures by their relative distance.
public final class Near {
  private Near() {}

  /// Within 1e-9 of the expected figure, relatively.
  public static void assertNear(double expected, double actual) {
    assertNear(expected, actual, 1e-9, "");
  }

  public static void assertNear(double expected, double actual, double relative, String message) {
    assertTrue(Math.abs(expected - actual) <= relative * Math.max(Math.abs(expected), 1e-300),
        () -> "%s expected %s but was %s".formatted(message, expected, actual).strip());
  }

  /// The same to the cent.
  public static void assertCents(double expected, double actual) {
    assertTrue(Math.abs(expected - actual) <= 0.005 + 1e-9,
        () -> "expected %s but was %s".formatted(expected, actual));
  }
}
