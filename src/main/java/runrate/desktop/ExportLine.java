package runrate.desktop;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import runrate.desktop.store.Background;

/// An export that is going on: how far it has got, and a way to stop it.
final class ExportLine extends HBox {
  /// How an export ended.
  interface Ends {
    void written(ExportJob job);

    void stopped(ExportJob job);

    void failed(ExportJob job, String why);
  }

  private final ProgressBar progress = new ProgressBar();
  private final Background<ExportJob, Path> writing;

  /// @param onLeave told before how it ended
  ExportLine(ExportJob job, Ends ends, Consumer<ExportLine> onLeave) {
    super(12);
    writing = new Background<ExportJob, Path>("export", ExportJob::write, file -> {
      onLeave.accept(this);
      ends.written(job);
    }, why -> {
      onLeave.accept(this);
      ends.failed(job, why);
    }).telling(progress::setProgress);
    getStyleClass().add("export-line");
    setAlignment(Pos.CENTER_LEFT);
    var words = new Label("Writing " + job.name());
    words.setMinWidth(USE_PREF_SIZE);
    var cancel = new Button("Cancel");
    cancel.setId("export-cancel");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> {
      writing.stop();
      onLeave.accept(this);
      ends.stopped(job);
    });
    getChildren().addAll(words, progress, cancel);
    writing.ask(job);
  }
}
