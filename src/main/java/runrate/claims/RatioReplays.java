package runrate.claims;

import static runrate.claims.ClaimBench.MTOK;

import java.util.List;
import java.util.Optional;

/// Claims that compare two bills, each of which the engine computes.
final class RatioReplays {
  private RatioReplays() {}

  static void addTo(Replays replays) {
    replays.compared("000-051", "the agents' prompts ÷ one agent's prompt", claim ->
        prompts(claim, claim.get("agents"), claim.get("contextTokens"))
            / prompts(claim, 1, claim.get("contextTokens")));
    replays.compared("001-007", "the long prompt ÷ the short one", claim ->
        prompts(claim, 1, claim.get("largeContextTokens")) / prompts(claim, 1, claim.get("smallContextTokens")));
    addModels(replays);
    replays.compared("004-023 004-071 004-093", "output price ÷ input price",
        claim -> output(claim, "outputPricePerMTok") / input(claim, "inputPricePerMTok"));
    replays.ranges("002-005 002-089", "lowest and highest output price ÷ input price of a model", claim -> List.of(
        output(claim, "leastOutputPricePerMTok") / input(claim, "leastInputPricePerMTok"),
        output(claim, "mostOutputPricePerMTok") / input(claim, "mostInputPricePerMTok")));
    replays.compared("004-106 004-107", "Sonnet's month ÷ the other's − 1", claim -> percentAbove(
        TokenCostReplays.month(claim, "inputPricePerMTok", "outputPricePerMTok").usd(),
        TokenCostReplays.month(claim, "otherInputPricePerMTok", "otherOutputPricePerMTok").usd()));
    replays.ranges("004-108", "how far the low and the high bill lie from the other", claim -> List.of(
        -percentAbove(bill(claim, "claudeLoUSD"), bill(claim, "gptUSD")),
        percentAbove(bill(claim, "claudeHiUSD"), bill(claim, "gptUSD"))));
    replays.compared("004-115", "a token in the dearer region ÷ anywhere − 1",
        claim -> percentAbove(region(claim, ClaimCard.DEAR_REGION), region(claim, "global")));
  }

  private static void addModels(Replays replays) {
    String ratio = "one model's price ÷ the other's";
    replays.compared("000-062 004-021", ratio, claim -> input(claim, "opusInputPricePerMTok")
        / input(claim, "haikuInputPricePerMTok"));
    replays.compared("004-014", ratio, claim -> input(claim, "opusInputPricePerMTok")
        / input(claim, "sonnetInputPricePerMTok"));
    replays.compared("004-018", ratio, claim -> 100 * input(claim, "sonnetInputPricePerMTok")
        / input(claim, "opusInputPricePerMTok"));
    replays.compared("004-022", ratio, claim -> output(claim, "opusOutputPricePerMTok")
        / output(claim, "haikuOutputPricePerMTok"));
    replays.compared("004-035", ratio, claim -> input(claim, "legacyInputPricePerMTok")
        / input(claim, "opusInputPricePerMTok"));
    replays.compared("004-036", ratio, claim -> output(claim, "legacyOutputPricePerMTok")
        / output(claim, "opusOutputPricePerMTok"));
    replays.compared("004-041", ratio + " − 1", claim -> percentAbove(input(claim, "legacyInputPricePerMTok"),
        input(claim, "opusInputPricePerMTok")));
  }

  private static double prompts(ReplayInputs claim, double calls, double tokens) {
    return claim.priced(1, 1).calls(calls, 1).tokens(tokens, 0).usd();
  }

  private static double input(ReplayInputs claim, String price) {
    return claim.priced(claim.get(price), 0).tokens(MTOK, 0).usd();
  }

  private static double output(ReplayInputs claim, String price) {
    return claim.priced(0, claim.get(price)).tokens(0, MTOK).usd();
  }

  /// A whole bill, as the price of a million tokens.
  private static double bill(ReplayInputs claim, String usd) {
    return input(claim, usd);
  }

  private static double percentAbove(double usd, double otherUsd) {
    return 100 * (usd / otherUsd - 1);
  }

  private static double region(ReplayInputs claim, String region) {
    String id = claim.claim().id();
    var model = ClaimCard.model(id, ClaimCard.cached(1, 1, 1, 1), Optional.empty());
    var card = ClaimCard.of(claim.claim(), List.of(model), 1, claim.get("regionMultiplier"));
    return claim.on(card, id).tokens(MTOK, 0).plan(plan -> plan.withRegion(region)).usd();
  }
}
