package runrate.risk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// Several shares of one mix that are drawn at a time: set one after the other, each would move those before it. All
/// have the values drawn, the other models give or take in proportion; where the drawn ones alone are more than all
/// calls, they are cut in proportion.
final class DrawnMix {
  private DrawnMix() {}

  /// @param changed with every value set by itself
  static Scenario of(Scenario changed, List<UncertainInput> inputs, double[] values) {
    List<RouteShare> routes = changed.plan().routing().routes();
    double[] drawn = new double[routes.size()];
    Arrays.fill(drawn, Double.NaN);
    for (int i = 0; i < values.length; i++) {
      int route = route(inputs.get(i).path(), routes.size());
      if (route >= 0) {
        drawn[route] = values[i];
      }
    }
    if (IntStream.range(0, drawn.length).filter(i -> !Double.isNaN(drawn[i])).count() < 2) {
      return changed;
    }
    double taken = IntStream.range(0, drawn.length).filter(i -> !Double.isNaN(drawn[i])).mapToDouble(i -> drawn[i])
        .sum();
    double others = IntStream.range(0, drawn.length).filter(i -> Double.isNaN(drawn[i]))
        .mapToDouble(i -> routes.get(i).share()).sum();
    double cut = taken > 1 || others == 0 ? 1 / taken : 1;
    double left = Math.max(0, 1 - taken * cut);
    return changed.withPlan(plan -> plan.withRouting(new RoutingMix(IntStream.range(0, drawn.length).mapToObj(i ->
        new RouteShare(routes.get(i).model(), Double.isNaN(drawn[i])
            ? others == 0 ? 0 : routes.get(i).share() / others * left : drawn[i] * cut)).toList())));
  }

  /// Which route of the mix a path speaks of; -1 for any other input.
  private static int route(String path, int count) {
    return IntStream.range(0, count).filter(i -> path.equals("plan.routing[%s].share".formatted(i))).findFirst()
        .orElse(-1);
  }
}
