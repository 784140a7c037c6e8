package runrate.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.robot.Robot;
import org.testfx.api.FxToolkit;

/// The thread windows live on: started once for a whole run, asked and waited for.
final class FxThread {
  private static final int PATIENCE_SECONDS = 30;

  private FxThread() {}

  /// Starts JavaFX if it is not running yet; it stays alive when a window closes.
  static void start() {
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T ask(Callable<T> question) {
    var task = new FutureTask<>(question);
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    try {
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /// The one robot of a run. Each further one would keep the window alive that was open when it was made, for ever.
  static Robot robot() {
    return Hand.ROBOT;
  }

  private static final class Hand {
    private static final Robot ROBOT = ask(Robot::new);
  }

  /// Waits until the next pulse has laid a scene out.
  static void awaitPulse(Scene scene) {
    var laidOut = new CountDownLatch(1);
    var once = new Once(scene, laidOut);
    ask(() -> {
      scene.addPostLayoutPulseListener(once);
      Platform.requestNextPulse();
      return null;
    });
    try {
      if (!laidOut.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no pulse came");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Notices one pulse and takes itself away.
  private record Once(Scene scene, CountDownLatch laidOut) implements Runnable {
    @Override
    public void run() {
      scene.removePostLayoutPulseListener(this);
      laidOut.countDown();
    }
  }
}
