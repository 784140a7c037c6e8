package runrate.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.TypedText;
import runrate.desktop.paper.Papers;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.files.disk.ProgramVersion;
import runrate.files.disk.Reason;
import runrate.files.export.ExportFormat;
import runrate.files.report.Export;
import runrate.units.Problem;

/// Exports of the open scenario: where they are chosen, and a line that shows how far one has got.
final class ExportBar extends HBox {
  private static final String PDF = ".pdf";

  private final ScenarioStore store;
  private final Label words = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel = new Button("Cancel");

  ExportBar(ScenarioStore store) {
    super(12);
    this.store = store;
    setId("export-bar");
    getStyleClass().add("export-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    cancel.setId("export-cancel");
    words.setId("export-words");
    words.setMinWidth(USE_PREF_SIZE);
    cancel.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, progress, cancel);
    Restyle.keep(this, false);
  }

  /// What the File menu offers.
  List<MenuItem> items() {
    var items = new ArrayList<MenuItem>();
    items.add(item("Board summary, one page (PDF)…", PDF, file -> print(Papers.Kind.BOARD, file)));
    items.add(item("Handout of the walk (PDF)…", PDF, file -> print(Papers.Kind.HANDOUT, file)));
    items.add(item("Charts of the desk (PDF)…", PDF, file -> print(Papers.Kind.CHARTS, file)));
    for (ExportFormat format : ExportFormat.values()) {
      items.add(item("%s (%s)…".formatted(format.label(), format.ending()), format.ending(),
          file -> write(format, file)));
    }
    return items;
  }

  private MenuItem item(String label, String ending, Consumer<Path> onChosen) {
    var item = new MenuItem(label);
    item.setOnAction(event -> {
      var chooser = new FileChooser();
      chooser.setTitle(label);
      chooser.setInitialFileName(store.state().scenario().name() + ending);
      Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath).ifPresent(onChosen);
    });
    return item;
  }

  void write(ExportFormat format, Path file) {
    unlessHeldBack(file, state -> start(ExportJob.of(format, Export.of(store.engine(), state.scenario(),
        state.report().warnings(), ProgramVersion.number()), file)));
  }

  /// What leaves the program is what stands in the window, or nothing.
  private void unlessHeldBack(Path file, Consumer<DeskState> export) {
    TypedText.take(getScene());
    store.state().heldBack().ifPresentOrElse(why -> refuse(file, why), () -> export.accept(store.state()));
  }

  void print(Papers.Kind kind, Path file) {
    unlessHeldBack(file, state -> {
      try {
        start(ExportJob.of(state.scenario(), Papers.pages(kind, store.engine(), state.scenario()), file));
      } catch (IllegalArgumentException e) {
        refuse(file, e.getMessage());
      }
    });
  }

  void write(Path file, Supplier<byte[]> bytes) {
    start(ExportJob.of(bytes, file));
  }

  private void start(ExportJob job) {
    String name = job.file().getFileName().toString();
    words.setText("Writing " + name);
    progress.progressProperty().bind(job.progressProperty());
    Restyle.keep(progress, true);
    cancel.setText("Cancel");
    cancel.setOnAction(event -> job.cancel());
    Restyle.keep(this, true);
    job.setOnSucceeded(event -> tell(name + " is written"));
    job.setOnCancelled(event -> tell(name + " was not written"));
    job.setOnFailed(event -> {
      tell(name + " could not be written");
      refuse(job.file(), Reason.of(job.getException()));
    });
    Thread.ofVirtual().name("export").start(job);
  }

  private void tell(String what) {
    words.setText(what);
    Restyle.keep(progress, false);
    cancel.setText("Close");
    cancel.setOnAction(event -> Restyle.keep(this, false));
  }

  private void refuse(Path file, String why) {
    store.showFileProblems(List.of(Problem.error("", "the export could not be written: " + why,
        "Nothing is lost: choose another place").inFile(file.toString())));
  }
}
