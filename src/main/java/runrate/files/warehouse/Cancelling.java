package runrate.files.warehouse;

import java.sql.SQLException;
import runrate.files.calls.WarehouseException;
import runrate.risk.Watch;

/// Runs something long and lets it go as soon as nobody waits any more.
public final class Cancelling {
  private static final int ASKED_EVERY_MILLIS = 40;

  private Cancelling() {}

  /// What runs.
  public interface Work<T> {
    T done() throws SQLException, WarehouseException;
  }

  /// @param tellProgress asked many times a second
  /// @param cancel       ends the work, which then fails
  public static <T> T whileRunning(Watch watch, Runnable tellProgress, Runnable cancel, Work<T> work)
      throws SQLException, WarehouseException {
    Thread asking = Thread.ofVirtual().start(() -> {
      try {
        do {
          Thread.sleep(ASKED_EVERY_MILLIS);
          tellProgress.run();
        } while (!watch.isStopped().getAsBoolean());
        cancel.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    try {
      return work.done();
    } finally {
      asking.interrupt();
    }
  }
}
