package runrate.text;

import java.util.ArrayList;
import java.util.List;
import runrate.pricing.Contract;
import runrate.pricing.VolumeBracket;

/// The volume brackets of a contract in one sentence.
public final class BracketSentence {
  private BracketSentence() {}

  /// @return empty where there are none
  public static String of(Contract contract) {
    List<String> parts = new ArrayList<>();
    for (VolumeBracket bracket : contract.volumeBrackets()) {
      parts.add("%s off %s".formatted(Figures.percent(bracket.discount()), bracket.upToUsd().isPresent()
          ? "up to " + Money.US_DOLLARS.brief(bracket.upToUsd().getAsDouble()) : "what is above"));
    }
    return parts.isEmpty() ? "" : "Volume brackets: %s.".formatted(String.join(", ", parts));
  }
}
