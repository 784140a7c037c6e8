package runrate.discrepancy;

import java.util.List;
import runrate.pricing.RateCard;

/// The prices of another source.
///
/// @param source what it is called
public record Quoted(String source, List<RateCard> cards) {
  public Quoted {
    cards = List.copyOf(cards);
  }
}
