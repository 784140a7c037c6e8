package runrate.files.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import runrate.files.calls.WarehouseException;
import runrate.units.Problem;

/// Where the database puts what does not fit into memory: a folder of this process. What a process left that was killed
/// is swept away.
final class SpillFolder {
  private static final String NAME = "usage-spill";

  private SpillFolder() {}

  /// That a folder cannot be written to is found by the database only when it has to spill, so it is tried here.
  ///
  /// @param folder of the user
  /// @param store  named where it fails
  static Path of(Path folder, Path store) throws WarehouseException {
    Path all = folder.resolve(NAME);
    Path own = all.resolve(Long.toString(ProcessHandle.current().pid()));
    try {
      Files.createDirectories(own);
      Files.delete(Files.createTempFile(own, "probe", ""));
      sweep(all);
      return own;
    } catch (IOException e) {
      throw new WarehouseException(Problem.error("", "nothing can be written to %s".formatted(all),
          "Free it, or name another folder of your own with XDG_CONFIG_HOME").inFile(store.toString()), e);
    }
  }

  private static void sweep(Path all) throws IOException {
    for (Path left : listed(all)) {
      if (isOfNobody(left)) {
        for (Path file : listed(left)) {
          Files.deleteIfExists(file);
        }
        Files.deleteIfExists(left);
      }
    }
  }

  private static boolean isOfNobody(Path folder) {
    String name = folder.getFileName().toString();
    return name.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(name)).filter(ProcessHandle::isAlive)
        .isEmpty();
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /// Takes the folder away where nothing spills any more.
  static void leave(Path own) {
    try {
      Files.deleteIfExists(own);
    } catch (IOException e) {
      System.getLogger(SpillFolder.class.getName()).log(System.Logger.Level.DEBUG, own + " is in use", e);
    }
  }
}
