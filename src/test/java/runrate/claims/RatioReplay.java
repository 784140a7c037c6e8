package runrate.claims;

import static runrate.claims.Bench.MTOK;

import java.util.Map;
import runrate.pricing.TokenClass;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;

/// Claims that compare two bills, each of which the engine computes.
final class RatioReplay {
  private RatioReplay() {}

  static void addTo(Replays replays, Map<String, Claim> claims) {
    replays.add("000-051", claim -> prompts(claim.get("agents"), claim.get("contextTokens"))
        / prompts(1, claim.get("contextTokens")));
    replays.add("001-007", claim -> prompts(1, claim.get("largeContextTokens"))
        / prompts(1, claim.get("smallContextTokens")));
    replays.add("000-062 004-021", claim -> input(claim, "opusInputPricePerMTok")
        / input(claim, "haikuInputPricePerMTok"));
    replays.add("004-014", claim -> input(claim, "opusInputPricePerMTok") / input(claim, "sonnetInputPricePerMTok"));
    replays.add("004-018", claim -> 100 * input(claim, "sonnetInputPricePerMTok")
        / input(claim, "opusInputPricePerMTok"));
    replays.add("004-022", claim -> output(claim, "opusOutputPricePerMTok") / output(claim, "haikuOutputPricePerMTok"));
    replays.add("004-023 004-071 004-093", claim -> output(claim, "outputPricePerMTok")
        / input(claim, "inputPricePerMTok"));
    replays.add("004-035", claim -> input(claim, "legacyInputPricePerMTok") / input(claim, "opusInputPricePerMTok"));
    replays.add("004-036", claim -> output(claim, "legacyOutputPricePerMTok")
        / output(claim, "opusOutputPricePerMTok"));
    replays.add("004-041", claim -> percentAbove(input(claim, "legacyInputPricePerMTok"),
        input(claim, "opusInputPricePerMTok")));
    // these two name the dollars of the four tables' rows
    replays.add("004-106", claim -> percentAbove(usd(claims.get("004-099")), usd(claims.get("004-102"))));
    replays.add("004-107", claim -> percentAbove(usd(claims.get("004-099")), usd(claims.get("004-104"))));
    replays.add("000-076", claim -> Bench.priced(claim.get("inputPricePerMTok"), claim.get("outputPricePerMTok"))
        .tokens(MTOK * claim.get("inputTokenShare"), MTOK * (1 - claim.get("inputTokenShare")))
        .percentOf(TokenClass.UNCACHED_INPUT));
    replays.add("004-115", claim -> percentAbove(region(claim, "us"), region(claim, "global")));
  }

  private static double prompts(double calls, double tokens) {
    return Bench.priced(1, 1).calls(calls, 1).tokens(tokens, 0).usd();
  }

  private static double input(Claim claim, String price) {
    return Bench.priced(claim.get(price), 0).tokens(MTOK, 0).usd();
  }

  private static double output(Claim claim, String price) {
    return Bench.priced(0, claim.get(price)).tokens(0, MTOK).usd();
  }

  private static double usd(Claim month) {
    return TokenCostReplay.month(month).usd();
  }

  private static double percentAbove(double usd, double otherUsd) {
    return 100 * (usd / otherUsd - 1);
  }

  private static double region(Claim claim, String region) {
    var card = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).region("us", claim.get("regionMultiplier"));
    Bench bench = Bench.of(card, "lab/m").tokens(MTOK, 0);
    return bench.with(bench.scenario().withPlan(plan -> plan.withRegion(region))).usd();
  }
}
