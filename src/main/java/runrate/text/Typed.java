package runrate.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import runrate.inputs.Range;

/// What became of a typed text.
public sealed interface Typed {
  /// An empty field.
  record Nothing() implements Typed {}

  /// The one number it means, in the unit of the file.
  record Number(double value) implements Typed {}

  /// Two numbers it may mean, the one with a decimal point first.
  record Either(double pointed, double grouped) implements Typed {}

  /// @param why    in a few words, with the bound that was crossed
  /// @param offers numbers that would do instead
  record Refused(String why, List<Double> offers) implements Typed {
    static Refused noNumber(Notation notation) {
      return new Refused("not a number; %s are".formatted(notation.examples()), List.of());
    }

    static Refused outside(BigDecimal number, Notation notation, Range range) {
      double value = number.doubleValue();
      if (value > range.most()) {
        boolean isBound = range.most() < Range.LARGEST && !range.isWhole();
        return new Refused("at most " + notation.named(range.most()), isBound ? List.of(range.most()) : List.of());
      }
      if (range.isOpen() ? value <= range.least() : value < range.least()) {
        return new Refused((range.isOpen() ? "above " : "at least ") + notation.named(range.least()), List.of());
      }
      return new Refused("whole numbers only", Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING)
          .map(mode -> number.setScale(0, mode).doubleValue()).filter(range::contains).toList());
    }
  }
}
