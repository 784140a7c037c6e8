package runrate.desktop.usage;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import runrate.desktop.charts.CalibrationBar;
import runrate.desktop.charts.SparkLine;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.usage.MeasuredInput;

/// One input as it is assumed and as it was measured, with what that does to the month, and a button that takes it
/// over.
final class CalibrationRow extends HBox {
  static final double NAME = 150;
  static final double FIGURE = 96;
  static final double SPARK = 148;
  static final double EFFECT = 84;
  static final double ACTION = 104;
  private static final double SPARK_HIGH = 30;

  private final Label name = StyledLabel.of("", "step-name");
  private final Label assumed = figure("fact-value", FIGURE);
  private final SparkLine spark = new SparkLine();
  private final StackPane sparkPlace = new StackPane(spark);
  private final Label measured = figure("figure-strong", FIGURE);
  private final Label effect = figure("mode-saves", EFFECT);
  private final CalibrationBar bar = new CalibrationBar();
  private final Button take = new Button("Take over");
  private final Label state = StyledLabel.of("", "step-in-use");

  /// @param onTake   told that the value is to be taken over
  /// @param onChosen told that the keyboard or a click came to it
  CalibrationRow(MeasuredInput input, Consumer<MeasuredInput> onTake, Consumer<MeasuredInput> onChosen) {
    this("calibrate-" + input.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    take.setId(getId() + "-take");
    take.setFocusTraversable(false);
    take.setOnAction(event -> onTake.accept(input));
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    focusedProperty().subscribe(focused -> {
      if (focused) {
        onChosen.accept(input);
      }
    });
    setOnMousePressed(event -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER && take.isVisible()) {
        onTake.accept(input);
        event.consume();
      }
    });
  }

  /// One of the two rows of a whole month.
  CalibrationRow(String id) {
    setId(id);
    getStyleClass().add("calibration-row");
    setAlignment(Pos.CENTER_LEFT);
    name.setMinWidth(NAME);
    name.setPrefWidth(NAME);
    spark.setMaxHeight(SPARK_HIGH);
    spark.setPrefHeight(SPARK_HIGH);
    sparkPlace.getStyleClass().add("calibration-spark");
    sparkPlace.setMinWidth(SPARK);
    sparkPlace.setPrefWidth(SPARK);
    sparkPlace.setMaxWidth(SPARK);
    bar.setMaxHeight(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    var action = new StackPane(take, state);
    action.setAlignment(Pos.CENTER_RIGHT);
    action.setMinWidth(ACTION);
    action.setPrefWidth(ACTION);
    setFillHeight(true);
    getChildren().addAll(name, assumed, sparkPlace, measured, effect, bar, action);
    Restyle.keep(take, false);
    Restyle.keep(state, false);
  }

  private static Label figure(String style, double width) {
    Label label = StyledLabel.of("", style);
    label.setMinWidth(width);
    label.setPrefWidth(width);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  /// A whole month.
  void write(String words, String amount) {
    name.setText(words);
    effect.setText(amount);
    Restyle.set(effect, "label", "figure-strong");
    setAccessibleText("%s: %s".formatted(words, amount));
  }

  /// @param figures name, assumed, measured and effect
  void write(List<String> figures, boolean dearer) {
    name.setText(figures.get(0));
    assumed.setText(figures.get(1));
    measured.setText(figures.get(2));
    effect.setText(figures.get(3));
    Restyle.set(effect, "label", "mode-saves", dearer ? "dearer" : "cheaper");
    setAccessibleText("%s: assumed %s, measured %s, %s a month".formatted(figures.toArray()));
  }

  SparkLine spark() {
    return spark;
  }

  CalibrationBar bar() {
    return bar;
  }

  Label state() {
    return state;
  }

  Button take() {
    return take;
  }

  void arrange(boolean narrow) {
    Restyle.keep(sparkPlace, !narrow);
  }

  static Region head(String words, double width, Pos side) {
    Label label = StyledLabel.of(words, "group-note");
    label.setMinWidth(width);
    label.setPrefWidth(width);
    label.setAlignment(side);
    return label;
  }
}
