package runrate.claims;

import static runrate.claims.ClaimBench.MTOK;

import java.util.List;
import java.util.stream.IntStream;
import runrate.scenario.QualityBook;
import runrate.tradeoff.ModelOption;
import runrate.tradeoff.ParetoFrontier;

/// Claims of what success costs, and of what quality is worth.
final class OutcomeReplays {
  /// The first and the last point of the chart 002-062 draws its frontier through.
  private static final int FIRST_POINT = 53;
  private static final int LAST_POINT = 61;

  private OutcomeReplays() {}

  static void addTo(Replays replays) {
    replays.compared("002-024", "cost of a request ÷ success rate, after ÷ before − 1", claim -> 100
        * (perOutcome(claim, 1 - claim.get("costReduction"), claim.get("successAfterRate"))
        / perOutcome(claim, 1, claim.get("successBeforeRate")) - 1));
    replays.compared("002-062", "points that no other dominates", OutcomeReplays::undominated);
    replays.counted("002-050", "the better score − the other, for two pairs ten times apart in cost", claim -> List.of(
        claim.get("qualityB") - claim.get("qualityA"), claim.get("qualityD") - claim.get("qualityC")));
  }

  private static double perOutcome(ReplayInputs claim, double usd, double successRate) {
    return claim.priced(usd, 0).tokens(MTOK, 0).usd() / successRate;
  }

  private static double undominated(ReplayInputs claim) {
    List<ModelOption> points = IntStream.rangeClosed(FIRST_POINT, LAST_POINT).mapToObj(number -> "002-0" + number)
        .map(id -> ModelOption.given(id, claim.published(id).get(0), claim.published(id).get(1)))
        .toList();
    return claim.get("strictlyBetterOnBoth") == 1
        ? points.stream().filter(point -> points.stream().noneMatch(other -> beatsOnBoth(other, point))).count()
        : ParetoFrontier.of(points, QualityBook.EMPTY, List.of()).frontier().size();
  }

  /// Dominance as the chapter words it; the engine's own also counts what is as good on one side.
  private static boolean beatsOnBoth(ModelOption other, ModelOption point) {
    return other.costPerRequestUsd() < point.costPerRequestUsd() && other.quality() > point.quality();
  }
}
