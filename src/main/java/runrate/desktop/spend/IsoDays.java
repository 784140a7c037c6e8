package runrate.desktop.spend;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import runrate.spend.TypedDay;

/// A day that is typed in any of the ways a paste may write one, or picked; it is shown as 2026-12-25. A text that is
/// no day stays in its field, red.
final class IsoDays extends StringConverter<LocalDate> {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final DatePicker picker;
  private final int near;
  private final Consumer<String> onRead;

  private IsoDays(DatePicker picker, int near, Consumer<String> onRead) {
    this.picker = picker;
    this.near = near;
    this.onRead = onRead;
  }

  /// @param onRead told why a text is no day, empty where it is one
  static DatePicker picker(String id, String name, LocalDate first, Consumer<String> onRead) {
    var picker = new DatePicker(first);
    picker.setId(id);
    picker.setConverter(new IsoDays(picker, first.getYear(), onRead));
    picker.getEditor().setAccessibleText(name);
    picker.setAccessibleText(name);
    picker.setPrefWidth(122);
    picker.setMinWidth(108);
    picker.setShowWeekNumbers(false);
    return picker;
  }

  @Override
  public String toString(LocalDate day) {
    if (day != null) {
      accept();
    }
    return day == null ? "" : day.toString();
  }

  /// A text that is no day leaves the picker without one. It would clear its field, so the text is put back.
  @Override
  public LocalDate fromString(String text) {
    if (text.isBlank()) {
      accept();
      return null;
    }
    TypedDay typed = TypedDay.of(text, near);
    picker.pseudoClassStateChanged(WRONG, typed.day().isEmpty());
    onRead.accept(typed.why());
    if (typed.day().isEmpty()) {
      Platform.runLater(() -> {
        if (picker.getEditor().getText().isEmpty() && picker.getPseudoClassStates().contains(WRONG)) {
          picker.getEditor().setText(text);
        }
      });
    }
    return typed.day().orElse(null);
  }

  private void accept() {
    if (picker.getPseudoClassStates().contains(WRONG)) {
      picker.pseudoClassStateChanged(WRONG, false);
      onRead.accept("");
    }
  }
}
