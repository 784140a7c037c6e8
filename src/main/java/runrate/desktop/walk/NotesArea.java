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
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.Gesture;
import runrate.desktop.store.HeldField;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.StepWords;
import runrate.text.Figures;
import runrate.units.Excerpt;

/// What the speaker wants to remember. A text that is longer than a file takes it stays as it was typed, and says that
/// it is not taken; blanks at its end do not count. Tab leaves it, as any other field.
final class NotesArea extends VBox {
  /// From here on it says how much is left.
  private static final int NEARLY_FULL = 1_500;
  private static final int LONGEST_SHOWN = 40;

  private final TextArea text = new TextArea();
  private final Label left = StyledLabel.of("", "walk-count");
  private final Gesture gesture = new Gesture();
  private final BiConsumer<String, Object> onText;
  private final HeldField held;
  /// What was shown or taken last.
  private String taken = "";
  private boolean showing;

  NotesArea(ScenarioStore store, BiConsumer<String, Object> onText) {
    super(2);
    this.onText = onText;
    held = new HeldField(store, "walk-notes", () -> "Notes of the step", scenario -> "");
    setAlignment(Pos.TOP_RIGHT);
    text.setId("walk-notes");
    text.setAccessibleText("Speaker's notes");
    text.setPromptText("What to say here. It stands in the handout, never on the slide.");
    text.setWrapText(true);
    text.getStyleClass().add("walk-notes");
    text.setTextFormatter(new TextFormatter<>(change -> Excerpt.isShowable(change.getText()) ? change : null));
    text.textProperty().addListener(property -> typed());
    text.focusedProperty().addListener(property -> gesture.renew());
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    VBox.setVgrow(text, Priority.ALWAYS);
    getChildren().addAll(text, left);
  }

  void show(String notes) {
    boolean stays = isRefused() ? held.isRefused() && notes.equals(taken)
        : text.isFocused() && fitting().equals(notes);
    taken = notes;
    if (!stays && !text.getText().equals(notes)) {
      showing = true;
      text.setText(notes);
      showing = false;
    }
    count();
  }

  /// Without blanks at its end where they make it too long.
  private String fitting() {
    String typed = text.getText();
    return typed.length() > StepWords.LONGEST_NOTES ? typed.stripTrailing() : typed;
  }

  private boolean isRefused() {
    return fitting().length() > StepWords.LONGEST_NOTES;
  }

  private void typed() {
    if (!showing && isRefused()) {
      held.refuse(Excerpt.of(taken, LONGEST_SHOWN));
    } else if (!showing) {
      onText.accept(fitting(), gesture.id());
    }
    if (!isRefused()) {
      held.accept();
    }
    count();
  }

  private void count() {
    int length = text.getText().stripTrailing().length();
    int room = StepWords.LONGEST_NOTES - length;
    left.setText(length < NEARLY_FULL ? "" : room >= 0 ? "%s of %s characters left".formatted(Figures.whole(room),
        Figures.whole(StepWords.LONGEST_NOTES)) : "%s of %s characters: %s too many, not taken".formatted(
            Figures.whole(length), Figures.whole(StepWords.LONGEST_NOTES), Figures.whole(-room)));
    Restyle.set(left, "label", room < 0 ? "walk-count-over" : "walk-count");
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
