package runrate.desktop;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/// File names from names of scenarios, and the other way round.
final class ScenarioNames {
  private static final int LONGEST = 60;

  private ScenarioNames() {}

  /// `Migration crew` for `migration-crew.json`.
  static String of(Path file) {
    String words = file.getFileName().toString().replaceFirst("\\.json$", "").replaceAll("[-_]+", " ").strip();
    return words.isEmpty() ? "My scenario" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /// `migration-crew.json` for `Migration crew`: letters any disk takes.
  static String file(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String kept = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
    return (kept.isEmpty() ? "my-scenario" : kept) + ".json";
  }
}
