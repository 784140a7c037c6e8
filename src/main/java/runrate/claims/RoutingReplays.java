package runrate.claims;

import static runrate.claims.ClaimBench.MTOK;
import static runrate.claims.ClaimedFigure.MONTH_USD;
import static runrate.claims.ClaimedFigure.SAVING_PERCENT;
import static runrate.claims.ClaimedFigure.SAVING_USD;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.pricing.ModelCard;
import runrate.scenario.Baseline;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;

/// Claims of mixes of models, and of moving from a dear model to a cheaper one.
final class RoutingReplays {
  private static final String BLEND = "sum of share × price";

  private RoutingReplays() {}

  /// A model of a mix, known by its name, and its part of the calls.
  private record Part(String name, double usdPerMTok, double share) {}

  static void addTo(Replays replays) {
    replays.scenario("000-075", SAVING_PERCENT, "1 − sum of share × price ÷ Sonnet's price", claim ->
        mix(claim, claim.get("sonnetInputPricePerMTok"),
            parts(claim, "InputPricePerMTok", "haikuShare", "sonnetShare", "opusShare")));
    replays.scenario("004-083", MONTH_USD, BLEND, claim -> mix(claim, claim.get("sonnetInputPricePerMTok"),
        parts(claim, "InputPricePerMTok", "haikuShareHi", "sonnetShareLo", "opusShareLo")));
    replays.scenario("004-084", MONTH_USD, BLEND, claim -> mix(claim, claim.get("sonnetOutputPricePerMTok"),
        parts(claim, "OutputPricePerMTok", "haikuShareHi", "sonnetShareLo", "opusShareLo")));
    replays.ranges("004-081", "1 − sum of share × price ÷ the price before, for the dearest and the cheapest mix",
        claim -> List.of(
            mix(claim, claim.get("baselineInputPricePerMTok"),
                parts(claim, "InputPricePerMTok", "haikuShareLo", "sonnetShareHi", "opusShareHi")).savingPercent(),
            mix(claim, claim.get("baselineInputPricePerMTok"),
                parts(claim, "InputPricePerMTok", "haikuShareHi", "sonnetShareLo", "opusShareLo")).savingPercent()));
    replays.scenario("004-042", SAVING_USD, "output tokens × (old price − new price)", RoutingReplays::migration);
    replays.scenario("004-043", SAVING_USD, "months × output tokens × (old price − new price)",
        claim -> migration(claim).calls(1, claim.get("monthsPerYear")));
  }

  private static List<Part> parts(ReplayInputs claim, String price, String haiku, String sonnet, String opus) {
    return List.of(new Part("haiku", claim.get("haiku" + price), claim.get(haiku)),
        new Part("sonnet", claim.get("sonnet" + price), claim.get(sonnet)),
        new Part("opus", claim.get("opus" + price), claim.get(opus)));
  }

  /// A million input tokens on a mix whose models have one price each, against all calls at another price.
  private static ClaimBench mix(ReplayInputs claim, double before, List<Part> parts) {
    var models = Stream.concat(Stream.of(new Part("before", before, 0)), parts.stream()).toArray(Part[]::new);
    List<RouteShare> routes = parts.stream().filter(part -> part.share() > 0)
        .map(part -> new RouteShare(key(claim, part.name()), part.share())).toList();
    return bench(claim, "before", models).tokens(MTOK, 0).plan(plan -> plan.withRouting(new RoutingMix(routes)));
  }

  private static ClaimBench migration(ReplayInputs claim) {
    ClaimBench bench = bench(claim, "opus", new Part("before", claim.get("legacyOutputPricePerMTok"), 0),
        new Part("opus", claim.get("opusOutputPricePerMTok"), 1)).tokens(0, claim.get("outputTokensPerMonth"));
    return bench.with(bench.scenario().withBaseline(new Baseline(Optional.of(key(claim, "before")), Optional.empty())));
  }

  private static ClaimBench bench(ReplayInputs claim, String first, Part... parts) {
    List<ModelCard> models = Arrays.stream(parts).map(part -> ClaimCard.model(id(claim, part.name()),
        ClaimCard.cached(part.usdPerMTok(), part.usdPerMTok(), part.usdPerMTok(), part.usdPerMTok()),
        Optional.empty())).toList();
    return claim.on(ClaimCard.of(claim.claim(), models, 1, 1), id(claim, first));
  }

  private static String id(ReplayInputs claim, String name) {
    return claim.claim().id() + "-" + name;
  }

  private static String key(ReplayInputs claim, String name) {
    return ClaimCard.VENDOR + "/" + id(claim, name);
  }
}
