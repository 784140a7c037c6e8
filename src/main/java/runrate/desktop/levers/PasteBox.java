package runrate.desktop.levers;

import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import runrate.text.Figures;

/// Takes a text only to count its characters: nothing of it is kept.
final class PasteBox extends VBox {
  private static final int ROWS = 4;

  private final TextArea text = new TextArea();
  private final Label count = new Label();
  private final Button add = new Button("Add its length as a part");

  /// @param onAdd told the number of characters
  PasteBox(IntConsumer onAdd) {
    super(4);
    text.setId("context-paste-text");
    text.setAccessibleText("Text whose characters are counted");
    text.setPromptText("Paste or type a text here. Only its length is kept.");
    text.setPrefRowCount(ROWS);
    text.setWrapText(true);
    text.getStyleClass().add("paste-text");
    text.textProperty().addListener(property -> show());
    count.getStyleClass().add("lever-note");
    count.setWrapText(true);
    add.setId("context-paste-add");
    add.getStyleClass().add("small-button");
    add.setOnAction(event -> {
      onAdd.accept(characters());
      text.clear();
    });
    getChildren().addAll(text, count, add);
    show();
  }

  void focus() {
    text.requestFocus();
  }

  private int characters() {
    return (int) text.getText().codePoints().count();
  }

  private void show() {
    int characters = characters();
    count.setText("%s characters".formatted(Figures.whole(characters)));
    add.setDisable(characters == 0);
  }
}
