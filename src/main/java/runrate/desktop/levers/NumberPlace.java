package runrate.desktop.levers;

import runrate.inputs.Range;

/// What a typed field asks of the place its number belongs to.
public interface NumberPlace {
  /// Where it stands: the path of an input, or a name of its own for what is in no file.
  String path();

  String label();

  Unit unit();

  Range range();

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
