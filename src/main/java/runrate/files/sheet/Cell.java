package runrate.files.sheet;

import java.util.Optional;
import java.util.OptionalDouble;

/// What stands in one cell. Text is text whatever it begins with; only a [Formula] is ever computed.
public sealed interface Cell {
  Cell EMPTY = new Empty();

  record Empty() implements Cell {}

  /// @param text as it came; what a cell cannot hold is replaced or cut when it is written
  record Text(String text, Style style) implements Cell {}

  record Amount(double value, Style style) implements Cell {}

  /// @param expression without the equals sign, made of this program's own words only
  /// @param result     what it comes to, as computed when it was written: programs that do not compute
  ///                   (previews, protected views) show it; absent where it was not computed apart
  record Formula(String expression, Optional<Result> result, Style style) implements Cell {}

  /// What a formula came to when it was written.
  sealed interface Result {}

  record NumberResult(double value) implements Result {}

  record TextResult(String text) implements Result {}

  static Cell text(String text) {
    return new Text(text, Style.PLAIN);
  }

  static Cell title(String text) {
    return new Text(text, Style.TITLE);
  }

  static Cell head(String text) {
    return new Text(text, Style.HEAD);
  }

  static Cell note(String text) {
    return new Text(text, Style.NOTE);
  }

  static Cell number(double value, Format format) {
    return new Amount(value, format.plain());
  }

  /// A number somebody is meant to change.
  static Cell input(double value, Format format) {
    return new Amount(value, format.input());
  }

  /// A word somebody is meant to change.
  static Cell input(String word) {
    return new Text(word, Format.GENERAL.input());
  }

  static Cell formula(String expression, Format format) {
    return new Formula(expression, Optional.empty(), format.plain());
  }

  static Cell formula(String expression, double value, Format format) {
    return new Formula(expression, Optional.of(new NumberResult(value)), format.plain());
  }

  static Cell formula(String expression, OptionalDouble value, Format format) {
    return value.isPresent() ? formula(expression, value.getAsDouble(), format) : formula(expression, format);
  }

  static Cell words(String expression, String text) {
    return new Formula(expression, Optional.of(new TextResult(text)), Style.PLAIN);
  }

  /// The same cell, to stand out as a total.
  static Cell strong(Cell cell) {
    return switch (cell) {
      case Empty empty -> empty;
      case Text text -> new Text(text.text(), text.style().strong());
      case Amount amount -> new Amount(amount.value(), amount.style().strong());
      case Formula formula -> new Formula(formula.expression(), formula.result(), formula.style().strong());
    };
  }
}
