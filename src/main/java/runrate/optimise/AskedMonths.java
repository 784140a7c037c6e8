package runrate.optimise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import runrate.costing.RouteMonths;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;

/// What the models that a task may ask cost a month, each by the thinking its calls have.
///
/// @param months of each model asked; those that think alike are priced together
/// @param places of each among the models of its months
record AskedMonths(List<RouteMonths> months, List<Integer> places) {
  /// @param priced the months of a mix whose calls think so much
  /// @return nothing where a month is no sum of its routes
  static Optional<AskedMonths> of(List<Asked> asked,
      BiFunction<RoutingMix, OptionalDouble, Optional<RouteMonths>> priced) {
    Map<OptionalDouble, List<String>> models = new LinkedHashMap<>();
    asked.forEach(each -> {
      List<String> alike = models.computeIfAbsent(each.thinkingTokens(), thinking -> new ArrayList<>());
      if (!alike.contains(each.model())) {
        alike.add(each.model());
      }
    });
    Map<OptionalDouble, RouteMonths> byThinking = new LinkedHashMap<>();
    models.forEach((thinking, alike) -> priced.apply(evenly(alike), thinking)
        .ifPresent(months -> byThinking.put(thinking, months)));
    return byThinking.size() < models.size() ? Optional.empty() : Optional.of(new AskedMonths(
        asked.stream().map(each -> byThinking.get(each.thinkingTokens())).toList(),
        asked.stream().map(each -> models.get(each.thinkingTokens()).indexOf(each.model())).toList()));
  }

  private static RoutingMix evenly(List<String> models) {
    return new RoutingMix(models.stream().map(model -> new RouteShare(model, 1.0 / models.size())).toList());
  }

  /// @param asked its place
  double usd(int asked, double share, double batchShare) {
    return months.get(asked).usd(places.get(asked), share, batchShare);
  }

  double invoicedUsd(double routesUsd) {
    return months.getFirst().invoicedUsd(routesUsd);
  }
}
