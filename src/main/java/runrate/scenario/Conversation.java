package runrate.scenario;

import runrate.units.Require;

/// A conversation whose context grows by what every turn adds: turn t (from 0) sends the first
/// context and `t * tokensPerTurn` more.
///
/// Without caching T turns send `T * P0 + d * T (T - 1) / 2` tokens, which grows with the square of
/// the turns (cost model 4.4).
///
/// @param turns         calls of one conversation; 1 means that nothing grows
/// @param tokensPerTurn d: what a turn adds to the context of the next
public record Conversation(int turns, double tokensPerTurn) {
  public static final Conversation SINGLE_TURN = new Conversation(1, 0);

  public Conversation {
    Require.aboveZero("turns", turns, "turns");
    Require.atLeastZero("tokensPerTurn", tokensPerTurn, "tokens");
  }

  public boolean grows() {
    return turns > 1 && tokensPerTurn > 0;
  }

  /// What the turns before this one have added to its context.
  public double grownTokens(double turn) {
    return turn * tokensPerTurn;
  }

  public Conversation withTurns(int count) {
    return new Conversation(count, tokensPerTurn);
  }

  public Conversation withTokensPerTurn(double tokens) {
    return new Conversation(turns, tokens);
  }
}
