package runrate.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import runrate.inputs.Work;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// Every plan one task may be given, a mix and a setting each, with what it comes to. A plan has a number:
/// `setting * mixes + mix`.
///
/// @param usd       of the task's calls a month, by number; before a contract on the sum where months are sums
/// @param scores    mean score of each mix
/// @param seconds   an answer takes, by setting and mix
/// @param byQuality places of the mixes, the best first
record TaskPlans(Work.Part part, List<RoutingMix> mixes, List<Setting> settings, double[] usd, double[] scores,
    double[][] seconds, int[] byQuality) {

  static TaskPlans of(Work.Part part, List<RoutingMix> mixes, List<Setting> settings, double[] usd, double[] scores,
      double[][] seconds) {
    return new TaskPlans(part, mixes, settings, usd, scores, seconds, IntStream.range(0, mixes.size()).boxed()
        .sorted(Comparator.comparingDouble((Integer mix) -> -scores[mix])).mapToInt(Integer::intValue).toArray());
  }

  int size() {
    return usd.length;
  }

  Setting setting(int plan) {
    return settings.get(plan / mixes.size());
  }

  RoutingMix mix(int plan) {
    return mixes.get(plan % mixes.size());
  }

  double quality(int plan) {
    return Math.max(0, scores[plan % mixes.size()] - setting(plan).lossPoints());
  }

  double seconds(int plan) {
    return seconds[plan / mixes.size()][plan % mixes.size()];
  }

  /// The task as a plan would have it.
  Scenario with(int plan) {
    return part.scenario().withPlan(old -> setting(plan).onto(old, mix(plan)));
  }

  /// What mixes ask of each model, and which parts of the calls that are: few numbers for many mixes.
  ///
  /// @param models   that get calls of any of them
  /// @param shares   parts of the calls that some mix gives to each, without repeats
  /// @param places   of the part each mix gives to each model, by mix and model
  record Levels(List<String> models, List<List<Double>> shares, int[][] places) {
    static Levels of(Work.Part part, List<RoutingMix> mixes) {
      List<List<RouteShare>> routes = mixes.stream().map(mix -> part.routed(mix).mix()).toList();
      List<String> models = routes.stream().flatMap(List::stream).filter(route -> route.share() > 0)
          .map(RouteShare::model).distinct().toList();
      List<List<Double>> shares = new ArrayList<>();
      int[][] places = new int[mixes.size()][models.size()];
      for (int model = 0; model < models.size(); model++) {
        String name = models.get(model);
        Map<Double, Integer> known = new LinkedHashMap<>();
        for (int mix = 0; mix < routes.size(); mix++) {
          double share = routes.get(mix).stream().filter(route -> route.model().equals(name))
              .mapToDouble(RouteShare::share).sum();
          places[mix][model] = known.computeIfAbsent(share, key -> known.size());
        }
        shares.add(List.copyOf(known.keySet()));
      }
      return new Levels(models, shares, places);
    }

    /// What a figure of the models is of a mix, by their parts of the calls.
    double mean(int mix, ToDoubleFunction<String> figure) {
      return IntStream.range(0, models.size()).filter(model -> share(mix, model) > 0)
          .mapToDouble(model -> share(mix, model) * figure.applyAsDouble(models.get(model))).sum();
    }

    private double share(int mix, int model) {
      return shares.get(model).get(places[mix][model]);
    }
  }
}
