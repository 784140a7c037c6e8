package runrate.files;

import java.nio.file.Path;
import runrate.files.json.JsonText;

/// Which of Runrate's documents a file is, told by the keys it holds.
public enum DocumentKind {
  SCENARIO, RATE_CARD;

  /// A file that cannot be read counts as a scenario: its reader says what is wrong with it.
  public static DocumentKind of(Path file) {
    return JsonText.read(file).value()
        .filter(tree -> !tree.has("workload") && (tree.has("vendor") || tree.has("models")))
        .map(tree -> RATE_CARD).orElse(SCENARIO);
  }
}
