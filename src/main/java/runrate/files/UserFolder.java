package runrate.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.SaveLock;
import runrate.files.disk.TemporaryFiles;

/// What Runrate remembers for its user between sessions, in one folder of their own: the scenarios
/// opened last, work a crash left unsaved, earlier versions of saved files. It never stands in
/// the way of work: what cannot be remembered is forgotten silently.
public record UserFolder(Path folder) {
  private static final int MOST_RECENT = 8;

  /// The folder named by the system property `runrate.user`, else the platform's usual place.
  public static UserFolder find() {
    String named = System.getProperty("runrate.user");
    String home = System.getProperty("user.home", ".");
    String windows = System.getenv("APPDATA");
    String xdg = System.getenv("XDG_CONFIG_HOME");
    return new UserFolder(named != null ? Path.of(named)
        : windows != null ? Path.of(windows, "Runrate")
        : xdg != null && !xdg.isEmpty() ? Path.of(xdg, "runrate") : Path.of(home, ".config", "runrate"));
  }

  /// Rate cards of the user's own, which stand before the shipped ones model by model.
  public Path rateCards() {
    return folder.resolve("ratecards");
  }

  /// Price lists of others that were imported, a folder a format.
  public Path imports() {
    return folder.resolve("imports");
  }

  /// Scenario files opened last, the newest first; those that are gone are left out.
  public List<Path> recentScenarios() {
    try {
      return Files.readAllLines(recentFile(), StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank()).map(Path::of).filter(Files::exists).limit(MOST_RECENT).toList();
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
  }

  public void addRecentScenario(Path file) {
    List<Path> recent = new ArrayList<>(recentScenarios());
    Path absolute = file.toAbsolutePath().normalize();
    recent.remove(absolute);
    recent.addFirst(absolute);
    keepRecent(recent);
  }

  /// Takes a file off the list; the file itself stays.
  public void forgetScenario(Path file) {
    List<Path> recent = new ArrayList<>(recentScenarios());
    if (recent.remove(file.toAbsolutePath().normalize())) {
      keepRecent(recent);
    }
  }

  private void keepRecent(List<Path> recent) {
    keep(recentFile(), String.join("\n", recent.stream().limit(MOST_RECENT).map(Path::toString).toList()) + "\n");
  }

  private void keep(Path file, String text) {
    try {
      Files.createDirectories(folder);
      AtomicFile.writePrivately(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      System.getLogger(UserFolder.class.getName()).log(System.Logger.Level.DEBUG, file + " not kept", e);
    }
  }

  /// How large the window was drawn last, 1 as designed; empty where nobody changed it.
  public OptionalDouble windowSize() {
    try {
      return OptionalDouble.of(Double.parseDouble(Files.readString(sizeFile()).strip()));
    } catch (IOException | NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  public void keepWindowSize(double size) {
    keep(sizeFile(), size + "\n");
  }

  private Path sizeFile() {
    return folder.resolve("window-size.txt");
  }

  /// What no user should cost; empty where nobody said.
  public Optional<BigDecimal> usageAlertUsd() {
    try {
      return Optional.of(new BigDecimal(Files.readString(alertFile()).strip())).filter(usd -> usd.signum() > 0);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  public void keepUsageAlert(BigDecimal usd) {
    keep(alertFile(), usd.toPlainString() + "\n");
  }

  private Path alertFile() {
    return folder.resolve("usage-alert.txt");
  }

  /// Copies of work that is not saved yet, one of which the caller's window keeps.
  public UnsavedWork unsavedWork() {
    return new UnsavedWork(folder);
  }

  /// Earlier contents of files that were saved.
  public FileVersions versions() {
    return new FileVersions(folder.resolve("versions"));
  }

  /// What keeps two windows of the user from saving at the same time.
  public SaveLock saveLock() {
    return new SaveLock(folder.resolve("saving.lock"));
  }

  /// Removes temporary files of processes that were killed, here and where scenarios were saved lately.
  public void sweep() {
    Stream.concat(Stream.of(folder, rateCards(), imports()), recentScenarios().stream().map(Path::getParent))
        .distinct().filter(Files::isDirectory).forEach(some -> TemporaryFiles.sweep(some, folder));
  }

  private Path recentFile() {
    return folder.resolve("recent-scenarios.txt");
  }
}
