package runrate.desktop;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.files.UnsavedCopy;
import runrate.files.UnsavedWork;
import runrate.files.UserFolder;
import runrate.files.disk.FileStamp;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;

/// Keeps a copy of unsaved work, a moment after each change, so that it survives a crash. Nothing is
/// restored behind the user's back: what an earlier session left is offered by [CrashOffer].
final class CrashCopy {
  /// A copy is at most this much older than the work, and the time its writing takes.
  static final Duration MOMENT = Duration.seconds(1.5);

  /// One thread, so that a late copy never overtakes its removal. No question is asked here whose answer might be
  /// dropped: every step is to be done, in its order, and whoever closes the window waits for the last.
  private final ExecutorService disk = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final PauseTransition pause = new PauseTransition(MOMENT);
  private final ScenarioStore store;
  private final Saving saving;
  private final UnsavedWork work;
  private final Deque<UnsavedWork.Left> leftBehind;
  private List<Path> broken;

  CrashCopy(ScenarioStore store, UserFolder user, Saving saving) {
    this.store = store;
    this.saving = saving;
    work = user.unsavedWork();
    UnsavedWork.Found found = work.find();
    leftBehind = new ArrayDeque<>(found.readable());
    broken = found.broken();
    pause.setOnFinished(event -> keepNow());
  }

  /// The newest work that an earlier session left.
  Optional<UnsavedCopy> leftBehind() {
    return Optional.ofNullable(leftBehind.peek()).map(UnsavedWork.Left::copy);
  }

  /// How many sessions left work that is still to be answered.
  int count() {
    return leftBehind.size();
  }

  /// Copies that hold no whole scenario, or none.
  List<Path> broken() {
    return broken;
  }

  /// They were told; they stay in their folder and are not told again.
  void setBrokenAside() {
    List<Path> told = broken;
    broken = List.of();
    disk.execute(() -> work.setAside(told));
  }

  void noticed(DeskState old, DeskState now) {
    boolean waiting = pause.getStatus() == Animation.Status.RUNNING;
    if (now.isUnsaved() && !now.scenario().equals(old.scenario()) && !waiting) {
      // Not started anew while it runs: steady work must not postpone its copy for ever.
      pause.playFromStart();
    } else if (!now.isUnsaved() && old.isUnsaved()) {
      pause.stop();
      disk.execute(work::forget);
    }
  }

  /// The user's own scenario, not the one somebody improvises with by now.
  void keepNow() {
    UnsavedCopy copy = copy(store.ownState());
    disk.execute(() -> work.keep(copy));
  }

  private UnsavedCopy copy(DeskState state) {
    return new UnsavedCopy(state.scenario(), state.file(), state.file().map(saving::stamp).orElse(FileStamp.NONE),
        Instant.EPOCH);
  }

  /// Shows the newest copy as unsaved work on the file it belongs to. The copy is forgotten only when another one
  /// is safely on the disk.
  void restore() {
    UnsavedWork.Left left = leftBehind.remove();
    UnsavedCopy copy = left.copy();
    Optional<Scenario> saved = copy.file().flatMap(file -> ScenarioReader.read(file).value());
    store.openUnsaved(copy.scenario(), copy.file(), saved);
    copy.file().ifPresent(file -> saving.knows(file, copy.base()));
    UnsavedCopy again = copy(store.state());
    disk.execute(() -> {
      if (work.keep(again)) {
        work.forget(left.at());
      }
    });
  }

  /// Forgets the newest copy for ever.
  void discard() {
    Path file = leftBehind.remove().at();
    disk.execute(() -> work.forget(file));
  }

  /// The window is closed on purpose.
  void close() {
    disk.execute(work::forget);
    end();
  }

  /// The window goes without being closed: what is being written is finished, and what is there stays.
  void end() {
    pause.stop();
    disk.close();
  }
}
