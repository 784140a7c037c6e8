package runrate.desktop.levers;

import runrate.inputs.Range;
import runrate.text.Typed;

/// What a typed field asks of the place its number belongs to.
public interface NumberPlace {
  /// Where it stands: the path of an input, or a name of its own for what is in no file.
  String path();

  String label();

  Unit unit();

  Range range();

  /// A number as its field writes it.
  default String text(double value) {
    return unit().text(value);
  }

  /// A number as a sentence or a button names it.
  default String named(double value) {
    return unit().named(value);
  }

  /// The bounds in words.
  default String bounds() {
    return unit().bounds(range());
  }

  default Typed read(String typed) {
    return unit().read(typed, range());
  }

  /// Whether the field may be cleared.
  boolean mayBeEmpty();

  /// Where the arrow keys begin in an empty field.
  double low();

  /// So many arrow steps from a value.
  double stepped(double from, int steps);

  boolean fits(double value);

  /// Where a typed value ends up: short of it, where other inputs hold on to their part.
  double reached(double value);

  /// Why a value does not fit.
  default String shortfall() {
    return "the others leave less";
  }

  boolean isRefused();

  /// @param last the value that still holds, in words
  void refuse(String last);

  void accept();
}
