package runrate.desktop;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.files.ScenarioReader;
import runrate.files.UserFolder;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Keeps a copy of unsaved work, a moment after each change, so that it survives a crash. Nothing is
/// restored behind the user's back: what an earlier session left is offered in the File menu.
final class CrashCopy {
  private static final Duration MOMENT = Duration.seconds(3);

  /// One thread, so that a late copy never overtakes its removal.
  private final ExecutorService disk = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final PauseTransition pause = new PauseTransition(MOMENT);
  private final ScenarioStore store;
  private final UserFolder user;
  private final boolean leftBehind;

  CrashCopy(ScenarioStore store, UserFolder user) {
    this.store = store;
    this.user = user;
    this.leftBehind = Files.exists(user.unsavedWork());
    pause.setOnFinished(event -> keep());
  }

  /// Whether an earlier session ended without saving.
  boolean isLeftBehind() {
    return leftBehind;
  }

  void noticed(DeskState old, DeskState now) {
    if (now.isUnsaved() && !now.scenario().equals(old.scenario())) {
      pause.playFromStart();
    } else if (!now.isUnsaved() && old.isUnsaved()) {
      pause.stop();
      disk.execute(user::forgetUnsavedWork);
    }
  }

  private void keep() {
    Scenario scenario = store.state().scenario();
    disk.execute(() -> user.keepUnsavedWork(scenario));
  }

  /// Shows the copy as unsaved work on the scenario in hand; one undo takes it back.
  void restore() {
    var read = ScenarioReader.read(user.unsavedWork());
    List<Problem> problems = read.problems();
    store.showFileProblems(problems);
    read.value().ifPresent(scenario -> store.edit(old -> scenario));
  }

  /// The window is closed on purpose.
  void close() {
    pause.stop();
    disk.execute(user::forgetUnsavedWork);
    disk.close();
  }
}
