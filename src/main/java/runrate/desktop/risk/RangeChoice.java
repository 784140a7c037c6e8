package runrate.desktop.risk;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import runrate.desktop.controls.WordConverter;
import runrate.text.RiskSentence;

/// One of a few words about a range. It tells what a person chose, not what it is shown.
final class RangeChoice<T> extends ComboBox<T> {
  private boolean showing;

  RangeChoice(String id, String field, List<T> options, Function<T, String> words, Consumer<T> onChosen) {
    setId(id);
    getItems().setAll(options);
    setConverter(new WordConverter<>(words));
    ArrowKeys.keep(this);
    setAccessibleText(RiskSentence.label(field));
    setMinWidth(USE_PREF_SIZE);
    valueProperty().subscribe((old, chosen) -> {
      if (!showing && chosen != null) {
        onChosen.accept(chosen);
      }
    });
  }

  void show(T value) {
    showing = true;
    setValue(value);
    showing = false;
  }
}
