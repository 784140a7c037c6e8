package runrate.files.warehouse;

import java.sql.SQLException;
import runrate.risk.Watch;

/// Runs something long and lets it go as soon as nobody waits any more.
final class Cancelling {
  private static final int ASKED_EVERY_MILLIS = 40;

  private Cancelling() {}

  /// @throws IllegalStateException where nobody waits any more
  static void whileRunning(DuckDb database, Watch watch, DuckDb.Change change) throws SQLException,
      WarehouseException {
    Thread asking = Thread.ofVirtual().start(() -> {
      try {
        do {
          Thread.sleep(ASKED_EVERY_MILLIS);
          database.tellProgress(watch.progress());
        } while (!watch.isStopped().getAsBoolean());
        database.cancel();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    try {
      change.make();
    } finally {
      asking.interrupt();
    }
  }
}
