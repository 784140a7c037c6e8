package runrate.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.Refusal;
import runrate.desktop.store.ScenarioStore;
import runrate.files.UserFolder;
import runrate.files.disk.ChangedOnDiskException;
import runrate.files.disk.FileStamp;
import runrate.files.disk.Reason;
import runrate.files.scenario.OwnPriceMarks;
import runrate.files.scenario.ScenarioDifferences;
import runrate.files.scenario.ScenarioReader;
import runrate.files.scenario.ScenarioWriter;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Writes the scenario of a window into a file, but never over what somebody else has put there since the window read
/// it; and says what the file does not hold.
final class Saving {
  private final ScenarioStore store;
  private final UserFolder user;
  private final Map<Path, FileStamp> known = new HashMap<>();

  Saving(ScenarioStore store, UserFolder user) {
    this.store = store;
    this.user = user;
    store.state().file().ifPresent(file -> knows(file, onDisk(file)));
  }

  /// @param stamp what the window believes the file holds
  void knows(Path file, FileStamp stamp) {
    known.put(place(file), stamp);
  }

  /// What the window believes a file holds; for one it never read, whatever it does.
  FileStamp stamp(Path file) {
    return known.getOrDefault(place(file), onDisk(file));
  }

  /// A file that cannot be read is none; that it cannot be written over is told when it is tried.
  static FileStamp onDisk(Path file) {
    try {
      return FileStamp.of(file);
    } catch (IOException e) {
      System.getLogger(Saving.class.getName()).log(System.Logger.Level.DEBUG, "cannot be read", e);
      return FileStamp.NONE;
    }
  }

  private static Path place(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /// Saves what stands in the window.
  ///
  /// @param expected what the file may hold to be written over
  /// @return whether it was saved; why not is shown among the problems
  /// @throws ChangedOnDiskException if the file holds something else
  boolean write(Path file, FileStamp expected) throws ChangedOnDiskException {
    DeskState state = store.state();
    byte[] content = ScenarioWriter.content(store.engine().book(), state.scenario());
    List<Problem> told = new ArrayList<>(notHeld(state));
    try {
      keepVersion(file, told);
      user.saveLock().replace(file, expected, content).forEach(lost -> told.add(
          Problem.warning("", "saved, but " + lost, "")));
    } catch (ChangedOnDiskException e) {
      throw e;
    } catch (IOException e) {
      store.showFileProblems(List.of(ScenarioWriter.problem(file, e)));
      return false;
    }
    knows(file, FileStamp.of(content));
    store.saved(file);
    store.showFileProblems(told.stream().map(problem -> problem.inFile(file.toString())).toList());
    user.addRecentScenario(file);
    return true;
  }

  private void keepVersion(Path file, List<Problem> told) {
    try {
      user.versions().keep(file);
    } catch (IOException e) {
      told.add(Problem.warning("", "saved, but the earlier version was not kept (%s)".formatted(Reason.of(e)), ""));
    }
  }

  private static List<Problem> notHeld(DeskState state) {
    return state.refusals().stream().map(Saving::notHeld).toList();
  }

  private static Problem notHeld(Refusal refusal) {
    return Problem.warning(refusal.path(), "what you typed into the field %s is not in the file; %s is"
        .formatted(refusal.label(), refusal.last().isBlank() ? "nothing" : refusal.last()),
        "Correct it or take it back, then save again");
  }

  /// What differs between a file and what would be saved, a line each.
  ///
  /// @param labels what the window calls the input at a path
  List<String> differences(Path file, Function<String, Optional<String>> labels) {
    Scenario here = OwnPriceMarks.mark(store.engine().book(), store.state().scenario());
    return ScenarioReader.read(file).value().map(there -> ScenarioDifferences.of(there, here, labels))
        .map(lines -> lines.isEmpty() ? List.of("Nothing but how the file is written.") : lines)
        .orElse(List.of("The file holds no scenario that can be read."));
  }
}
