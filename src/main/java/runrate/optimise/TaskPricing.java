package runrate.optimise;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.risk.Watch;
import runrate.scenario.Escalation;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.tradeoff.Scores;

/// Prices every plan of one task: each model at each part of the calls it may get, added up a way at a time. Where a
/// month is no sum of its models each plan is priced as a whole.
///
/// @param task its place in the work
record TaskPricing(CostEngine engine, Work work, int task, List<Way> ways, List<Setting> settings) {

  /// @return nothing where it is one task of several and the month is no sum of its routes
  Optional<TaskPlans> plans(Watch watch) {
    var usd = new double[settings.size() * ways.size()];
    var levels = TaskPlans.Levels.of(part(), ways);
    Map<Setting, List<Integer>> alike = IntStream.range(0, settings.size()).boxed().collect(Collectors.groupingBy(
        place -> settings.get(place).unbatched(), LinkedHashMap::new, Collectors.toList()));
    var done = new Done(settings.size(), watch);
    boolean priced = alike.entrySet().parallelStream().allMatch(group -> {
      watch.goOn();
      boolean sum = price(group.getKey(), group.getValue(), levels, usd);
      done.tell(group.getValue().size());
      return sum;
    });
    return priced ? Optional.of(TaskPlans.of(engine.book(), part(), ways, settings, usd, scores(), seconds(levels)))
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
    Optional<AskedMonths> months = AskedMonths.of(levels.asked(), (mix, thinking) ->
        engine.routeMonths(with(unbatched, mix, thinking), task));
    if (months.isEmpty() && part().isNamed()) {
      return false;
    }
    places.forEach(place -> {
      if (months.isPresent()) {
        addUp(months.get(), settings.get(place).batchShare(), levels, usd, place * ways.size());
      } else {
        IntStream.range(0, ways.size()).forEach(way -> usd[place * ways.size() + way] = engine.prepare(
            with(settings.get(place), ways.get(way).mix(), OptionalDouble.empty())).monthUsd());
      }
    });
    return true;
  }

  private void addUp(AskedMonths months, double batchShare, TaskPlans.Levels levels, double[] usd, int from) {
    double[][] byLevel = IntStream.range(0, levels.asked().size()).mapToObj(place -> levels.shares().get(place)
        .stream().mapToDouble(share -> months.usd(place, share, batchShare)).toArray()).toArray(double[][]::new);
    for (int way = 0; way < ways.size(); way++) {
      double sum = 0;
      for (int place = 0; place < byLevel.length; place++) {
        sum += byLevel[place][levels.places()[way][place]];
      }
      usd[from + way] = part().isNamed() ? sum : months.invoicedUsd(sum);
    }
  }

  /// All work with the task's calls on a mix.
  ///
  /// @param thinking of second tries that have their own
  private Work with(Setting setting, RoutingMix mix, OptionalDouble thinking) {
    if (!part().isNamed()) {
      return Work.of(work.whole().withPlan(plan -> setting.onto(plan, mix)));
    }
    Work.Part routed = part().routed(mix);
    return work.with(task, new Work.Part(routed.task().withoutEscalation(),
        Escalation.thinking(thinking, routed.scenario().withPlan(setting::onto))));
  }

  private double[] scores() {
    var scores = new Scores(engine, work.whole());
    return ways.stream().map(way -> way.of(part())).mapToDouble(asked -> scores.of(asked).score().orElse(Double.NaN)
        - LessThinking.lossOfOthers(asked)).toArray();
  }

  /// Settings whose calls write as much take as long.
  private double[][] seconds(TaskPlans.Levels levels) {
    var speeds = new Speeds(engine, work.whole());
    Map<List<Double>, double[]> byTokens = new HashMap<>();
    return settings.stream().map(setting -> {
      Scenario first = part().scenario().withPlan(setting::onto);
      List<Double> written = levels.asked().stream().map(asked -> Speeds.tokens(asked.by(first))).toList();
      return byTokens.computeIfAbsent(written, tokens -> IntStream.range(0, ways.size()).mapToDouble(way ->
          levels.sum(way, place -> speeds.seconds(levels.asked().get(place).model(), tokens.get(place)))).toArray());
    }).toArray(double[][]::new);
  }
}
