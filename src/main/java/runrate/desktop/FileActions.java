package runrate.desktop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import runrate.claims.ClaimScenario;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.files.FileVersions;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.disk.ChangedOnDiskException;
import runrate.files.disk.FileStamp;
import runrate.files.disk.ReadResult;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Opens and saves scenarios for the window. A file that cannot be read changes nothing but the list
/// of problems, and is never written over.
///
/// Longer than most files because every way to a file stands here once, with what it asks before.
final class FileActions {
  private final ScenarioStore store;
  private final RunrateHome home;
  private final UserFolder user;
  private final Saving saving;
  private final FileQuestions questions;
  private final Runnable endImprovising;
  private final Function<String, Optional<String>> labels;

  /// @param endImprovising brings the scenario back that was put aside, and ends its walk
  /// @param labels         what the window calls the input at a path
  FileActions(ScenarioStore store, RunrateHome home, UserFolder user, FileQuestions questions,
      Runnable endImprovising, Function<String, Optional<String>> labels) {
    this.store = store;
    this.home = home;
    this.user = user;
    this.questions = questions;
    this.endImprovising = endImprovising;
    this.labels = labels;
    saving = new Saving(store, user);
  }

  Saving saving() {
    return saving;
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
    FileStamp stamp = Saving.onDisk(file);
    ReadResult<Scenario> read = ScenarioReader.readForWindow(store.engine(), file);
    read.value().ifPresent(scenario -> {
      saving.knows(file, stamp);
      store.open(scenario, Optional.of(file));
      user.addRecentScenario(file);
    });
    store.showFileProblems(read.problems());
  }

  /// A scenario from a file, to be used beside the open one; nothing where nobody chose or it cannot be read.
  Optional<Scenario> chooseOther(Window window) {
    return chosen("Bring a scenario in as a task", FileChooser::showOpenDialog, window).flatMap(file -> {
      ReadResult<Scenario> read = ScenarioReader.readForWindow(store.engine(), file);
      if (read.value().isEmpty()) {
        store.showFileProblems(read.problems());
      }
      return read.value();
    });
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

  /// Shows a case that is in no file yet, unless unsaved work is to be kept.
  ///
  /// @return whether it is shown
  boolean openNew(Scenario scenario, Window window) {
    boolean may = mayLeave(window);
    if (may) {
      store.showFileProblems(List.of());
      store.openUnsaved(scenario, Optional.empty(), Optional.empty());
    }
    return may;
  }

  /// Shows what a file holds as somebody's own work, in no file yet.
  boolean openCopy(Path file, Window window) {
    ReadResult<Scenario> read = ScenarioReader.readForWindow(store.engine(), file);
    boolean shown = read.value().filter(scenario -> openNew(scenario.asCopy("Copy of " + scenario.name()), window))
        .isPresent();
    if (read.value().isEmpty()) {
      store.showFileProblems(read.problems());
    }
    return shown;
  }

  void forget(Path file) {
    user.forgetScenario(file);
  }

  /// @return whether a file was chosen
  boolean openChosen(Window window) {
    Optional<Path> file = mayLeave(window) ? chosen("Open a scenario", FileChooser::showOpenDialog, window)
        : Optional.empty();
    file.ifPresent(this::open);
    return file.isPresent();
  }

  /// @return whether it was saved
  boolean save(Window window) {
    return store.state().file().filter(file -> !isShipped(file)).map(file -> write(file, window))
        .orElseGet(() -> saveAs(window));
  }

  boolean saveAs(Window window) {
    return chosen("Save the scenario as", FileChooser::showSaveDialog, window)
        .map(typed -> writeAs(typed, window)).orElse(false);
  }

  /// An example that is saved elsewhere becomes somebody's own; under its old name nobody could tell the two apart.
  private void makeOwn(Path target) {
    store.state().file().filter(file -> isShipped(file) && !isShipped(target)).ifPresent(example -> {
      Scenario open = store.state().scenario();
      boolean renamed = !open.name().equals(store.state().opened().name());
      store.edit(scenario -> scenario.asCopy(renamed ? scenario.name() : ScenarioNames.of(target)));
    });
  }

  /// The file dialog asked about the name that was typed, not about one with an ending added.
  private boolean writeAs(Path typed, Window window) {
    if (typed.toString().endsWith(".json")) {
      makeOwn(typed);
      return write(typed, window);
    }
    Path withEnding = Path.of(typed + ".json");
    if (Files.exists(withEnding)) {
      store.showFileProblems(List.of(Problem.error("", "this file exists already, so nothing was saved",
          "Type its whole name to replace it").inFile(withEnding.toString())));
      return false;
    }
    makeOwn(withEnding);
    return write(withEnding, window);
  }

  /// The shipped scenarios are examples for everybody; a change to one is saved under another name.
  boolean isShipped(Path file) {
    return file.toAbsolutePath().normalize().startsWith(home.scenarios().toAbsolutePath().normalize());
  }

  /// Saves, unless the file was changed since the window read it: then its user is asked.
  boolean write(Path file, Window window) {
    try {
      return saving.write(file, saving.stamp(file));
    } catch (ChangedOnDiskException e) {
      return writeChanged(file, window);
    }
  }

  private boolean writeChanged(Path file, Window window) {
    FileStamp seen = Saving.onDisk(file);
    return switch (questions.changedOnDisk("%s was changed on disk since it was opened here. Overwriting it keeps what "
        .formatted(file.getFileName()) + "is there now among its earlier versions; reloading it drops what is not "
        + "saved here.", saving.differences(file, labels), window)) {
      case OVERWRITE -> {
        saving.knows(file, seen);
        yield write(file, window);
      }
      case RELOAD -> {
        open(file);
        yield false;
      }
      case SAVE_AS -> saveAs(window);
      case CANCEL -> false;
    };
  }

  /// Shows what the open file held before one of the last saves, as a change of it that can be undone.
  void bringBack(FileVersions.Version version) {
    ReadResult<Scenario> read = ScenarioReader.read(version.at());
    read.value().ifPresent(earlier -> store.edit(scenario -> earlier));
    store.showFileProblems(read.problems());
  }

  /// What the open file held before it was saved over, the newest first.
  List<FileVersions.Version> versions() {
    return store.state().file().map(user.versions()::of).orElse(List.of());
  }

  /// Asks what to do with unsaved work before it would be left.
  boolean mayLeave(Window window) {
    DeskState own = store.ownState();
    if (own.isUnsaved() || !own.refusals().isEmpty()) {
      var answer = questions.leaving(atStake(own), own.isUnsaved(), window);
      if (answer == FileQuestions.Leaving.CANCEL) {
        return false;
      }
      endImprovising.run();
      return answer == FileQuestions.Leaving.DISCARD || save(window);
    }
    endImprovising.run();
    return true;
  }

  private static String atStake(DeskState state) {
    String changes = "%s has changes that are not saved.".formatted(state.scenario().name());
    return state.refusals().stream().findFirst().map(refusal ->
        "What you typed into the field %s cannot be, and no file can hold it.".formatted(refusal.label())
        + (state.isUnsaved() ? " " + changes : "")).orElse(changes);
  }

  private static File documents() {
    var home = new File(System.getProperty("user.home", "."));
    var documents = new File(home, "Documents");
    return documents.isDirectory() ? documents : home;
  }

  private interface Dialog {
    File show(FileChooser chooser, Window window);
  }

  private Optional<Path> chosen(String title, Dialog dialog, Window window) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Scenarios", "*.json"));
    chooser.setInitialDirectory(store.state().file().filter(file -> !isShipped(file))
        .map(file -> file.toAbsolutePath().getParent().toFile()).filter(File::isDirectory)
        .orElseGet(FileActions::documents));
    chooser.setInitialFileName(store.state().file().filter(file -> !isShipped(file))
        .map(file -> file.getFileName().toString())
        .orElseGet(() -> ScenarioNames.file(store.state().scenario().name())));
    return Optional.ofNullable(dialog.show(chooser, window)).map(File::toPath);
  }
}
