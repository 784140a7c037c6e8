package runrate.files;

import java.nio.file.Path;
import java.util.Optional;
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

  /// Whether a file is certainly one of them; nothing for any other file, and for one that cannot be read.
  public static Optional<DocumentKind> recognised(Path file) {
    return JsonText.read(file).value().flatMap(tree -> tree.has("workload") ? Optional.of(SCENARIO)
        : tree.has("vendor") && tree.has("models") ? Optional.of(RATE_CARD) : Optional.empty());
  }
}
