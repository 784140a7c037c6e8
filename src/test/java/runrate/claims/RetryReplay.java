package runrate.claims;

import runrate.pricing.TokenClass;
import runrate.scenario.Failure;

/// Claims of what rejected calls cost. So many retries for so many requests are a failure share of
/// `retries / (retries + requests)` when every call is tried until it succeeds.
final class RetryReplay {
  private static final int UNTIL_IT_SUCCEEDS = 10_000;

  private RetryReplay() {}

  static void addTo(Replays replays) {
    // one request, then the twenty of 000-077
    replays.add("000-031", claim -> wasteUsd(claim, 1));
    replays.add("000-078", claim -> wasteUsd(claim, 20));
    replays.add("000-077", claim -> retried(Bench.priced(1, 1).calls(claim.get("requests"), 1).tokens(1, 0),
        claim, claim.get("requests")).billedTokens(TokenClass.UNCACHED_INPUT));
  }

  private static double wasteUsd(Claim claim, double requests) {
    Bench once = Bench.priced(claim.get("inputPricePerMTok"), 0).calls(requests, 1)
        .tokens(claim.get("contextTokens"), 0);
    return retried(once, claim, requests).usd() - once.usd();
  }

  private static Bench retried(Bench once, Claim claim, double requests) {
    double share = claim.get("retries") / (claim.get("retries") + requests);
    return once.with(once.scenario().withWorkload(work ->
        work.withFailure(new Failure(share, UNTIL_IT_SUCCEEDS, claim.get("billedRetryRate"), 0))));
  }
}
