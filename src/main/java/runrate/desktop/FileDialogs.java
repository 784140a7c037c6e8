package runrate.desktop;

import java.util.List;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks in dialogs.
final class FileDialogs implements FileQuestions {
  private static final double WIDTH = 560;
  private static final double ROW = 26;
  private static final int MOST_ROWS = 8;

  @Override
  public Changed changedOnDisk(String words, List<String> differences, Window owner) {
    var overwrite = new ButtonType("Overwrite", ButtonData.OTHER);
    var reload = new ButtonType("Reload", ButtonData.OTHER);
    var saveAs = new ButtonType("Save as…", ButtonData.YES);
    Alert alert = alert("The file changed on disk", words, owner, saveAs, reload, overwrite, ButtonType.CANCEL);
    var list = new ListView<String>();
    list.setId("file-differences");
    list.getItems().setAll(differences);
    list.setFocusTraversable(false);
    list.setPrefHeight(ROW * Math.clamp(differences.size(), 1, MOST_ROWS) + 2 * ROW);
    list.setCellFactory(view -> new WrappedCell());
    alert.getDialogPane().setContent(new VBox(12, wrapped(words), wrapped("What differs:"), list));
    ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
    return answer == overwrite ? Changed.OVERWRITE : answer == reload ? Changed.RELOAD
        : answer == saveAs ? Changed.SAVE_AS : Changed.CANCEL;
  }

  /// A difference in full, over as many lines as it needs.
  private static final class WrappedCell extends ListCell<String> {
    WrappedCell() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(String words, boolean empty) {
      super.updateItem(words, empty);
      setText(empty ? null : words);
    }
  }

  @Override
  public Leaving leaving(String words, boolean canSave, Window owner) {
    var save = new ButtonType("Save", ButtonData.YES);
    var discard = new ButtonType("Discard", ButtonData.NO);
    Alert alert = canSave ? alert("Unsaved work", words, owner, save, discard, ButtonType.CANCEL)
        : alert("Unsaved work", words, owner, discard, ButtonType.CANCEL);
    ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
    return answer == save ? Leaving.SAVE : answer == discard ? Leaving.DISCARD : Leaving.CANCEL;
  }

  private static Alert alert(String title, String words, Window owner, ButtonType... answers) {
    var alert = new Alert(Alert.AlertType.CONFIRMATION, words, answers);
    alert.setTitle(title);
    alert.initOwner(owner);
    alert.setHeaderText(null);
    alert.getDialogPane().setPrefWidth(WIDTH);
    return alert;
  }

  private static Label wrapped(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }
}
