package runrate.desktop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import runrate.claims.ClaimScenario;
import runrate.desktop.store.ScenarioStore;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.disk.ReadResult;
import runrate.files.scenario.ScenarioReader;
import runrate.files.scenario.ScenarioWriter;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Opens and saves scenarios for the window. A file that cannot be read changes nothing but the list
/// of problems, and is never written over.
final class FileActions {
  private final ScenarioStore store;
  private final RunrateHome home;
  private final UserFolder user;

  FileActions(ScenarioStore store, RunrateHome home, UserFolder user) {
    this.store = store;
    this.home = home;
    this.user = user;
  }

  List<Path> shipped() {
    File[] files = home.scenarios().toFile().listFiles((folder, name) -> name.endsWith(".json"));
    List<Path> paths = new ArrayList<>();
    for (File file : files == null ? new File[0] : files) {
      paths.add(file.toPath());
    }
    paths.sort(null);
    return paths;
  }

  List<Path> recent() {
    return user.recentScenarios();
  }

  /// Reads a scenario and shows it; if that fails, what is open stays and the problems are shown.
  void open(Path file) {
    ReadResult<Scenario> read = ScenarioReader.readForWindow(store.engine(), file);
    read.value().ifPresent(scenario -> {
      store.open(scenario, Optional.of(file));
      user.addRecentScenario(file);
    });
    store.showFileProblems(read.problems());
  }

  /// Shows a published claim as a scenario, in no file yet.
  ///
  /// @return whether it is shown; not where unsaved work is to be kept
  boolean open(ClaimScenario claim, Window window) {
    boolean may = mayLeave(window);
    if (may) {
      store.open(claim.scenario(), Optional.empty());
    }
    return may;
  }

  void openChosen(Window window) {
    if (mayLeave(window)) {
      chosen("Open a scenario", FileChooser::showOpenDialog, window).ifPresent(this::open);
    }
  }

  /// @return whether it was saved
  boolean save(Window window) {
    return store.state().file().filter(file -> !isShipped(file)).map(this::write)
        .orElseGet(() -> saveAs(window));
  }

  boolean saveAs(Window window) {
    return chosen("Save the scenario as", FileChooser::showSaveDialog, window)
        .map(this::writeAs).orElse(false);
  }

  /// The file dialog asked about the name that was typed, not about one with an ending added.
  private boolean writeAs(Path typed) {
    if (typed.toString().endsWith(".json")) {
      return write(typed);
    }
    Path withEnding = Path.of(typed + ".json");
    if (Files.exists(withEnding)) {
      store.showFileProblems(List.of(Problem.error("", "this file exists already, so nothing was saved",
          "Type its whole name to replace it").inFile(withEnding.toString())));
      return false;
    }
    return write(withEnding);
  }

  /// The shipped scenarios are examples for everybody; a change to one is saved under another name.
  private boolean isShipped(Path file) {
    return file.toAbsolutePath().normalize().startsWith(home.scenarios().toAbsolutePath().normalize());
  }

  boolean write(Path file) {
    try {
      ScenarioWriter.write(store.state().scenario(), file);
      store.saved(file);
      store.showFileProblems(List.of());
      user.addRecentScenario(file);
      return true;
    } catch (IOException e) {
      store.showFileProblems(List.of(ScenarioWriter.problem(file, e)));
      return false;
    }
  }

  /// Asks what to do with unsaved work before it would be left.
  boolean mayLeave(Window window) {
    if (!store.state().isUnsaved()) {
      return true;
    }
    var save = new ButtonType("Save", ButtonBar.ButtonData.YES);
    var discard = new ButtonType("Discard", ButtonBar.ButtonData.NO);
    var alert = new Alert(Alert.AlertType.CONFIRMATION,
        "%s has changes that are not saved.".formatted(store.state().scenario().name()), save, discard,
        ButtonType.CANCEL);
    alert.initOwner(window);
    alert.setHeaderText(null);
    ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
    return answer == discard || answer == save && save(window);
  }

  private interface Dialog {
    File show(FileChooser chooser, Window window);
  }

  private Optional<Path> chosen(String title, Dialog dialog, Window window) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Scenarios", "*.json"));
    store.state().file().map(file -> file.toAbsolutePath().getParent().toFile()).filter(File::isDirectory)
        .ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(dialog.show(chooser, window)).map(File::toPath);
  }
}
