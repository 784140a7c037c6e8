package runrate.optimise;

import java.util.LinkedHashMap;
import java.util.Map;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;

/// Two mixes of one setting put together so that they score what is asked for and not more: a point of the hull of its
/// plans, where a grid of mixes has only points near it.
///
/// @param setting  of both
/// @param lower    place of the mix that scores less than is asked for
/// @param upper    of the one that scores more
/// @param ofUpper  part of the calls that go by the latter, 0 to 1
/// @param usd      between the months of both: what it costs where a month is the sum of its routes
record Blend(int setting, int lower, int upper, double ofUpper, double usd) {

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

  /// Of an answer, the mean over the calls of both.
  double seconds(TaskPlans plans) {
    double[] seconds = plans.seconds()[setting];
    return (1 - ofUpper) * seconds[lower] + ofUpper * seconds[upper];
  }
}
