package runrate.files;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the shipped rate cards and scenarios lie: the folder named by the system property
/// `runrate.home`, which the launcher sets, else the nearest folder upwards that has them.
public record RunrateHome(Path folder) {
  private static final String DEFAULT_SCENARIO = "20-agents";

  public static RunrateHome find() {
    String named = System.getProperty("runrate.home");
    if (named != null) {
      return new RunrateHome(Path.of(named));
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("ratecards"))) {
      folder = folder.getParent();
    }
    return new RunrateHome(folder == null ? Path.of("").toAbsolutePath() : folder);
  }

  public Path rateCards() {
    return folder.resolve("ratecards");
  }

  public Path scenarios() {
    return folder.resolve("scenarios");
  }

  /// The sample log: 30 requests of three features, five users and two models.
  public Path thirtyRequests() {
    return scenarios().resolve("logs").resolve("thirty-requests.csv");
  }

  public Path defaultScenario() {
    return scenario(DEFAULT_SCENARIO);
  }

  /// The file a user means: a path, else the name of a shipped scenario.
  public Path scenario(String named) {
    Path shipped = scenarios().resolve(named.endsWith(".json") ? named : named + ".json");
    return !Files.exists(Path.of(named)) && Files.exists(shipped) ? shipped : Path.of(named);
  }
}
