package runrate.optimise;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.costing.RouteMonths;
import runrate.inputs.Work;
import runrate.risk.Watch;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.tradeoff.Scores;

/// Prices every plan of one task: each model at each part of the calls it may get, added up a mix at a time. Where a
/// month is no sum of its models each plan is priced as a whole.
///
/// @param task its place in the work
record TaskPricing(CostEngine engine, Work work, int task, List<RoutingMix> mixes, List<Setting> settings) {

  /// @return nothing where it is one task of several and the month is no sum of its routes
  Optional<TaskPlans> plans(Watch watch) {
    var usd = new double[settings.size() * mixes.size()];
    var levels = TaskPlans.Levels.of(part(), mixes);
    Map<Setting, List<Integer>> alike = IntStream.range(0, settings.size()).boxed().collect(Collectors.groupingBy(
        place -> settings.get(place).unbatched(), LinkedHashMap::new, Collectors.toList()));
    var done = new Done(settings.size(), watch);
    boolean priced = alike.entrySet().parallelStream().allMatch(group -> {
      watch.goOn();
      boolean sum = price(group.getKey(), group.getValue(), levels, usd);
      done.tell(group.getValue().size());
      return sum;
    });
    return priced ? Optional.of(TaskPlans.of(part(), mixes, settings, usd, scores(), seconds(levels)))
        : Optional.empty();
  }

  /// How many settings are priced, counted by several threads.
  private static final class Done {
    private final int all;
    private final Watch watch;
    private int count;

    Done(int all, Watch watch) {
      this.all = all;
      this.watch = watch;
    }

    synchronized void tell(int more) {
      count += more;
      watch.progress().accept(count / (double) all);
    }
  }

  private Work.Part part() {
    return work.parts().get(task);
  }

  /// Settings that differ in their batch share alone.
  private boolean price(Setting unbatched, List<Integer> places, TaskPlans.Levels levels, double[] usd) {
    var all = new RoutingMix(levels.models().stream().map(model ->
        new RouteShare(model, 1.0 / levels.models().size())).toList());
    Optional<RouteMonths> months = engine.routeMonths(with(unbatched, all), task);
    if (months.isEmpty() && part().isNamed()) {
      return false;
    }
    places.forEach(place -> {
      if (months.isPresent()) {
        addUp(months.get(), settings.get(place).batchShare(), levels, usd, place * mixes.size());
      } else {
        IntStream.range(0, mixes.size()).forEach(mix -> usd[place * mixes.size() + mix] =
            engine.prepare(with(settings.get(place), mixes.get(mix))).monthUsd());
      }
    });
    return true;
  }

  private void addUp(RouteMonths months, double batchShare, TaskPlans.Levels levels, double[] usd, int from) {
    double[][] byLevel = IntStream.range(0, levels.models().size()).mapToObj(model -> levels.shares().get(model)
        .stream().mapToDouble(share -> months.usd(model, share, batchShare)).toArray()).toArray(double[][]::new);
    for (int mix = 0; mix < mixes.size(); mix++) {
      double sum = 0;
      for (int model = 0; model < byLevel.length; model++) {
        sum += byLevel[model][levels.places()[mix][model]];
      }
      usd[from + mix] = part().isNamed() ? sum : months.invoicedUsd(sum);
    }
  }

  /// All work with the task as a plan has it.
  private Work with(Setting setting, RoutingMix mix) {
    if (!part().isNamed()) {
      return Work.of(work.whole().withPlan(plan -> setting.onto(plan, mix)));
    }
    Work.Part routed = part().routed(mix);
    return work.with(task, new Work.Part(routed.task().withoutEscalation(),
        routed.scenario().withPlan(setting::onto)));
  }

  private double[] scores() {
    var scores = new Scores(engine, work.whole());
    return mixes.stream().mapToDouble(mix -> scores.of(part().routed(mix)).score().orElse(Double.NaN)).toArray();
  }

  /// Settings whose answers are as long take as long.
  private double[][] seconds(TaskPlans.Levels levels) {
    var speeds = new Speeds(engine, work.whole());
    Map<Double, double[]> byTokens = new HashMap<>();
    return settings.stream().map(setting -> byTokens.computeIfAbsent(Speeds.tokens(part().scenario().withPlan(
        setting::onto)), tokens -> IntStream.range(0, mixes.size()).mapToDouble(mix -> levels.mean(mix, model ->
            speeds.seconds(model, tokens))).toArray())).toArray(double[][]::new);
  }
}
