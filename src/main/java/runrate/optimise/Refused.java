package runrate.optimise;

import java.util.Optional;

/// Why a search has no answer to give.
///
/// @param sentence what is missing
/// @param lack     what would mend it
/// @param unscored `vendor/model` of today's mix whose missing score is what is missing
public record Refused(String sentence, Lack lack, Optional<String> unscored) {
  /// What would mend it.
  public enum Lack {
    /// Something that says what an answer is worth.
    WORTH,
    /// A model's quality score.
    SCORE,
    /// Something the plan itself has to change.
    OTHER
  }

  Refused(String sentence, Lack lack) {
    this(sentence, lack, Optional.empty());
  }
}
