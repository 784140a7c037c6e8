package runrate.desktop.levers;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.Gesture;

/// A typed field with its unit. What is typed counts at once; Enter or leaving the field tidies it,
/// Escape takes it back, the arrow keys step.
final class UnitField extends HBox {
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("field-focused");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final int BIG_STEP = 10;

  private final TextField text = new TextField();
  private final Label suffix = new Label();
  private final Gesture gesture = new Gesture();
  private final Dial dial;
  private final BiConsumer<Optional<Double>, Object> onValue;
  private double value = Double.NaN;
  private double valueAtFocus = Double.NaN;
  private Object typingGesture = new Object();
  private boolean typing;

  /// @param onValue told a typed value, empty where the field was cleared, and the gesture it belongs to
  UnitField(Dial dial, BiConsumer<Optional<Double>, Object> onValue) {
    this.dial = dial;
    this.onValue = onValue;
    getStyleClass().add("unit-field");
    setAlignment(Pos.CENTER_RIGHT);
    text.setId(dial.path() + "-field");
    text.setAccessibleText(dial.label());
    text.setAlignment(Pos.CENTER_RIGHT);
    text.setPrefColumnCount(4);
    HBox.setHgrow(text, Priority.ALWAYS);
    suffix.setText(dial.unit().suffix(Double.NaN));
    suffix.getStyleClass().add("unit");
    suffix.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(text, suffix);
    suffix.setOnMouseClicked(event -> text.requestFocus());
    text.textProperty().addListener((property, old, typed) -> typed(typed));
    text.focusedProperty().addListener((property, was, is) -> focusChanged(is));
    text.setOnAction(event -> tidy());
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /// Puts the keyboard on the number.
  void focus() {
    text.requestFocus();
  }

  /// Shows a value without telling anybody.
  ///
  /// @param whenEmpty what stands in for a value that is left to something else
  void show(double newValue, String whenEmpty) {
    value = newValue;
    text.setPromptText(whenEmpty);
    showSuffix(typing ? Double.NaN : newValue);
    if (!typing) {
      setText();
    }
  }

  /// A word instead of a number has no unit.
  ///
  /// @param shown the number in the field, not a number while it is typed: then its unit is the plain one
  private void showSuffix(double shown) {
    suffix.setText(dial.unit().suffix(shown));
    Restyle.keep(suffix, !suffix.getText().isEmpty() && (!Double.isNaN(value) || isNumber(text.getPromptText())));
  }

  private static boolean isNumber(String words) {
    return !words.isEmpty() && Character.isDigit(words.charAt(0));
  }

  private void setText() {
    boolean was = typing;
    typing = false;
    text.setText(Double.isNaN(value) ? "" : dial.unit().text(value));
    showSuffix(value);
    typing = was;
    pseudoClassStateChanged(WRONG, false);
  }

  private void typed(String typed) {
    if (!typing) {
      return;
    }
    if (typed.isBlank() && dial.cleared().isPresent()) {
      onValue.accept(Optional.empty(), typingGesture);
      return;
    }
    Optional<Double> parsed = dial.unit().parse(typed).filter(number -> dial.allowed(number) == number);
    pseudoClassStateChanged(WRONG, parsed.isEmpty());
    parsed.ifPresent(number -> onValue.accept(parsed, typingGesture));
  }

  private void focusChanged(boolean focused) {
    pseudoClassStateChanged(FOCUSED, focused);
    if (focused) {
      valueAtFocus = value;
      typingGesture = new Object();
      text.selectAll();
      typing = true;
    } else {
      tidy();
      typing = false;
    }
  }

  private void tidy() {
    gesture.renew();
    typingGesture = new Object();
    valueAtFocus = value;
    setText();
    text.selectAll();
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
      passOn(event);
      return;
    }
    switch (event.getCode()) {
      case UP -> step(event.isShiftDown() ? BIG_STEP : 1);
      case DOWN -> step(event.isShiftDown() ? -BIG_STEP : -1);
      case ESCAPE -> {
        takeBack();
        tidy();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Undo is the window's: every letter typed here has already changed the scenario.
  private void passOn(KeyEvent event) {
    event.consume();
    typing = false;
    fireEvent(event.copyFor(this, this));
    setText();
    typing = text.isFocused();
    typingGesture = new Object();
  }

  private void takeBack() {
    boolean wasEmpty = Double.isNaN(valueAtFocus);
    if (!wasEmpty || dial.cleared().isPresent()) {
      onValue.accept(wasEmpty ? Optional.empty() : Optional.of(valueAtFocus), typingGesture);
    }
  }

  private void step(int steps) {
    double from = Double.isNaN(value) ? dial.low() : value;
    onValue.accept(Optional.of(dial.snapped(from + steps * dial.step())), gesture.id());
    setText();
  }
}
