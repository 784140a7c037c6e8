package runrate.desktop.walk;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.Gesture;
import runrate.scenario.StepWords;
import runrate.text.Figures;
import runrate.units.Excerpt;

/// What the speaker wants to remember, as long as a file takes it. Tab leaves it, as any other field.
final class NotesArea extends VBox {
  /// From here on it says how much is left.
  private static final int NEARLY_FULL = 1_500;

  private final TextArea text = new TextArea();
  private final Label left = StyledLabel.of("", "walk-count");
  private final Gesture gesture = new Gesture();
  private final BiConsumer<String, Object> onText;
  private boolean showing;

  NotesArea(BiConsumer<String, Object> onText) {
    super(2);
    this.onText = onText;
    setAlignment(Pos.TOP_RIGHT);
    text.setId("walk-notes");
    text.setAccessibleText("Speaker's notes");
    text.setPromptText("What to say here. It stands in the handout, never on the slide.");
    text.setWrapText(true);
    text.getStyleClass().add("walk-notes");
    text.setTextFormatter(new TextFormatter<>(change ->
        change.getControlNewText().length() > StepWords.LONGEST_NOTES || !Excerpt.isShowable(change.getText())
            ? null : change));
    text.textProperty().addListener((property, old, typed) -> typed(typed));
    text.focusedProperty().addListener(property -> gesture.renew());
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    VBox.setVgrow(text, Priority.ALWAYS);
    getChildren().addAll(text, left);
  }

  void show(String notes) {
    if (!text.getText().equals(notes)) {
      showing = true;
      text.setText(notes);
      showing = false;
    }
    count();
  }

  private void typed(String typed) {
    count();
    if (!showing) {
      onText.accept(typed, gesture.id());
    }
  }

  private void count() {
    int length = text.getText().length();
    left.setText(length < NEARLY_FULL ? "" : "%s of %s characters left".formatted(
        Figures.whole(StepWords.LONGEST_NOTES - length), Figures.whole(StepWords.LONGEST_NOTES)));
    left.setVisible(length >= NEARLY_FULL);
    left.setManaged(left.isVisible());
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y)) {
      event.consume();
      fireEvent(event.copyFor(this, this));
    } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
      // A text area would take the key for itself; with Control it passes it on.
      event.consume();
      text.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
    }
  }
}
