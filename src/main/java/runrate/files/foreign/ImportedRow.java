package runrate.files.foreign;

import java.util.List;

/// What became of one model of a foreign list.
///
/// @param id      as the list names it
/// @param reason  why it is not mapped, as a sentence with its full stop; empty for a mapped one
/// @param leftOut priced fields of a mapped one that have no place on a card
public record ImportedRow(String id, Outcome outcome, String reason, List<String> leftOut) {
  /// Became a model of a card, holds nothing for us, or is wrong.
  public enum Outcome { MAPPED, UNMAPPED, REFUSED }

  public ImportedRow {
    leftOut = List.copyOf(leftOut);
    if (reason.isEmpty() != (outcome == Outcome.MAPPED)) {
      throw new IllegalArgumentException("row '%s' is %s with the reason '%s'".formatted(id, outcome, reason));
    }
  }
}
