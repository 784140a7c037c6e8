package runrate.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.FileStamp;

/// The last ten contents of each scenario file that were saved over, so that any of them can be brought back. They lie
/// in the user's own folder, not beside the file, and only the user may read them.
public record FileVersions(Path folder) {
  private static final int MOST = 10;
  private static final Pattern NAME = Pattern.compile("(\\d{1,18})\\.json");

  /// @param saved when this content was last written
  public record Version(Path at, Instant saved) {}

  /// Keeps what a file holds, before it is saved over. A content that is the newest version already is not kept twice.
  ///
  /// @throws IOException if it could not be kept; the file is not touched
  public void keep(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    byte[] content = Files.readAllBytes(file);
    List<Version> versions = of(file);
    if (!versions.isEmpty() && FileStamp.of(versions.getFirst().at()).equals(FileStamp.of(content))) {
      return;
    }
    long number = Files.getLastModifiedTime(file).toMillis();
    long newest = versions.isEmpty() ? number - 1 : versions.getFirst().saved().toEpochMilli();
    Files.createDirectories(folderOf(file));
    AtomicFile.writePrivately(folderOf(file).resolve(Math.max(number, newest + 1) + ".json"), content);
    for (Version old : of(file).stream().skip(MOST).toList()) {
      Files.deleteIfExists(old.at());
    }
  }

  /// The versions of a file that were kept, the newest first.
  public List<Version> of(Path file) {
    try (Stream<Path> files = Files.list(folderOf(file))) {
      return files.filter(at -> NAME.matcher(at.getFileName().toString()).matches()
              && Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS))
          .map(at -> new Version(at, Instant.ofEpochMilli(number(at))))
          .sorted(Comparator.comparing(Version::saved).reversed()).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static long number(Path at) {
    var name = NAME.matcher(at.getFileName().toString());
    return name.matches() ? Long.parseLong(name.group(1)) : 0;
  }

  /// A file is known by where it really lies, so that a link to it has the same versions.
  private Path folderOf(Path file) {
    Path place = file.toAbsolutePath().normalize();
    try {
      place = file.toRealPath();
    } catch (IOException e) {
      // It is gone; its versions are found by the name it had.
      System.getLogger(FileVersions.class.getName()).log(System.Logger.Level.DEBUG, "no such file", e);
    }
    return folder.resolve(FileStamp.of(place.toString().getBytes(StandardCharsets.UTF_8)).sha256());
  }
}
