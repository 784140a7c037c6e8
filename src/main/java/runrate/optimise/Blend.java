package runrate.optimise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;

/// Two mixes of one setting put together so that they score what is asked for and not more: a point of the hull of its
/// plans, where a grid of mixes has only points near it.
///
/// @param setting  of both
/// @param lower    place of the mix that scores less than is asked for
/// @param upper    of the one that scores more
/// @param ofUpper  part of the calls that go by the latter, 0 to 1
record Blend(int setting, int lower, int upper, double ofUpper) {
  private static final double SLACK = 1e-9;

  /// The cheapest of a setting at a quality.
  ///
  /// @return nothing where a mix scores just that, or none scores less
  static Optional<Blend> at(TaskPlans plans, int setting, double quality) {
    int mixes = plans.ways().size();
    double wanted = quality + plans.settings().get(setting).lossPoints();
    double least = Double.POSITIVE_INFINITY;
    Blend best = null;
    for (int low = 0; low < mixes; low++) {
      for (int high = 0; high < mixes && plans.scores()[low] < wanted - SLACK; high++) {
        if (plans.scores()[high] < wanted - SLACK) {
          continue;
        }
        double part = (wanted - plans.scores()[low]) / (plans.scores()[high] - plans.scores()[low]);
        double usd = (1 - part) * plans.usd()[setting * mixes + low] + part * plans.usd()[setting * mixes + high];
        if (usd < least - SLACK) {
          least = usd;
          best = new Blend(setting, low, high, part);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// The mix both make, in the order of the first.
  RoutingMix mix(TaskPlans plans) {
    Map<String, Double> shares = new LinkedHashMap<>();
    plans.ways().get(lower).mix().routes().forEach(route -> shares.merge(route.model(), (1 - ofUpper) * route.share(),
        Double::sum));
    plans.ways().get(upper).mix().routes().forEach(route -> shares.merge(route.model(), ofUpper * route.share(),
        Double::sum));
    return new RoutingMix(shares.entrySet().stream().map(share -> new RouteShare(share.getKey(),
        Math.min(1, share.getValue()))).toList());
  }
}
