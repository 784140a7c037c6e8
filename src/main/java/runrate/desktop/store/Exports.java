package runrate.desktop.store;

import java.nio.file.Path;
import java.util.function.Supplier;

/// Where a tab brings what is to leave the program.
public interface Exports {
  /// Whether what stands in the window may leave the program just now. Where not, the reason has been told; asked
  /// before a file is chosen, so that nobody chooses one in vain.
  boolean mayLeave();

  /// Writes a file beside the window, and tells how that ended.
  void write(Path file, Supplier<byte[]> bytes);
}
