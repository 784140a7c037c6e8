package runrate.files;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import runrate.files.disk.FileStamp;
import runrate.files.scenario.ScenarioReader;
import runrate.files.scenario.ScenarioWriter;
import runrate.scenario.Scenario;

/// Work that was not saved, as a copy of it keeps it: a few lines on where it belongs, then the scenario.
///
/// @param file where the work was to be saved; empty for work in no file yet
/// @param base what that file held when the work began
/// @param kept when the copy was written
public record UnsavedCopy(Scenario scenario, Optional<Path> file, FileStamp base, Instant kept) {
  private static final String FIRST_LINE = "runrate unsaved work 1";
  private static final String NO_FILE = "-";
  private static final int LINES = 4;
  private static final long MOST_BYTES = 64L << 20;

  byte[] bytes() {
    String text = ScenarioWriter.text(scenario);
    String head = String.join("\n", FIRST_LINE, file.map(path -> path.toUri().toString()).orElse(NO_FILE),
        "%s %s".formatted(base.size(), base.sha256()), FileStamp.of(text.getBytes(StandardCharsets.UTF_8)).sha256());
    return (head + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  /// @return nothing if the copy is cut off or not what was written
  static Optional<UnsavedCopy> read(Path copy) {
    try {
      if (Files.size(copy) > MOST_BYTES) {
        return Optional.empty();
      }
      String[] parts = Files.readString(copy).split("\n", LINES + 1);
      return parts.length > LINES && parts[0].equals(FIRST_LINE)
          ? parse(copy, parts, Files.getLastModifiedTime(copy).toInstant()) : Optional.empty();
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  private static Optional<UnsavedCopy> parse(Path copy, String[] parts, Instant kept) {
    byte[] text = parts[LINES].getBytes(StandardCharsets.UTF_8);
    if (!FileStamp.of(text).sha256().equals(parts[3])) {
      return Optional.empty();
    }
    Optional<Path> file = parts[1].equals(NO_FILE) ? Optional.empty()
        : Optional.of(Path.of(URI.create(parts[1])));
    String[] base = Arrays.copyOf(parts[2].split(" "), 2);
    var stamp = new FileStamp(Long.parseLong(base[0]), base[1] == null ? "" : base[1]);
    return ScenarioReader.parse(copy.toString(), text).value()
        .map(scenario -> new UnsavedCopy(scenario, file, stamp, kept));
  }
}
