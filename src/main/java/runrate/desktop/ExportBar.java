package runrate.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.TypedText;
import runrate.desktop.paper.Papers;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.Exports;
import runrate.desktop.store.ScenarioStore;
import runrate.files.disk.ProgramVersion;
import runrate.files.export.ExportFormat;
import runrate.files.report.Export;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Exports of the open scenario: where they are chosen, how far each has got, and what became of the last one.
final class ExportBar extends VBox implements ExportLine.Ends, Exports {
  private static final String PDF = ".pdf";
  private static final String HANDOUT = "Handout of the walk (PDF)…";

  private final ScenarioStore store;
  private final Consumer<Path> onShown;
  private final Notice notice = new Notice("export-notice");

  /// @param onShown given a file or folder the desktop is to open
  ExportBar(ScenarioStore store, Consumer<Path> onShown) {
    super(8);
    this.store = store;
    this.onShown = onShown;
    setId("export-bar");
    getStyleClass().add("export-bar");
    setAlignment(Pos.BOTTOM_RIGHT);
    setFillWidth(false);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(notice);
  }

  /// What the File menu offers.
  List<MenuItem> items() {
    var items = new ArrayList<MenuItem>();
    items.add(item("Board summary, one page (PDF)…", PDF, file -> print(Papers.Kind.BOARD, file)));
    items.add(item(HANDOUT, PDF, this::printHandout));
    items.add(item("Charts of the desk (PDF)…", PDF, file -> print(Papers.Kind.CHARTS, file)));
    items.add(item("Twelve months, one page (PDF)…", PDF, this::printYear));
    for (ExportFormat format : ExportFormat.values()) {
      items.add(item("%s (%s)…".formatted(format.label(), format.ending()), format.ending(),
          file -> write(format, file)));
    }
    return items;
  }

  private MenuItem item(String label, String ending, Consumer<Path> onChosen) {
    var item = new MenuItem(label);
    item.setOnAction(event -> choose(label, ending, onChosen));
    return item;
  }

  private void choose(String label, String ending, Consumer<Path> onChosen) {
    if (mayLeave()) {
      var chooser = new FileChooser();
      chooser.setTitle(label);
      chooser.setInitialFileName(store.state().scenario().name() + ending);
      Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath).ifPresent(onChosen);
    }
  }

  /// Asks where the handout is to go, as the File menu does.
  void chooseHandout() {
    choose(HANDOUT, PDF, this::printHandout);
  }

  private void printHandout(Path file) {
    print(Papers.Kind.HANDOUT, file);
  }

  void printYear(Path file) {
    print(Papers.Kind.YEAR, file);
  }

  void write(ExportFormat format, Path file) {
    if (mayLeave()) {
      DeskState state = store.state();
      List<Problem> warnings =
          Stream.concat(store.cardProblems().stream(), state.report().warnings().stream()).toList();
      start(ExportJob.of(format, Export.of(store.engine(),
          state.scenario().asChangedFrom(state.opened()), warnings, ProgramVersion.number()), file));
    }
  }

  /// What leaves the program is what stands in the window, or nothing.
  @Override
  public boolean mayLeave() {
    TypedText.take(getScene());
    Optional<String> heldBack = store.state().heldBack();
    heldBack.ifPresent(why -> {
      notice.tell(Feather.ALERT_TRIANGLE, "Nothing was exported: " + why);
      store.showFileProblems(List.of(Problem.error("", "nothing was exported: " + why, "")));
    });
    return heldBack.isEmpty();
  }

  void print(Papers.Kind kind, Path file) {
    if (mayLeave()) {
      Scenario scenario = store.state().scenario().asChangedFrom(store.state().opened());
      try {
        start(ExportJob.of(scenario, Papers.pages(kind, store.engine(), scenario), file));
      } catch (IllegalArgumentException e) {
        refuse(file, e.getMessage());
      }
    }
  }

  @Override
  public void write(Path file, Supplier<byte[]> bytes) {
    if (mayLeave()) {
      start(ExportJob.of(bytes, file));
    }
  }

  /// Every export has a line of its own; a second one does not stop the first.
  private void start(ExportJob job) {
    getChildren().add(new ExportLine(job, this, getChildren()::remove));
  }

  @Override
  public void written(ExportJob job) {
    Path file = job.file().toAbsolutePath();
    notice.tell(Feather.CHECK, job.name() + " is written", Notice.action("Open", () -> show(file)),
        Notice.action("Show in folder", () -> show(file.getParent())));
  }

  private void show(Path place) {
    notice.hide();
    onShown.accept(place);
  }

  @Override
  public void stopped(ExportJob job) {
    notice.tell(Feather.SLASH, job.name() + " was not written");
  }

  @Override
  public void failed(ExportJob job, String why) {
    notice.tell(Feather.ALERT_TRIANGLE, job.name() + " could not be written");
    refuse(job.file(), why);
  }

  Notice notice() {
    return notice;
  }

  private void refuse(Path file, String why) {
    store.showFileProblems(List.of(Problem.error("", "the export could not be written: " + why,
        "Nothing is lost: choose another place").inFile(file.toString())));
  }
}
