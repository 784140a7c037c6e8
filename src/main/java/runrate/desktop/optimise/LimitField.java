package runrate.desktop.optimise;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.PrimarySlider;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.inputs.Range;

/// One limit of a search: its name, a typed number, a slider, and how today stands to it.
final class LimitField extends VBox {
  private static final double FIELD_WIDTH = 96;

  private final FreeNumber number;
  private final PrimarySlider slider = new PrimarySlider(0, 1, 0);
  private final Label slack = StyledLabel.of("", "limit-slack");
  private final FontIcon mark = new FontIcon();
  private boolean showing;

  /// @param onValue told a typed or dragged value; empty where the field was cleared
  LimitField(String id, String name, Unit unit, Range range, double step, Consumer<OptionalDouble> onValue) {
    getStyleClass().add("limit-field");
    number = new FreeNumber(id, name, unit, range, step, true, onValue);
    UnitField field = UnitField.of(number);
    field.usuallyWide(FIELD_WIDTH);
    Label label = StyledLabel.of(name, "limit-name");
    label.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(6, label, gap, field);
    head.setAlignment(Pos.CENTER_LEFT);
    slider.setId(id + "-slider");
    slider.setAccessibleText(name);
    slider.valueProperty().addListener((property, was, value) -> {
      if (!showing) {
        onValue.accept(OptionalDouble.of(Math.rint(value.doubleValue() / slider.getBlockIncrement())
            * slider.getBlockIncrement()));
      }
    });
    slack.setGraphic(mark);
    slack.setMinWidth(0);
    getChildren().addAll(head, field.reply(), slider, slack);
  }

  Slider slider() {
    return slider;
  }

  /// @param low  where the slider begins
  /// @param step a step of it
  void show(OptionalDouble value, double low, double high, double step) {
    showing = true;
    number.set(value);
    slider.setMin(Math.min(low, value.orElse(low)));
    slider.setMax(Math.max(high, value.orElse(high)));
    slider.setBlockIncrement(step);
    slider.setValue(value.orElse(high));
    showing = false;
  }

  /// @param held whether today keeps to it
  void slack(String words, boolean held) {
    slack.setText(words);
    Restyle.keep(slack, !words.isEmpty());
    Restyle.set(slack, "limit-slack", held ? "held" : "broken");
    Restyle.icon(mark, held ? Feather.CHECK : Feather.ALERT_TRIANGLE);
  }
}
