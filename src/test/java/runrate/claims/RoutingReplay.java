package runrate.claims;

import static runrate.claims.Bench.MTOK;

import java.util.List;
import java.util.Optional;
import runrate.scenario.Baseline;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;

/// Claims of mixes of three models, and of moving from a dear model to a cheaper one.
final class RoutingReplay {
  private RoutingReplay() {}

  static void addTo(Replays replays) {
    replays.add("000-075", claim -> mix(claim, "InputPricePerMTok", "haikuShare", "sonnetShare", "opusShare")
        .tokens(MTOK, 0).savingPercent());
    replays.add("004-083", claim -> cheapestMix(claim, "InputPricePerMTok").tokens(MTOK, 0).usd());
    replays.add("004-084", claim -> cheapestMix(claim, "OutputPricePerMTok").tokens(MTOK, 0).usd());
    replays.add("004-042", claim -> migration(claim).savings().savingUsd());
    replays.add("004-043", claim -> migration(claim).calls(1, claim.get("monthsPerYear")).savings().savingUsd());
  }

  private static Bench cheapestMix(Claim claim, String price) {
    return mix(claim, price, "haikuShareHi", "sonnetShareLo", "opusShareLo");
  }

  /// A mix whose models have one price each, compared with all calls on the middle one.
  private static Bench mix(Claim claim, String price, String haiku, String sonnet, String opus) {
    var card = TinyCard.with(model("haiku", claim.get("haiku" + price)), model("sonnet", claim.get("sonnet" + price)),
        model("opus", claim.get("opus" + price)));
    Bench bench = Bench.of(card, "lab/sonnet");
    return bench.with(bench.scenario().withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("lab/haiku", claim.get(haiku)), new RouteShare("lab/sonnet", claim.get(sonnet)),
        new RouteShare("lab/opus", claim.get(opus)))))));
  }

  private static Bench migration(Claim claim) {
    var card = TinyCard.with(model("legacy", claim.get("legacyOutputPricePerMTok")),
        model("opus", claim.get("opusOutputPricePerMTok")));
    Bench bench = Bench.of(card, "lab/opus").tokens(0, claim.get("outputTokensPerMonth"));
    return bench.with(bench.scenario().withBaseline(new Baseline(Optional.of("lab/legacy"), Optional.empty())));
  }

  private static TinyModel model(String name, double usdPerMTok) {
    return TinyModel.of(name, Prices.of(usdPerMTok, usdPerMTok));
  }
}
