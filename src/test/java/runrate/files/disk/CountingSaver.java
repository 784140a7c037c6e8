package runrate.files.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Adds 1 to the number in a file, again and again, beside others that do the same.
final class CountingSaver {
  private CountingSaver() {}

  /// @param args the file, the lock, how often
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    var lock = new SaveLock(Path.of(args[1]));
    int left = Integer.parseInt(args[2]);
    while (left > 0) {
      left -= added(file, lock) ? 1 : 0;
    }
  }

  private static boolean added(Path file, SaveLock lock) throws IOException {
    FileStamp before = FileStamp.of(file);
    int count = Integer.parseInt(Files.readString(file));
    try {
      lock.replace(file, before, String.valueOf(count + 1).getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (ChangedOnDiskException e) {
      return false;
    }
  }
}
