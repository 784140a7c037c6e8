package runrate.desktop.levers;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import runrate.desktop.controls.Restyle;

/// The unit behind a typed number; a word in its place has none.
final class UnitSuffix extends Label {
  private final Unit unit;

  UnitSuffix(Unit unit) {
    super(unit.suffix(Double.NaN));
    this.unit = unit;
    getStyleClass().add("unit");
    setMinWidth(USE_PREF_SIZE);
  }

  /// @param shown     the number in the field, not a number while it is typed: then its unit is the plain one
  /// @param hasNumber whether a number has a value at present
  /// @param field     where it is typed; its prompt stands in for a number that has no value
  void show(double shown, boolean hasNumber, TextField field) {
    setText(unit.suffix(shown));
    String prompt = field.getPromptText();
    boolean promptsNumber = !prompt.isEmpty() && Character.isDigit(prompt.charAt(0));
    boolean typedToo = field.getText().strip().endsWith(getText());
    Restyle.keep(this, !getText().isEmpty() && !typedToo && (hasNumber || promptsNumber));
  }
}
