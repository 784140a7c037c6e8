package runrate.desktop.prices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/// A day that is typed as 2026-11-20; a whole one counts at once, anything else is marked until it is one.
final class DayField extends TextField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private LocalDate day = LocalDate.EPOCH;

  DayField(String id, String name, Consumer<LocalDate> onDay) {
    setId(id);
    setAccessibleText(name);
    setPrefColumnCount(8);
    getStyleClass().add("day-field");
    textProperty().addListener((property, old, typed) -> {
      try {
        LocalDate parsed = LocalDate.parse(typed.strip());
        pseudoClassStateChanged(WRONG, false);
        if (!parsed.equals(day)) {
          day = parsed;
          onDay.accept(day);
        }
      } catch (DateTimeException e) {
        pseudoClassStateChanged(WRONG, true);
      }
    });
    focusedProperty().addListener((property, was, is) -> {
      if (!is) {
        setText(day.toString());
      }
    });
  }

  /// Shows a day without telling anybody.
  void show(LocalDate newDay) {
    day = newDay;
    if (!isFocused()) {
      setText(day.toString());
    }
  }
}
