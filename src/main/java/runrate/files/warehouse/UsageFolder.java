package runrate.files.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import runrate.files.disk.Reason;
import runrate.units.Problem;

/// Where recorded calls are kept: the store, the key that hides the names of users in it, and what somebody said of
/// tables nobody knows.
public record UsageFolder(Path folder) {

  Path store() {
    return folder.resolve("usage.duckdb");
  }

  Path userKey() {
    return folder.resolve("usage-users.key");
  }

  RememberedColumns columns() {
    return new RememberedColumns(folder.resolve("usage-columns.properties"));
  }

  /// Whether anything was ever recorded.
  public boolean isThere() {
    return Files.exists(store());
  }

  UsageFolder made() throws WarehouseException {
    try {
      Files.createDirectories(folder);
      return this;
    } catch (IOException e) {
      throw new WarehouseException(Problem.error("", "this folder cannot be made: " + Reason.of(e),
          "Free the place, or name another with XDG_CONFIG_HOME").inFile(folder.toString()), e);
    }
  }

  /// Deletes every recorded call and the key; the logs themselves stay where they are.
  public void forget() throws WarehouseException {
    delete(List.of(store(), log(), userKey()));
  }

  /// Takes a store away that holds nothing. The key stays: names that were hidden with it elsewhere stay the same.
  void sweep() throws WarehouseException {
    delete(List.of(store(), log()));
  }

  private Path log() {
    return folder.resolve("usage.duckdb.wal");
  }

  private void delete(List<Path> files) throws WarehouseException {
    try {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new WarehouseException(Problem.error("", "recorded calls could not be deleted: " + Reason.of(e),
          "Close every Runrate that has them open").inFile(store().toString()), e);
    }
  }
}
