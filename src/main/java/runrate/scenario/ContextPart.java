package runrate.scenario;

import runrate.units.Require;

/// One part of a context, as people know it: a system prompt, the tools, shared files, the history.
///
/// @param amount  how much of it, in `measure`; for pasted text the number of its characters
/// @param factor  tokens over those of English prose: more for code and for other languages
public record ContextPart(String name, double amount, Measure measure, double factor, Sharing sharing) {

  /// What an amount counts. Four characters or three quarters of a word make a token of English
  /// prose; both are estimates, only tokens are exact.
  public enum Measure {
    TOKENS(1), WORDS(1 / 0.75), CHARACTERS(0.25);

    private final double tokens;

    Measure(double tokens) {
      this.tokens = tokens;
    }
  }

  /// Who sends the same text: every call of the team, every call of one agent, or no other call.
  public enum Sharing { TEAM, OWN, CHANGING }

  public ContextPart {
    Require.atLeastZero("amount", amount, "tokens, words or characters");
    Require.aboveZero("factor", factor, "tokens over those of English prose");
  }

  public double tokens() {
    return measure == Measure.TOKENS ? amount : amount * measure.tokens * factor;
  }

  /// Whether the token count is only estimated.
  public boolean isEstimated() {
    return measure != Measure.TOKENS;
  }

  public ContextPart withName(String newName) {
    return new ContextPart(newName, amount, measure, factor, sharing);
  }

  public ContextPart withAmount(double newAmount) {
    return new ContextPart(name, newAmount, measure, factor, sharing);
  }

  /// Counts the same text in something else: the amount is converted.
  public ContextPart withMeasure(Measure newMeasure) {
    double perUnit = newMeasure == Measure.TOKENS ? 1 : newMeasure.tokens * factor;
    return newMeasure == measure ? this : new ContextPart(name, tokens() / perUnit, newMeasure, factor, sharing);
  }

  public ContextPart withFactor(double newFactor) {
    return new ContextPart(name, amount, measure, newFactor, sharing);
  }

  public ContextPart withSharing(Sharing newSharing) {
    return new ContextPart(name, amount, measure, factor, newSharing);
  }
}
