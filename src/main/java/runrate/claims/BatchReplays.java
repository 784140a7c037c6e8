package runrate.claims;

import static runrate.claims.ClaimBench.MTOK;
import static runrate.claims.ClaimedFigure.MONTH_USD;
import static runrate.claims.ClaimedFigure.SAVING_PERCENT;
import static runrate.claims.ClaimedFigure.SAVING_USD;

import java.util.List;
import java.util.Optional;

/// Claims of what waiting for the batch mode saves.
final class BatchReplays {
  private static final String TICKETS = "tickets";

  private BatchReplays() {}

  static void addTo(Replays replays) {
    addPrices(replays);
    addSavings(replays);
    addTickets(replays);
    replays.scenario("002-087", MONTH_USD, "documents × (input + output tokens at their batch prices)",
        BatchReplays::nightly);
    replays.scenario("002-088", SAVING_USD, "the same documents at once − in a batch", BatchReplays::nightly);
    replays.scenario("003-035", SAVING_USD, "months × (the tokens at once − in a batch)", claim -> calls(claim)
        .tokens(claim.get("inputTokensPerMonth"), claim.get("outputTokensPerMonth"))
        .calls(1, claim.get("monthsPerYear")).batch(1));
    replays.scenario("003-036", MONTH_USD, "one token at the batch price of input", claim ->
        claim.batchPriced(claim.get("inputPricePerMTok"), 0, multiplier(claim)).tokens(1, 0).batch(1));
    replays.scenario("004-103", MONTH_USD, "the usual bill × (1 − batch discount)", claim ->
        claim.batchPriced(claim.get("standardUSD"), 0, multiplier(claim)).tokens(MTOK, 0).batch(1));
    replays.scenario("004-057 004-113", SAVING_PERCENT, "1 − price of a read × (1 − batch discount) ÷ input price",
        claim -> cachedAndBatched(claim, 1, 1).tokens(MTOK, 0));
    replays.scenario("004-058", SAVING_USD,
        "months × (the tokens at once, uncached − batched, the cacheable part read)",
        claim -> cachedAndBatched(claim, claim.get("inputPricePerMTok"), claim.get("cacheableShare"))
            .tokens(claim.get("inputTokensPerMonth"), 0).calls(1, claim.get("monthsPerYear")));
  }

  private static void addPrices(Replays replays) {
    replays.scenario("003-004 003-014 003-017 003-020 004-047 004-049 004-051", MONTH_USD,
        "input price × (1 − batch discount)", claim -> claim.batchPriced(claim.get("inputPricePerMTok"), 0,
            multiplier(claim)).tokens(MTOK, 0).batch(1));
    replays.scenario("003-005 003-015 003-018 003-021 004-048 004-050 004-052", MONTH_USD,
        "output price × (1 − batch discount)", claim -> claim.batchPriced(0, claim.get("outputPricePerMTok"),
            multiplier(claim)).tokens(0, MTOK).batch(1));
    replays.scenario("003-016 003-019 003-022", SAVING_PERCENT, "1 − batch price ÷ input price",
        BatchReplays::printed);
  }

  private static void addSavings(Replays replays) {
    replays.scenario("002-076", SAVING_PERCENT, "batch discount on everything", claim -> oneMTok(claim).batch(1));
    replays.compared("002-082", "a token in a batch ÷ a token at once",
        claim -> oneMTok(claim).batch(1).usd() / oneMTok(claim).usd());
    replays.scenario("000-079", SAVING_PERCENT, "batched share × batch discount",
        claim -> oneMTok(claim).batch(claim.get("batchShare")));
    replays.ranges("002-084 004-089", "batched share × batch discount", claim -> List.of(
        oneMTok(claim).batch(claim.get("batchShareLo")).savingPercent(),
        oneMTok(claim).batch(claim.get("batchShareHi")).savingPercent()));
  }

  private static void addTickets(Replays replays) {
    replays.scenario("003-030", MONTH_USD, "calls × input tokens × batch price", claim ->
        claim.batchPriced(claim.get("inputPricePerMTok"), 0, multiplier(claim))
            .calls(claim.get(TICKETS), 1).tokens(claim.get("inputTokens"), 0).batch(1));
    replays.scenario("003-031", MONTH_USD, "calls × output tokens × batch price", claim ->
        claim.batchPriced(0, claim.get("outputPricePerMTok"), multiplier(claim))
            .calls(claim.get(TICKETS), 1).tokens(0, claim.get("outputTokens")).batch(1));
    replays.scenario("003-032", MONTH_USD, "calls × (input + output tokens at their batch prices)",
        BatchReplays::tickets);
    replays.scenario("003-033", SAVING_USD, "the same calls at once − in a batch", BatchReplays::tickets);
    replays.scenario("003-034", SAVING_PERCENT, "1 − the calls in a batch ÷ at once", BatchReplays::tickets);
  }

  private static double multiplier(ReplayInputs claim) {
    return 1 - claim.get("batchDiscount");
  }

  private static ClaimBench oneMTok(ReplayInputs claim) {
    return claim.batchPriced(1, 1, multiplier(claim)).tokens(MTOK, 0);
  }

  /// A month of input at the batch price the document prints.
  private static ClaimBench printed(ReplayInputs claim) {
    double input = claim.get("inputPricePerMTok");
    double batch = claim.get("batchInputPricePerMTok");
    String id = claim.claim().id();
    var model = ClaimCard.model(id, ClaimCard.cached(input, input, input, input),
        Optional.of(ClaimCard.cached(batch, input, batch, batch)));
    return claim.on(ClaimCard.of(claim.claim(), List.of(model), 1, 1), id).tokens(MTOK, 0).batch(1);
  }

  private static ClaimBench calls(ReplayInputs claim) {
    return claim.batchPriced(claim.get("inputPricePerMTok"), claim.get("outputPricePerMTok"), multiplier(claim));
  }

  private static ClaimBench nightly(ReplayInputs claim) {
    return calls(claim).tokens(claim.get("inputTokens"), claim.get("outputTokens"))
        .calls(claim.get("documentsPerDay"), claim.get("daysPerMonth")).batch(1);
  }

  private static ClaimBench tickets(ReplayInputs claim) {
    return calls(claim).tokens(claim.get("inputTokens"), claim.get("outputTokens"))
        .calls(claim.get(TICKETS), 1).batch(1);
  }

  /// Every cached prefix is found, and everything waits for the batch.
  private static ClaimBench cachedAndBatched(ReplayInputs claim, double input, double cacheableShare) {
    return claim.cachePriced(input, input, input * claim.get("cacheReadMultiplier"), input, multiplier(claim))
        .caching(cacheableShare, 1).batch(1);
  }
}
