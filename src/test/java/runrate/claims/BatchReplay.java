package runrate.claims;

import static runrate.claims.Bench.MTOK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.pricing.ModeOverride;
import runrate.pricing.TieredPrices;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;

/// Claims of what waiting for the batch mode saves.
final class BatchReplay {
  private static final String TICKETS = "tickets";

  private BatchReplay() {}

  static void addTo(Replays replays, Map<String, Claim> claims) {
    replays.add("003-004 003-014 003-017 003-020 004-047 004-049 004-051", claim -> Bench.batchPriced(
        claim.get("inputPricePerMTok"), 0, multiplier(claim)).tokens(MTOK, 0).batch(1).usd());
    replays.add("003-005 003-015 003-018 003-021 004-048 004-050 004-052", claim -> Bench.batchPriced(
        0, claim.get("outputPricePerMTok"), multiplier(claim)).tokens(0, MTOK).batch(1).usd());
    replays.add("003-016 003-019 003-022", claim -> published(claim).savingPercent());
    replays.add("002-076", claim -> oneMTok(claim).batch(1).savingPercent());
    replays.add("002-082", claim -> oneMTok(claim).batch(1).usd() / oneMTok(claim).usd());
    replays.add("000-079", claim -> oneMTok(claim).batch(claim.get("batchShare")).savingPercent());
    replays.addAll("002-084 004-089", claim -> List.of(
        oneMTok(claim).batch(claim.get("batchShareLo")).savingPercent(),
        oneMTok(claim).batch(claim.get("batchShareHi")).savingPercent()));
    replays.add("002-087", claim -> nightly(claim).usd());
    replays.add("002-088", claim -> nightly(claim).savings().savingUsd());
    replays.add("003-030", claim -> Bench.batchPriced(claim.get("inputPricePerMTok"), 0, multiplier(claim))
        .calls(claim.get(TICKETS), 1).tokens(claim.get("inputTokens"), 0).batch(1).usd());
    replays.add("003-031", claim -> Bench.batchPriced(0, claim.get("outputPricePerMTok"), multiplier(claim))
        .calls(claim.get(TICKETS), 1).tokens(0, claim.get("outputTokens")).batch(1).usd());
    replays.add("003-032", claim -> tickets(claim).usd());
    replays.add("003-033", claim -> tickets(claim).savings().savingUsd());
    // names the dollars of 003-032 and of the same tickets answered at once
    replays.add("003-034", claim -> tickets(claims.get("003-032")).savingPercent());
    replays.add("003-035", claim -> calls(claim)
        .tokens(claim.get("inputTokensPerMonth"), claim.get("outputTokensPerMonth"))
        .calls(1, claim.get("monthsPerYear")).batch(1).savings().savingUsd());
    replays.add("003-036", claim -> Bench.batchPriced(claim.get("inputPricePerMTok"), 0, multiplier(claim))
        .tokens(1, 0).batch(1).usd());
    // names the dollars of 004-102
    replays.add("004-103", claim -> {
      Claim standard = claims.get("004-102");
      return Bench.batchPriced(standard.get("inputPricePerMTok"), standard.get("outputPricePerMTok"),
          multiplier(claim)).tokens(standard.get("inputTokensPerMonth"), standard.get("outputTokensPerMonth"))
          .batch(1).usd();
    });
    replays.add("004-057 004-113", claim -> cachedAndBatched(claim, 1, 1).tokens(MTOK, 0).savingPercent());
    replays.add("004-058", claim -> cachedAndBatched(claim, claim.get("inputPricePerMTok"), claim.get("cacheableShare"))
        .tokens(claim.get("inputTokensPerMonth"), 0).calls(1, claim.get("monthsPerYear")).savings().savingUsd());
  }

  private static double multiplier(Claim claim) {
    return 1 - claim.get("batchDiscount");
  }

  private static Bench oneMTok(Claim claim) {
    return Bench.batchPriced(1, 1, multiplier(claim)).tokens(MTOK, 0);
  }

  /// A month of input at the batch price the vendor prints.
  private static Bench published(Claim claim) {
    double input = claim.get("inputPricePerMTok");
    var printed = new ModeOverride(OptionalDouble.empty(),
        Optional.of(TieredPrices.flat(Prices.of(claim.get("batchInputPricePerMTok"), input))));
    var model = TinyModel.of("m", Prices.of(input, input)).override("batch", printed);
    return Bench.of(TinyCard.with(model), "lab/m").tokens(MTOK, 0).batch(1);
  }

  private static Bench calls(Claim claim) {
    return Bench.batchPriced(claim.get("inputPricePerMTok"), claim.get("outputPricePerMTok"), multiplier(claim));
  }

  private static Bench nightly(Claim claim) {
    return calls(claim).tokens(claim.get("inputTokens"), claim.get("outputTokens"))
        .calls(claim.get("documentsPerDay"), claim.get("daysPerMonth")).batch(1);
  }

  private static Bench tickets(Claim claim) {
    return calls(claim).tokens(claim.get("inputTokens"), claim.get("outputTokens"))
        .calls(claim.get(TICKETS), 1).batch(1);
  }

  /// Every cached prefix is found, and everything waits for the batch.
  private static Bench cachedAndBatched(Claim claim, double input, double cacheableShare) {
    return Bench.cachePriced(input, input, input * claim.get("cacheReadMultiplier"), input, multiplier(claim))
        .caching(cacheableShare, 1).batch(1);
  }
}
