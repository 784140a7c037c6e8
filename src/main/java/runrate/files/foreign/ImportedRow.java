package runrate.files.foreign;

import java.util.ArrayList;
import java.util.List;
import runrate.units.Excerpt;

/// What became of one model of a foreign list, in words that stay short whatever they quote.
///
/// @param id      as the list names it
/// @param reason  why it is not mapped, as a sentence with its full stop; empty for a mapped one
/// @param leftOut priced fields of a mapped one that have no place on a card
public record ImportedRow(String id, Outcome outcome, String reason, List<String> leftOut) {
  /// Became a model of a card, holds nothing for us, or is wrong.
  public enum Outcome { MAPPED, UNMAPPED, REFUSED }

  private static final int MOST_CHARACTERS = 300;
  private static final int MOST_LEFT_OUT = 50;

  public ImportedRow {
    id = Excerpt.of(id, MOST_CHARACTERS);
    reason = Excerpt.of(reason, MOST_CHARACTERS);
    leftOut = shortened(leftOut);
    if (reason.isEmpty() != (outcome == Outcome.MAPPED)) {
      throw new IllegalArgumentException("row '%s' is %s with the reason '%s'".formatted(id, outcome, reason));
    }
  }

  private static List<String> shortened(List<String> places) {
    List<String> shown = new ArrayList<>(places.stream().limit(MOST_LEFT_OUT)
        .map(place -> Excerpt.of(place, MOST_CHARACTERS)).toList());
    if (places.size() > MOST_LEFT_OUT) {
      shown.add("%s more".formatted(places.size() - MOST_LEFT_OUT));
    }
    return List.copyOf(shown);
  }
}
