package runrate.desktop.start;

import java.time.YearMonth;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import runrate.desktop.controls.WordConverter;
import runrate.text.Figures;

/// The month of an invoice: this one or one of the twelve before it; the last whole one to begin with.
final class MonthChoice extends ComboBox<YearMonth> {
  private static final int MONTHS_BACK = 12;

  MonthChoice(String id, YearMonth now) {
    setId(id);
    setConverter(new WordConverter<>(month -> Figures.monthAndYear(month.atDay(1))));
    getItems().setAll(IntStream.rangeClosed(0, MONTHS_BACK).mapToObj(now::minusMonths).toList());
    setValue(now.minusMonths(1));
  }
}
