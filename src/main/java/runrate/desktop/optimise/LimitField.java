package runrate.desktop.optimise;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.PrimarySlider;
import runrate.desktop.controls.Restyle;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.inputs.Range;

/// One limit of a search: its name, a typed number, a slider, and how today stands to it.
final class LimitField extends VBox {
  private final FreeNumber number;
  private final UnitField field;
  private final PrimarySlider slider = new PrimarySlider(0, 1, 0);
  private final CardFinding slack = new CardFinding();
  private final FontIcon mark = new FontIcon();
  private final HBox standing = new HBox(4, mark, slack);
  private boolean showing;

  /// @param names   the longest that has room is shown
  /// @param onValue told a typed or dragged value; empty where the field was cleared
  LimitField(String id, List<String> names, Unit unit, Range range, double step, Consumer<OptionalDouble> onValue) {
    String name = names.getFirst();
    getStyleClass().add("limit-field");
    number = new FreeNumber(id, name, unit, range, step, true, onValue);
    field = UnitField.of(number);
    field.getStyleClass().add("limit-number");
    field.setMaxWidth(USE_PREF_SIZE);
    var label = new CardFinding();
    label.getStyleClass().add("limit-name");
    label.show(names);
    var head = new HBox(6, label, field);
    head.setAlignment(Pos.CENTER_LEFT);
    standing.setAlignment(Pos.CENTER_LEFT);
    standing.getStyleClass().add("limit-slack");
    standing.setMinHeight(USE_PREF_SIZE);
    slider.setId(id + "-slider");
    slider.setAccessibleText(name);
    slider.valueProperty().addListener((property, was, value) -> {
      if (!showing) {
        onValue.accept(OptionalDouble.of(Math.rint(value.doubleValue() / slider.getBlockIncrement())
            * slider.getBlockIncrement()));
      }
    });
    getChildren().addAll(head, field.reply(), slider, standing);
  }

  /// Puts the keyboard on the number.
  void focus() {
    field.focus();
  }

  Slider slider() {
    return slider;
  }

  /// @param low  where the slider begins
  /// @param step a step of it
  /// @param free where it stands while there is no such limit
  void show(OptionalDouble value, double low, double high, double step, double free) {
    showing = true;
    number.set(value);
    slider.setMin(Math.min(low, value.orElse(low)));
    slider.setMax(Math.max(high, value.orElse(high)));
    slider.setBlockIncrement(step);
    slider.setValue(value.orElse(free));
    showing = false;
  }

  /// @param words in long and in short; none where there is no such limit
  /// @param held  whether today keeps to it
  void slack(List<String> words, boolean held) {
    slack.show(words.isEmpty() ? List.of("") : words);
    mark.setVisible(!words.isEmpty());
    Restyle.mark(standing, "held", held);
    Restyle.mark(standing, "broken", !held);
    Restyle.icon(mark, held ? Feather.CHECK : Feather.ALERT_TRIANGLE);
  }
}
