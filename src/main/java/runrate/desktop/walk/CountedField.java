package runrate.desktop.walk;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.Gesture;
import runrate.desktop.store.HeldField;
import runrate.desktop.store.ScenarioStore;
import runrate.text.WalkWords;
import runrate.units.Excerpt;

/// A line of few words, counted behind it. With too many it stays as it was typed, and the count says that it is not
/// taken; a text that is too long already may be shortened. What is typed counts at once, Escape takes it back.
final class CountedField extends HBox {
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("field-focused");
  private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
  private static final int LONGEST_SHOWN = 40;

  private final TextField text = new TextField();
  private final Label count = StyledLabel.of("", "walk-count");
  private final Gesture gesture = new Gesture();
  private final int most;
  private final BiConsumer<String, Object> onText;
  private final HeldField held;
  private String atFocus = "";
  /// What was shown or taken last.
  private String taken = "";
  private boolean showing;

  CountedField(ScenarioStore store, String id, String name, int most, BiConsumer<String, Object> onText) {
    super(8);
    this.most = most;
    this.onText = onText;
    held = new HeldField(store, id, () -> "%s of the step".formatted(name), scenario -> "");
    getStyleClass().addAll("unit-field", "walk-field");
    setAlignment(Pos.CENTER_LEFT);
    text.setId(id);
    text.setAccessibleText(name);
    text.setTextFormatter(new TextFormatter<>(this::fitting));
    text.textProperty().addListener((property, old, typed) -> typed(typed));
    text.focusedProperty().addListener((property, was, is) -> focusChanged(is));
    text.setOnAction(event -> gesture.renew());
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    count.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(text, count);
  }

  /// Shows a text without telling anybody.
  void show(String shown) {
    boolean blank = text.isFocused() && text.getText().isBlank();
    boolean stays = shown.equals(taken) && (blank || isRefused() && held.isRefused());
    taken = shown;
    if (!stays && !text.getText().stripTrailing().equals(shown)) {
      showing = true;
      text.setText(shown);
      showing = false;
    }
    count();
  }

  void focus() {
    text.requestFocus();
    text.selectAll();
  }

  /// Whether it holds more words than it may, and more than the text it stands for.
  private boolean isRefused() {
    int words = WalkWords.words(text.getText());
    return words > most && words > WalkWords.words(taken);
  }

  /// What no file may hold is not typed or pasted either.
  private TextFormatter.Change fitting(TextFormatter.Change change) {
    String kept = Excerpt.ofName(change.getText());
    if (!kept.equals(change.getText())) {
      change.setText(kept);
      int end = change.getRangeStart() + kept.length();
      change.selectRange(end, end);
    }
    return change;
  }

  private void typed(String typed) {
    if (!showing && isRefused()) {
      held.refuse(Excerpt.of(taken, LONGEST_SHOWN));
    } else if (!showing) {
      onText.accept(typed.stripTrailing(), gesture.id());
    }
    if (!isRefused()) {
      held.accept();
    }
    count();
  }

  private void count() {
    int words = WalkWords.words(text.getText());
    pseudoClassStateChanged(FULL, words > most);
    count.setText("%s of %s words%s".formatted(words, most,
        isRefused() ? ": %s too many, not taken".formatted(words - most) : ""));
  }

  private void focusChanged(boolean focused) {
    pseudoClassStateChanged(FOCUSED, focused);
    gesture.renew();
    atFocus = text.getText();
    count();
  }

  /// Undo is the window's: the field's own would bring back the words of another step.
  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y)) {
      event.consume();
      fireEvent(event.copyFor(this, this));
    } else if (event.getCode() == KeyCode.ESCAPE && !text.getText().equals(atFocus)) {
      text.setText(atFocus);
      event.consume();
    }
  }
}
