package runrate.desktop;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
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
/// restored behind the user's back: what an earlier session left is offered by [CrashOffer].
final class CrashCopy {
  private static final Duration MOMENT = Duration.seconds(3);

  /// One thread, so that a late copy never overtakes its removal. No question is asked here whose answer might be
  /// dropped: every step is to be done, in its order, and whoever closes the window waits for the last.
  private final ExecutorService disk = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final PauseTransition pause = new PauseTransition(MOMENT);
  private final ScenarioStore store;
  private final UserFolder user;
  private final Deque<Path> leftBehind;

  CrashCopy(ScenarioStore store, UserFolder user) {
    this.store = store;
    this.user = user;
    this.leftBehind = new ArrayDeque<>(user.workLeftBehind());
    pause.setOnFinished(event -> keep());
  }

  /// When the newest work was kept that an earlier session left, as clocks here show it.
  Optional<LocalDateTime> leftBehind() {
    return Optional.ofNullable(leftBehind.peek()).map(file -> LocalDateTime.ofInstant(
        Instant.ofEpochMilli(file.toFile().lastModified()), ZoneId.systemDefault()));
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
  ///
  /// @return whether it could be read; it stays where it is if not
  boolean restore() {
    Path file = leftBehind.getFirst();
    var read = ScenarioReader.read(file);
    store.showFileProblems(read.problems());
    read.value().ifPresent(scenario -> {
      store.openUnsaved(scenario);
      leftBehind.remove();
      disk.execute(() -> {
        user.keepUnsavedWork(scenario);
        user.forget(file);
      });
    });
    return read.value().isPresent();
  }

  /// Forgets the newest copy for ever.
  void discard() {
    Path file = leftBehind.remove();
    disk.execute(() -> user.forget(file));
  }

  /// The window is closed on purpose.
  void close() {
    pause.stop();
    disk.execute(user::forgetUnsavedWork);
    disk.close();
  }
}
