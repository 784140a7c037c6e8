package runrate.claims;

import static runrate.claims.ClaimBench.MTOK;
import static runrate.claims.ClaimedFigure.MONTH_CENTS;
import static runrate.claims.ClaimedFigure.MONTH_USD;

import java.util.List;

/// Claims of what so many tokens cost at a price.
final class TokenCostReplays {
  private static final String PROMPTS = "calls × context tokens × input price";

  private TokenCostReplays() {}

  static void addTo(Replays replays) {
    addPrompts(replays);
    addRequests(replays);
    addMonths(replays);
    addPriceRanges(replays);
  }

  private static void addPrompts(Replays replays) {
    replays.scenario("000-016 000-021", MONTH_USD, "context tokens × input price", claim -> prompts(claim, 1));
    replays.scenario("000-018 000-020 000-054", MONTH_USD, "agents × context tokens × input price",
        claim -> prompts(claim, claim.get("agents")));
    replays.scenario("000-086 000-088 000-090 000-092", MONTH_USD, "calls a day × days × context tokens × input price",
        claim -> claim.priced(claim.get("inputPricePerMTok"), 0)
            .calls(claim.get("callsPerDay"), claim.get("daysPerMonth")).tokens(claim.get("contextTokens"), 0));
  }

  private static void addRequests(Replays replays) {
    replays.scenario("002-086", MONTH_USD, "documents a day × days × (input + output tokens at their prices)",
        claim -> calls(claim).calls(claim.get("documentsPerDay"), claim.get("daysPerMonth")));
    replays.scenario("002-090", MONTH_USD, "input tokens × input price",
        claim -> claim.priced(claim.get("inputPricePerMTok"), 0).tokens(claim.get("inputTokens"), 0));
    replays.scenario("002-091", MONTH_USD, "output tokens × output price",
        claim -> claim.priced(0, claim.get("outputPricePerMTok")).tokens(0, claim.get("outputTokens")));
    replays.scenario("002-092", MONTH_USD, "input + output tokens at their prices", TokenCostReplays::calls);
    replays.scenario("002-002", MONTH_CENTS, "input + output tokens at their prices", TokenCostReplays::calls);
    replays.scenario("003-027", MONTH_USD, PROMPTS, claim -> claim.priced(claim.get("inputPricePerMTok"), 0)
        .calls(claim.get("tickets"), 1).tokens(claim.get("inputTokens"), 0));
    replays.scenario("003-028", MONTH_USD, "calls × output tokens × output price", claim ->
        claim.priced(0, claim.get("outputPricePerMTok")).calls(claim.get("tickets"), 1)
            .tokens(0, claim.get("outputTokens")));
    replays.scenario("003-029", MONTH_USD, "calls × (input + output tokens at their prices)",
        claim -> calls(claim).calls(claim.get("tickets"), 1));
  }

  private static void addMonths(Replays replays) {
    replays.scenario("004-072", MONTH_USD, "calls a day × days × thinking tokens × output price", claim ->
        claim.priced(0, claim.get("outputPricePerMTok")).calls(claim.get("requestsPerDay"), claim.get("daysPerMonth"))
            .thinking(claim.get("thinkingTokens")));
    replays.scenario("004-099 004-102 004-104 004-105", MONTH_USD, "a month's input + output tokens at their prices",
        claim -> month(claim, "inputPricePerMTok", "outputPricePerMTok"));
    replays.scenario("002-020", MONTH_USD, "a million thinking tokens at their multiple of the output price",
        claim -> claim.priced(0, claim.get("outputPricePerMTok") * claim.get("thinkingPriceMultiplier"))
            .thinking(MTOK));
    replays.scenario("001-005", MONTH_USD, "a million tokens at the price of the machine they run on", claim ->
        claim.priced(claim.get("localTokenPricePerMTok") + claim.get("machinePricePerMTok"), 0).tokens(MTOK, 0));
  }

  private static void addPriceRanges(Replays replays) {
    String ends = "a million tokens at the lowest and at the highest price";
    replays.ranges("004-003", ends, claim -> List.of(
        claim.priced(claim.get("haikuInputPricePerMTok"), 0).tokens(MTOK, 0).usd(),
        claim.priced(0, claim.get("opusOutputPricePerMTok")).tokens(0, MTOK).usd()));
    replays.ranges("002-004", ends, claim -> List.of(
        claim.priced(claim.get("lowestInputPricePerMTok"), 0).tokens(MTOK, 0).usd(),
        claim.priced(claim.get("highestInputPricePerMTok"), 0).tokens(MTOK, 0).usd()));
    replays.ranges("001-003", "agents × cost of one × what running together adds", claim -> List.of(
        claim.priced(claim.get("costUSDLo") * claim.get("overheadLo"), 0).calls(claim.get("agents"), 1)
            .tokens(MTOK, 0).usd(),
        claim.priced(claim.get("costUSDHi") * claim.get("overheadHi"), 0).calls(claim.get("agents"), 1)
            .tokens(MTOK, 0).usd()));
    replays.ranges("001-004", "cost of a session × sessions a day × days", claim -> List.of(
        claim.priced(claim.get("costUSDLo"), 0).calls(claim.get("sessionsPerDayLo"), claim.get("daysPerWeek"))
            .tokens(MTOK, 0).usd(),
        claim.priced(claim.get("costUSDHi"), 0).calls(claim.get("sessionsPerDayHi"), claim.get("daysPerWeek"))
            .tokens(MTOK, 0).usd()));
  }

  private static ClaimBench prompts(ReplayInputs claim, double calls) {
    return claim.priced(claim.get("inputPricePerMTok"), 0).calls(calls, 1).tokens(claim.get("contextTokens"), 0);
  }

  /// A call of the claim's tokens at its prices.
  private static ClaimBench calls(ReplayInputs claim) {
    return claim.priced(claim.get("inputPricePerMTok"), claim.get("outputPricePerMTok"))
        .tokens(claim.get("inputTokens"), claim.get("outputTokens"));
  }

  /// A month's tokens of a claim at two of its prices.
  static ClaimBench month(ReplayInputs claim, String inputPrice, String outputPrice) {
    return claim.priced(claim.get(inputPrice), claim.get(outputPrice))
        .tokens(claim.get("inputTokensPerMonth"), claim.get("outputTokensPerMonth"));
  }
}
