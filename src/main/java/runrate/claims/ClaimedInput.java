package runrate.claims;

import java.util.OptionalDouble;

/// A number with its unit.
///
/// @param assumed whether no document gives it and it was chosen here
public record ClaimedInput(double value, String unit, boolean assumed) {
  ClaimedInput withValue(double other) {
    return new ClaimedInput(other, unit, assumed);
  }

  /// The value in another unit; per cent, fractions and multiples convert, any other unit only into itself.
  OptionalDouble in(String wanted) {
    if (unit.equals(wanted)) {
      return OptionalDouble.of(value);
    }
    double from = scale(unit);
    double to = scale(wanted);
    return from > 0 && to > 0 ? OptionalDouble.of(value * from / to) : OptionalDouble.empty();
  }

  private static double scale(String unit) {
    return switch (unit) {
      case "%" -> 0.01;
      case "fraction", "×" -> 1;
      default -> 0;
    };
  }
}
