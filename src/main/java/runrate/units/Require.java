package runrate.units;

/// Range checks for record constructors. Each names the field, its value and its unit in the
/// `IllegalArgumentException` it throws: such an exception is a programmer's mistake, a bad file is
/// reported as a [Problem] before any record is built.
public final class Require {
  private Require() {}

  public static double atLeastZero(String field, double value, String unit) {
    return check(value >= 0 && Double.isFinite(value), field, value, unit, "0 or more");
  }

  public static double aboveZero(String field, double value, String unit) {
    return check(value > 0 && Double.isFinite(value), field, value, unit, "above 0");
  }

  public static double atLeast(String field, double value, double least, String unit) {
    return check(value >= least && Double.isFinite(value), field, value, unit, least + " or more");
  }

  /// A part of a whole, 0 to 1.
  public static double share(String field, double value) {
    return check(value >= 0 && value <= 1, field, value, "share", "between 0 and 1");
  }

  private static double check(boolean ok, String field, double value, String unit, String range) {
    if (!ok) {
      throw new IllegalArgumentException(
          "%s is %s %s; it must be %s".formatted(field, value, unit, range));
    }
    return value;
  }
}
