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

  private final boolean mayBeEmpty;
  private Optional<LocalDate> day = Optional.empty();

  public DayField(String id, String name, Consumer<LocalDate> onDay) {
    this(id, name, false, typed -> typed.ifPresent(onDay));
  }

  /// One that may be empty as well, where no day is meant.
  public static DayField maybe(String id, String name, Consumer<Optional<LocalDate>> onDay) {
    return new DayField(id, name, true, onDay);
  }

  private DayField(String id, String name, boolean mayBeEmpty, Consumer<Optional<LocalDate>> onDay) {
    this.mayBeEmpty = mayBeEmpty;
    setId(id);
    setAccessibleText(name);
    setPrefColumnCount(8);
    getStyleClass().add("day-field");
    setPromptText("2026-11-20");
    setTooltip(Terms.tooltip("A day between 2000 and 2100, written like 2026-11-20."));
    textProperty().addListener((property, old, typed) -> {
      Optional<LocalDate> parsed = parse(typed.strip());
      boolean taken = parsed.isPresent() || mayBeEmpty && typed.isBlank();
      pseudoClassStateChanged(WRONG, !taken);
      if (taken && !parsed.equals(day)) {
        day = parsed;
        onDay.accept(day);
      }
    });
    focusedProperty().addListener((property, was, is) -> {
      if (!is) {
        setText(text());
      }
    });
  }

  private String text() {
    return day.map(LocalDate::toString).orElse("");
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
    day = Optional.of(newDay);
    if (!isFocused()) {
      setText(text());
    }
  }
}
