package runrate.claims;

import java.util.List;
import java.util.Optional;

/// What a claim has to do with others, by their ids.
///
/// @param subject     what it speaks of; claims with the same subject must say the same
/// @param repeats     the claim it says again
/// @param heldAgainst claims it is compared with though they speak of something else
/// @param borneOutBy  claims that come out right with this figure
/// @param onCard      the price of a rate card that it speaks of
public record Links(Optional<String> subject, Optional<String> repeats, List<String> heldAgainst,
    List<String> borneOutBy, Optional<CardPrice> onCard) {
  public static final Links NONE =
      new Links(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

  public Links {
    heldAgainst = List.copyOf(heldAgainst);
    borneOutBy = List.copyOf(borneOutBy);
  }
}
