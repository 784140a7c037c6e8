package runrate.costing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reserved capacity that several tasks send calls to: each uses the part of it that the tokens of its
/// live calls are of all.
final class ReservedLoad {
  private ReservedLoad() {}

  /// The routes, those that use one capacity together told so.
  static List<PricedRoute> divided(List<PricedRoute> routes, BatchShares shares) {
    Map<String, Double> tokens = new LinkedHashMap<>();
    Map<String, Integer> users = new LinkedHashMap<>();
    for (PricedRoute route : routes) {
      if (route.billing().reserved().isPresent()) {
        tokens.merge(route.terms().offer().key(), tokensPerMinute(route, shares), Double::sum);
        users.merge(route.terms().offer().key(), 1, Integer::sum);
      }
    }
    return users.values().stream().allMatch(count -> count == 1) ? routes : routes.stream().map(route -> {
      double all = tokens.getOrDefault(route.terms().offer().key(), 0.0);
      return all == 0 || tokensPerMinute(route, shares) == 0 ? route
          : route.withBilling(route.billing().withCapacityShare(tokensPerMinute(route, shares) / all));
    }).toList();
  }

  private static double tokensPerMinute(PricedRoute route, BatchShares shares) {
    return route.liveCallsPerMinute(shares) * route.billing().tokensPerCall();
  }
}
