package runrate.desktop.start;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.StyledLabel;

/// A log as a beginning: dropped here or asked for, it says who pays and becomes a plan of what was measured.
final class LogCard extends HBox {
  /// @param onLogs given what was dropped; nothing where logs are to be asked for
  LogCard(Consumer<List<Path>> onLogs) {
    super(12);
    setId("start-log");
    getStyleClass().addAll("card", "start-log");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    var words = new VBox(2, CardHead.title("From a log"), StyledLabel.wrapped(
        "Drop transcripts, a folder of them or a usage export: see who pays, and plan from what was measured.",
        "card-finding"));
    HBox.setHgrow(words, Priority.ALWAYS);
    var choose = new Button("Import a log\u2026");
    choose.setId("start-log-import");
    choose.setMinWidth(USE_PREF_SIZE);
    choose.setOnAction(event -> onLogs.accept(List.of()));
    getChildren().addAll(words, choose);
    setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
    });
    setOnDragDropped(event -> {
      event.setDropCompleted(true);
      onLogs.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    });
  }
}
