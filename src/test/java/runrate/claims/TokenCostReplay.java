package runrate.claims;

import static runrate.claims.Bench.MTOK;

import java.util.List;
import runrate.pricing.TokenClass;

/// Claims of what so many tokens cost at a price, and of how many tokens there are.
final class TokenCostReplay {
  private TokenCostReplay() {}

  static void addTo(Replays replays) {
    replays.add("000-016 000-021", claim -> prompts(claim, 1));
    replays.add("000-018 000-020 000-054", claim -> prompts(claim, claim.get("agents")));
    replays.add("000-086 000-088 000-090 000-092", claim -> Bench.priced(claim.get("inputPricePerMTok"), 0)
        .calls(claim.get("callsPerDay"), claim.get("daysPerMonth")).tokens(claim.get("contextTokens"), 0).usd());
    replays.add("002-086", claim -> sameCalls(claim)
        .calls(claim.get("documentsPerDay"), claim.get("daysPerMonth")).usd());
    replays.add("002-090", claim -> Bench.priced(claim.get("inputPricePerMTok"), 0)
        .tokens(claim.get("inputTokens"), 0).usd());
    replays.add("002-091", claim -> Bench.priced(0, claim.get("outputPricePerMTok"))
        .tokens(0, claim.get("outputTokens")).usd());
    replays.add("002-092", claim -> sameCalls(claim).usd());
    replays.add("003-027", claim -> Bench.priced(claim.get("inputPricePerMTok"), 0)
        .calls(claim.get("tickets"), 1).tokens(claim.get("inputTokens"), 0).usd());
    replays.add("003-028", claim -> Bench.priced(0, claim.get("outputPricePerMTok"))
        .calls(claim.get("tickets"), 1).tokens(0, claim.get("outputTokens")).usd());
    replays.add("003-029", claim -> sameCalls(claim).calls(claim.get("tickets"), 1).usd());
    replays.add("004-072", claim -> Bench.priced(0, claim.get("outputPricePerMTok"))
        .calls(claim.get("requestsPerDay"), claim.get("daysPerMonth")).thinking(claim.get("thinkingTokens")).usd());
    replays.add("004-099 004-102 004-104 004-105", claim -> month(claim).usd());
    replays.addAll("004-003", claim -> List.of(
        Bench.priced(claim.get("haikuInputPricePerMTok"), 0).tokens(MTOK, 0).usd(),
        Bench.priced(0, claim.get("opusOutputPricePerMTok")).tokens(0, MTOK).usd()));
    addTokenCounts(replays);
  }

  private static void addTokenCounts(Replays replays) {
    replays.add("000-015 000-017 000-019", claim -> Bench.priced(1, 1).calls(claim.get("agents"), 1)
        .tokens(claim.get("contextTokens"), 0).billedTokens(TokenClass.UNCACHED_INPUT));
    replays.add("000-055", claim -> Bench.cached(1, 0.1, 1.25).tokens(claim.get("contextTokens"), 0)
        .caching(claim.get("sharedTokens") / claim.get("contextTokens"), 1)
        .billedTokens(TokenClass.UNCACHED_INPUT));
    replays.add("003-025", claim -> Bench.priced(1, 1).calls(claim.get("tickets"), 1)
        .tokens(claim.get("inputTokens"), 0).billedTokens(TokenClass.UNCACHED_INPUT));
    replays.add("003-026", claim -> Bench.priced(1, 1).calls(claim.get("tickets"), 1)
        .tokens(0, claim.get("outputTokens")).billedTokens(TokenClass.OUTPUT));
    replays.add("004-098", claim -> Bench.priced(1, 1)
        .tokens(claim.get("inputTokensPerMonth"), claim.get("outputTokensPerMonth"))
        .billedTokens(TokenClass.UNCACHED_INPUT, TokenClass.OUTPUT));
    replays.addAll("004-070", claim -> List.of(
        answer(claim, "thinkingLoTokens"), answer(claim, "thinkingHiTokens")));
  }

  private static double answer(Claim claim, String thinking) {
    return Bench.priced(1, 1).tokens(0, claim.get("outputTokens")).thinking(claim.get(thinking))
        .billedTokens(TokenClass.OUTPUT, TokenClass.THINKING);
  }

  private static double prompts(Claim claim, double calls) {
    return Bench.priced(claim.get("inputPricePerMTok"), 0).calls(calls, 1)
        .tokens(claim.get("contextTokens"), 0).usd();
  }

  /// A call of the claim's tokens at its prices.
  private static Bench sameCalls(Claim claim) {
    return Bench.priced(claim.get("inputPricePerMTok"), claim.get("outputPricePerMTok"))
        .tokens(claim.get("inputTokens"), claim.get("outputTokens"));
  }

  /// A month's tokens of a claim at its prices.
  static Bench month(Claim claim) {
    return Bench.priced(claim.get("inputPricePerMTok"), claim.get("outputPricePerMTok"))
        .tokens(claim.get("inputTokensPerMonth"), claim.get("outputTokensPerMonth"));
  }
}
