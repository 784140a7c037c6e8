package runrate.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import runrate.files.disk.AtomicFile;
import runrate.files.scenario.ScenarioWriter;
import runrate.scenario.Scenario;

/// What Runrate remembers for its user between sessions, in one folder of their own: the scenarios
/// opened last, and work a crash left unsaved. It never stands in the way of work: what cannot be
/// remembered is forgotten silently.
public record UserFolder(Path folder) {
  private static final int MOST_RECENT = 8;
  private static final String UNSAVED = "unsaved-work-";
  private static final Pattern UNSAVED_NAME = Pattern.compile(UNSAVED + "(\\d{1,18})\\.json");

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
    String text = String.join("\n", recent.stream().limit(MOST_RECENT).map(Path::toString).toList()) + "\n";
    try {
      Files.createDirectories(folder);
      AtomicFile.write(recentFile(), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      System.getLogger(UserFolder.class.getName()).log(System.Logger.Level.DEBUG, "recent files not kept", e);
    }
  }

  /// Where this process keeps work that was not saved; every open window has a file of its own.
  Path unsavedWork() {
    return folder.resolve(UNSAVED + ProcessHandle.current().pid() + ".json");
  }

  /// Work that sessions which are over left unsaved, the newest first.
  public List<Path> workLeftBehind() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(UserFolder::isLeftBehind)
          .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified()).reversed()).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static boolean isLeftBehind(Path file) {
    var name = UNSAVED_NAME.matcher(file.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  /// Keeps a copy of work that is not saved yet; a crash then loses no more than what came after.
  public void keepUnsavedWork(Scenario scenario) {
    try {
      Files.createDirectories(folder);
      ScenarioWriter.write(scenario, unsavedWork());
    } catch (IOException e) {
      System.getLogger(UserFolder.class.getName()).log(System.Logger.Level.DEBUG, "unsaved work not kept", e);
    }
  }

  /// Forgets the copy: the work was saved, or given up on purpose.
  public void forgetUnsavedWork() {
    forget(unsavedWork());
  }

  /// Forgets work left behind by another session, once it is safe here.
  public void forget(Path leftBehind) {
    try {
      Files.deleteIfExists(leftBehind);
    } catch (IOException e) {
      System.getLogger(UserFolder.class.getName()).log(System.Logger.Level.DEBUG, "unsaved work not removed", e);
    }
  }

  private Path recentFile() {
    return folder.resolve("recent-scenarios.txt");
  }
}
