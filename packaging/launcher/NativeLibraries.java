import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/// The database's jar carries its library for four systems and unpacks 72 MB at each start. In the assembled program this
/// system's lies beside the slim jar, where the driver finds it, and the others are left out.
final class NativeLibraries {
  private static final String PREFIX = "libduckdb_java.so_";

  private NativeLibraries() {}

  /// Leaves jars without such a library as they are. Where there is none for this system, recorded calls cannot be read
  /// and everything else works.
  static void lay(Path jar) throws IOException {
    if (!jar.getFileName().toString().startsWith("duckdb_jdbc-")) {
      return;
    }
    try (var files = FileSystems.newFileSystem(jar); var paths = Files.list(files.getPath("/"))) {
      List<Path> libraries = paths.filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList();
      for (Path library : libraries) {
        if (library.getFileName().toString().equals(PREFIX + system())) {
          Files.copy(library, jar.resolveSibling(library.getFileName().toString()),
              StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(library);
      }
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return "%s_%s".formatted(name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux",
        machine.equals("aarch64") ? "arm64" : "amd64");
  }
}
