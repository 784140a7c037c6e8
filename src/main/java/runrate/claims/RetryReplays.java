package runrate.claims;

import runrate.pricing.TokenClass;
import runrate.scenario.Failure;

/// Claims of what rejected calls cost. So many retries for so many requests are a failure share of
/// `retries / (retries + requests)` when every call is tried until it succeeds.
final class RetryReplays {
  private static final int UNTIL_IT_SUCCEEDS = 10_000;
  /// The requests of 000-077, of which 000-078 counts the retries.
  private static final String TWENTY = "000-077";

  private RetryReplays() {}

  static void addTo(Replays replays) {
    replays.compared("000-031", "a rejected prompt × the part of it that is billed", claim -> wasteUsd(claim, 1));
    replays.compared("000-078", "rejected prompts × the part of them that is billed",
        claim -> wasteUsd(claim, claim.input(TWENTY, "requests")));
    replays.compared(TWENTY, "requests + retries × the part of them that is billed", claim ->
        retried(once(claim, claim.get("requests")), claim, claim.get("requests"), claim.get("billedRetryRate"))
            .billedTokens(TokenClass.UNCACHED_INPUT));
    replays.compared("000-083", "billed with retries ÷ billed without − 1", claim -> 100 * (retried(
        once(claim, claim.get("requests")), claim, claim.get("requests"), 1).billedTokens(TokenClass.UNCACHED_INPUT)
        / once(claim, claim.get("requests")).billedTokens(TokenClass.UNCACHED_INPUT) - 1));
  }

  private static ClaimBench once(ReplayInputs claim, double requests) {
    return claim.priced(1, 1).calls(requests, 1).tokens(1, 0);
  }

  private static double wasteUsd(ReplayInputs claim, double requests) {
    ClaimBench once = claim.priced(claim.get("inputPricePerMTok"), 0).calls(requests, 1)
        .tokens(claim.get("contextTokens"), 0);
    return retried(once, claim, requests, claim.get("billedRetryRate")).usd() - once.usd();
  }

  private static ClaimBench retried(ClaimBench once, ReplayInputs claim, double requests, double billed) {
    double share = claim.get("retries") / (claim.get("retries") + requests);
    return once.workload(work -> work.withFailure(new Failure(share, UNTIL_IT_SUCCEEDS, billed, 0)));
  }
}
