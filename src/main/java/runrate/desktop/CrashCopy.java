package runrate.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.files.UserFolder;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;

/// Keeps a copy of unsaved work, a moment after each change, so that it survives a crash. Nothing is
/// restored behind the user's back: what an earlier session left is offered in the File menu.
final class CrashCopy {
  private static final Duration MOMENT = Duration.seconds(3);

  /// One thread, so that a late copy never overtakes its removal.
  private final ExecutorService disk = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final PauseTransition pause = new PauseTransition(MOMENT);
  private final ScenarioStore store;
  private final UserFolder user;
  private final List<Path> leftBehind;

  CrashCopy(ScenarioStore store, UserFolder user) {
    this.store = store;
    this.user = user;
    this.leftBehind = user.workLeftBehind();
    pause.setOnFinished(event -> keep());
  }

  /// Whether an earlier session ended without saving.
  boolean isLeftBehind() {
    return !leftBehind.isEmpty();
  }

  void noticed(DeskState old, DeskState now) {
    boolean waiting = pause.getStatus() == Animation.Status.RUNNING;
    if (now.isUnsaved() && !now.scenario().equals(old.scenario()) && !waiting) {
      // Not started anew while it runs: steady work must not postpone its copy for ever.
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

  /// Shows the newest copy as unsaved work that belongs to no file, so that saving it asks for one.
  void restore() {
    Path file = leftBehind.getFirst();
    var read = ScenarioReader.read(file);
    store.showFileProblems(read.problems());
    read.value().ifPresent(scenario -> {
      store.openUnsaved(scenario);
      disk.execute(() -> {
        user.keepUnsavedWork(scenario);
        user.forget(file);
      });
    });
  }

  /// The window is closed on purpose.
  void close() {
    pause.stop();
    disk.execute(user::forgetUnsavedWork);
    disk.close();
  }
}
