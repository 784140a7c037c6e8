package runrate.desktop.levers;

import java.util.function.BiConsumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import runrate.desktop.store.Gesture;
import runrate.units.Excerpt;

/// A typed name. What is typed counts at once; an empty name counts for nothing, Escape takes it back.
final class NameField extends TextField {
  private final Gesture gesture = new Gesture();
  private final BiConsumer<String, Object> onName;
  private String name = "";
  private String nameAtFocus = "";
  private boolean showing;

  /// @param onName told a typed name and the gesture it belongs to
  NameField(String id, String description, BiConsumer<String, Object> onName) {
    this.onName = onName;
    setId(id);
    setAccessibleText(description);
    getStyleClass().add("name-field");
    setTextFormatter(new TextFormatter<>(NameField::inert));
    textProperty().addListener((property, old, typed) -> typed(typed));
    focusedProperty().addListener((property, was, is) -> focusChanged(is));
    setOnAction(event -> gesture.renew());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /// Shows a name without telling anybody.
  void show(String newName) {
    name = newName;
    if (!getText().equals(name)) {
      showing = true;
      setText(name);
      showing = false;
    }
  }

  /// What no file may hold is not typed or pasted either.
  private static TextFormatter.Change inert(TextFormatter.Change change) {
    String kept = Excerpt.ofName(change.getText());
    if (!kept.equals(change.getText())) {
      change.setText(kept);
      int end = change.getRangeStart() + kept.length();
      change.selectRange(end, end);
    }
    return change;
  }

  private void typed(String typed) {
    if (!showing && !typed.isBlank()) {
      onName.accept(typed, gesture.id());
    }
  }

  private void focusChanged(boolean focused) {
    gesture.renew();
    nameAtFocus = name;
    if (!focused) {
      show(name);
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      setText(nameAtFocus);
      event.consume();
    }
  }
}
