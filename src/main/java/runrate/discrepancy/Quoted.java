package runrate.discrepancy;

import java.util.List;
import runrate.pricing.RateCard;

/// The prices of another source.
///
/// @param source what people call it: `models.dev`
public record Quoted(String source, List<RateCard> cards) {
  public Quoted {
    cards = List.copyOf(cards);
  }
}
