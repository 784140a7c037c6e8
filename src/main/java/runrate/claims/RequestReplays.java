package runrate.claims;

import static runrate.claims.ClaimBench.MTOK;
import static runrate.claims.ClaimedFigure.MONTH_CENTS;

import runrate.pricing.TokenClass;

/// Claims of what makes up the cost of a request.
final class RequestReplays {
  private RequestReplays() {}

  static void addTo(Replays replays) {
    replays.scenario("002-011", MONTH_CENTS, "uncached, cached and output tokens at their prices",
        RequestReplays::workedRequest);
    replays.compared("002-012", "cost of the output ÷ cost of the cached input", claim ->
        workedRequest(claim).usdOf(TokenClass.OUTPUT) / workedRequest(claim).usdOf(TokenClass.CACHE_READ));
    replays.compared("002-015", "cost of the uncached input ÷ cost of the request",
        claim -> workedRequest(claim).percentOf(TokenClass.UNCACHED_INPUT));
    replays.compared("002-017", "cost of the cached input ÷ cost of the request",
        claim -> workedRequest(claim).percentOf(TokenClass.CACHE_READ));
    replays.compared("002-019 002-021", "cost of the output ÷ cost of the request",
        claim -> workedRequest(claim).percentOf(TokenClass.OUTPUT));
    replays.compared("000-076", "cost of the input ÷ cost of input and output", claim ->
        claim.priced(claim.get("inputPricePerMTok"), claim.get("outputPricePerMTok"))
            .tokens(MTOK * claim.get("inputTokenShare"), MTOK * (1 - claim.get("inputTokenShare")))
            .percentOf(TokenClass.UNCACHED_INPUT));
    replays.compared("002-022", "cost of the output left out ÷ cost of the input left out", claim ->
        claim.priced(0, claim.get("outputPricePerMTok")).tokens(0, claim.get("outputTokens")).usd()
            / claim.cached(claim.get("inputPricePerMTok"), claim.get("cacheReadMultiplier"), 1)
            .tokens(claim.get("inputTokens"), 0).caching(1, 1).usd());
  }

  /// Works for claims that leave the uncached tokens out, too.
  private static ClaimBench workedRequest(ReplayInputs claim) {
    boolean whole = claim.has("uncachedInputTokens");
    double context = claim.get("cachedInputTokens") + (whole ? claim.get("uncachedInputTokens") : 0);
    double input = whole ? claim.get("inputPricePerMTok") : 1;
    return claim.cachePriced(input, claim.get("outputPricePerMTok"), claim.get("cachedInputPricePerMTok"), input, 1)
        .tokens(context, claim.get("outputTokens")).caching(claim.get("cachedInputTokens") / context, 1);
  }
}
