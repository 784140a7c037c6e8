package runrate.desktop.controls;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/// A day that is typed as 2026-11-20; a whole one counts at once, anything else is marked until it is one.
public final class DayField extends TextField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private LocalDate day = LocalDate.EPOCH;

  public DayField(String id, String name, Consumer<LocalDate> onDay) {
    setId(id);
    setAccessibleText(name);
    setPrefColumnCount(8);
    getStyleClass().add("day-field");
    setPromptText("2026-11-20");
    setTooltip(Terms.tooltip("A day between 2000 and 2100, written like 2026-11-20."));
    textProperty().addListener((property, old, typed) -> {
      Optional<LocalDate> parsed = parse(typed.strip());
      pseudoClassStateChanged(WRONG, parsed.isEmpty());
      parsed.filter(typedDay -> !typedDay.equals(day)).ifPresent(typedDay -> {
        day = typedDay;
        onDay.accept(day);
      });
    });
    focusedProperty().addListener((property, was, is) -> {
      if (!is) {
        setText(day.toString());
      }
    });
  }

  private static Optional<LocalDate> parse(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed))
          .filter(typedDay -> typedDay.getYear() >= FIRST_YEAR && typedDay.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Whether what stands there is a day.
  public boolean isDay() {
    return parse(getText().strip()).isPresent();
  }

  /// Shows a day without telling anybody.
  public void show(LocalDate newDay) {
    day = newDay;
    if (!isFocused()) {
      setText(day.toString());
    }
  }
}
