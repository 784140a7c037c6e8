package runrate.desktop;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import runrate.desktop.controls.StyledLabel;

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
    content(alert).getChildren().addAll(wrapped("What differs:"), list);
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
    var alert = new Alert(Alert.AlertType.CONFIRMATION, "", answers);
    alert.setTitle(title);
    alert.initOwner(owner);
    alert.setHeaderText(null);
    alert.setGraphic(null);
    alert.getDialogPane().setPrefWidth(WIDTH);
    alert.getDialogPane().setContent(new VBox(12, StyledLabel.of(title, "card-title"), wrapped(words)));
    dress(alert.getDialogPane(), owner);
    return alert;
  }

  private static VBox content(Alert alert) {
    return (VBox) alert.getDialogPane().getContent();
  }

  /// A dialog is a scene of its own and knows nothing of the window's styles.
  private static void dress(DialogPane pane, Window owner) {
    pane.getStyleClass().addAll("runrate", "ask-dialog");
    pane.getStylesheets().add(MainWindow.class.getResource("window.css").toExternalForm());
    Stream.of("light", "dark").filter(theme -> owner.getScene().getRoot().lookup(".runrate." + theme) != null)
        .forEach(pane.getStyleClass()::add);
  }

  private static Label wrapped(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }
}
