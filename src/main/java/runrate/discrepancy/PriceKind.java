package runrate.discrepancy;

import runrate.costing.PriceTable;
import runrate.pricing.TokenClass;

/// Which of a model's prices is meant: of a situation, for prompts of a length, for a class of tokens.
///
/// @param abovePromptTokens 0 for prompts that reach no threshold
/// @param column            the class; writes are told apart by the lifetime they are for
public record PriceKind(Situation situation, double abovePromptTokens, PriceTable.Column column) {

  /// What makes a call cost what it does, told the same way in every source.
  ///
  /// @param kind never `LONG_CONTEXT`: the length of the prompt is told beside it
  /// @param name what kind of mode (`batch`), since its id is the vendor's or the list's own; the id of the
  ///             window or region; empty for the standard price
  public record Situation(PriceTable.Kind kind, String name) {
    public static final Situation STANDARD = new Situation(PriceTable.Kind.STANDARD, "");
  }

  static PriceKind standard(TokenClass tokenClass) {
    return new PriceKind(Situation.STANDARD, 0, new PriceTable.Column(tokenClass, ""));
  }

  PriceKind of(PriceTable.Column another) {
    return new PriceKind(situation, abovePromptTokens, another);
  }

  PriceKind in(Situation another) {
    return new PriceKind(another, abovePromptTokens, column);
  }

  public boolean isTier() {
    return abovePromptTokens > 0;
  }
}
