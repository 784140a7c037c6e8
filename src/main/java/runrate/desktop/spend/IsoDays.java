package runrate.desktop.spend;

import java.time.DateTimeException;
import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

/// A day that is typed as 2026-12-25, or picked.
final class IsoDays extends StringConverter<LocalDate> {
  private IsoDays() {}

  static DatePicker picker(String id, String name, LocalDate first) {
    var picker = new DatePicker(first);
    picker.setId(id);
    picker.setConverter(new IsoDays());
    picker.getEditor().setAccessibleText(name);
    picker.setAccessibleText(name);
    picker.setPrefWidth(122);
    picker.setMinWidth(108);
    picker.setShowWeekNumbers(false);
    return picker;
  }

  @Override
  public String toString(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /// A text that is no day leaves the field empty.
  @Override
  public LocalDate fromString(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
