package runrate.desktop.levers;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.Gesture;
import runrate.desktop.store.ScenarioStore;
import runrate.text.Typed;

/// A typed field with its unit. Enter, leaving the field, or half a second's pause on a whole number takes what stands
/// in it; a text that cannot be taken stays, red, and says why below. Escape takes it back, the arrow keys step.
///
/// Longer than most files because all that may happen to a typed text is told in one place.
public final class UnitField extends HBox {
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("field-focused");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final Duration PAUSE = Duration.millis(500);
  private static final int BIG_STEP = 10;

  private final TextField text = new NumberField();
  private final Gesture gesture = new Gesture();
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final NumberPlace place;
  private final UnitSuffix suffix;
  private final Label uncertain = StyledLabel.of("±", "uncertain-mark");
  private final BiConsumer<Optional<Double>, Object> onValue;
  private final FieldReply reply;
  private double value = Double.NaN;
  private double valueAtFocus = Double.NaN;
  private String shownText = "";
  private String refusedText = "";
  private Object typingGesture = new Object();
  private boolean typing;

  /// @param onValue told a typed value, empty where the field was cleared, and the gesture it belongs to
  public UnitField(Dial dial, ScenarioStore store, BiConsumer<Optional<Double>, Object> onValue) {
    this(new DialPlace(dial, store), onValue);
  }

  /// A field for a number that stands in no scenario.
  public static UnitField of(FreeNumber number) {
    var field = new UnitField(number, (value, gesture) -> number.take(value));
    number.onShown(value -> field.show(value, ""));
    return field;
  }

  public UnitField(NumberPlace place, BiConsumer<Optional<Double>, Object> onValue) {
    this.place = place;
    this.onValue = onValue;
    this.suffix = new UnitSuffix(place.unit());
    this.reply = new FieldReply(place, this::choose, this::takeBack);
    getStyleClass().add("unit-field");
    setAlignment(Pos.CENTER_RIGHT);
    text.setId(place.path() + "-field");
    text.setAccessibleText(place.label());
    text.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(text, Priority.ALWAYS);
    uncertain.setMinWidth(USE_PREF_SIZE);
    uncertain(false);
    getChildren().addAll(uncertain, text, suffix);
    listen();
  }

  private void listen() {
    // a click beside the digits is meant for them, too
    setOnMousePressed(event -> {
      text.requestFocus();
      // whatever scrolls around it would take the keyboard for itself
      event.consume();
    });
    text.textProperty().addListener((property, old, typed) -> typed());
    text.focusedProperty().addListener((property, was, is) -> focusChanged(is));
    text.setOnAction(event -> take());
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    text.addEventFilter(KeyEvent.KEY_TYPED, this::keyTyped);
    pause.setOnFinished(event -> takeIfWhole());
  }

  /// One width for all fields of a column; only a longer number takes more, so that no digit is out of sight.
  public void usuallyWide(double width) {
    setMinWidth(width);
    setMaxWidth(USE_PREF_SIZE);
  }

  /// Whether the number is only the likeliest of a range.
  void uncertain(boolean ranged) {
    Restyle.keep(uncertain, ranged);
  }

  /// The line below the field that says why a text was not taken.
  public FieldReply reply() {
    return reply;
  }

  boolean isRefused() {
    return reply.isShown();
  }

  /// Puts the keyboard on the number.
  public void focus() {
    text.requestFocus();
  }

  /// Whether the number stands there as it was entered, all of it chosen: Delete is then no edit of a text. Where the
  /// field may be empty it is.
  boolean isUntouched() {
    return isAllChosen() && !isDirty() && !reply.isShown() && !place.mayBeEmpty();
  }

  private boolean isAllChosen() {
    return text.isFocused() && text.getLength() > 0 && text.getSelection().getLength() == text.getLength();
  }

  /// The field in whose text the keyboard is.
  static Optional<UnitField> withKeyboard(Scene scene) {
    return Optional.ofNullable(scene.getFocusOwner()).map(Node::getParent).filter(UnitField.class::isInstance)
        .map(UnitField.class::cast);
  }

  /// Takes what stands there, as leaving the field does: from now on it shows something else.
  void finish() {
    if (!reply.isShown()) {
      take();
    }
  }

  /// What is shown now is what was there all the time: Escape takes nothing back.
  void settle() {
    if (text.isFocused()) {
      tidy();
    }
  }

  /// Shows a value without telling anybody. A text that was refused stays until it is taken back.
  ///
  /// @param whenEmpty what stands in for a value that is left to something else
  public void show(double newValue, String whenEmpty) {
    boolean moved = Double.compare(newValue, value) != 0;
    value = newValue;
    text.setPromptText(whenEmpty);
    showSuffix(typing ? Double.NaN : newValue);
    if (reply.isShown() && (moved || !place.isRefused())) {
      hideReply();
      setText();
    } else if (!reply.isShown() && !isDirty()) {
      setText();
    }
  }

  /// Whether something stands in the field that nobody has taken yet.
  private boolean isDirty() {
    return typing && !text.getText().equals(shownText);
  }

  /// Whether there is nothing to take back; Escape is then for whoever is around the field.
  private boolean isAtRest() {
    return !isDirty() && !reply.isShown() && Double.compare(valueAtFocus, value) == 0;
  }

  private void showSuffix(double shown) {
    suffix.show(shown, !Double.isNaN(value), text);
  }

  private void setText() {
    pause.stop();
    shownText = Double.isNaN(value) ? "" : place.text(value);
    if (!text.getText().equals(shownText)) {
      boolean all = isAllChosen();
      text.setText(shownText);
      // what comes next is typed in place of the new number, as it would have been of the old one
      if (all) {
        text.selectAll();
      }
    }
    showSuffix(value);
  }

  private void typed() {
    if (isDirty()) {
      showSuffix(Double.NaN);
      pause.playFromStart();
    } else {
      pause.stop();
    }
  }

  /// What stands in for no value is read as the window writes it.
  private Typed read() {
    String typed = text.getText().strip();
    return place.mayBeEmpty() && !typed.isEmpty() && typed.equalsIgnoreCase(text.getPromptText())
        ? new Typed.Nothing() : place.read(text.getText());
  }

  /// A pause takes what is whole and valid, and refuses nothing: more may be coming.
  private void takeIfWhole() {
    if (isDirty() && read() instanceof Typed.Number(double number) && place.fits(number)) {
      accept();
      String typed = text.getText();
      onValue.accept(Optional.of(number), typingGesture);
      shownText = typed;
    }
  }

  private void take() {
    pause.stop();
    if (isDirty() || reply.isShown()) {
      switch (read()) {
        case Typed.Number(double number) when place.fits(number) -> choose(Optional.of(number));
        case Typed.Number(double number) -> refuse(place.shortfall(), place.reached(number));
        case Typed.Nothing() when place.mayBeEmpty() -> choose(Optional.empty());
        case Typed.Nothing() -> takeBack();
        case Typed.Either(double pointed, double grouped) -> refuse("did you mean", pointed, grouped);
        case Typed.Refused refused -> refuse(refused.why(),
            refused.offers().stream().mapToDouble(Double::doubleValue).toArray());
      }
    } else {
      tidy();
    }
  }

  private void choose(Optional<Double> number) {
    accept();
    onValue.accept(number, typingGesture);
    tidy();
  }

  private void refuse(String why, double... offers) {
    pseudoClassStateChanged(WRONG, true);
    refusedText = text.getText();
    reply.show(new FieldReply.Refused(why, text.getText(), value, text.getPromptText()), offers);
    place.refuse(Double.isNaN(value) ? text.getPromptText() : place.named(value));
    text.selectAll();
  }

  private void accept() {
    hideReply();
    place.accept();
  }

  private void hideReply() {
    pseudoClassStateChanged(WRONG, false);
    reply.hide();
  }

  private void focusChanged(boolean focused) {
    pseudoClassStateChanged(FOCUSED, focused);
    if (focused) {
      valueAtFocus = value;
      typingGesture = new Object();
      text.selectAll();
      typing = true;
    } else {
      // A text that was refused is only taken on purpose, even if something else has made room for it.
      if (!reply.isShown() || !text.getText().equals(refusedText)) {
        take();
      }
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
    if (event.isAltDown() && reply.choose(event.getCode())) {
      event.consume();
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE && isAtRest()) {
      return;
    }
    switch (event.getCode()) {
      case UP -> step(event.isShiftDown() ? BIG_STEP : 1);
      case DOWN -> step(event.isShiftDown() ? -BIG_STEP : -1);
      case ESCAPE -> takeBack();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// A digit answers the question of a refused text as long as that stands there untouched; after that it is typed.
  private void keyTyped(KeyEvent event) {
    boolean untouched = text.getText().equals(refusedText) && text.getSelectedText().equals(refusedText);
    if (untouched && !event.isAltDown() && !event.isShortcutDown() && reply.choose(event.getCharacter())) {
      event.consume();
    }
  }

  /// Undo first takes back what nobody has taken yet; after that it is the window's.
  private void passOn(KeyEvent event) {
    event.consume();
    boolean own = isDirty() || reply.isShown();
    accept();
    setText();
    if (!own) {
      fireEvent(event.copyFor(this, this));
    }
    typingGesture = new Object();
  }

  private void takeBack() {
    boolean wasEmpty = Double.isNaN(valueAtFocus);
    accept();
    if (Double.compare(valueAtFocus, value) != 0 && (!wasEmpty || place.mayBeEmpty())) {
      onValue.accept(wasEmpty ? Optional.empty() : Optional.of(valueAtFocus), typingGesture);
    }
    tidy();
  }

  private void step(int steps) {
    accept();
    double from = Double.isNaN(value) ? place.low() : value;
    onValue.accept(Optional.of(place.stepped(from, steps)), gesture.id());
    setText();
  }
}
