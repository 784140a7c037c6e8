package runrate.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.costing.PreparedPlan;
import runrate.risk.MonthSurface.Axis;
import runrate.scenario.Scenario;

/// Months drawn from the ranges of a scenario's inputs, each trial with a value of every input and what its month is
/// invoiced: read off a surface where there is one, else priced one by one.
///
/// @param draws one row an input, one value a trial
/// @param usd    of each trial, in the order they were drawn
/// @param isRead whether they were read off a surface: more of them cost little
record DrawnMonths(Scenario scenario, long seed, List<UncertainInput> inputs, double[][] draws, double[] usd,
    boolean isRead, double estimateUsd) {
  /// So many are priced exactly besides, to see whether a surface is right; where no more are asked for, all are.
  static final int CHECKED = 64;
  /// Months that are read at a time: few enough to stay close to the processor.
  private static final int BLOCK = 256;

  static DrawnMonths of(CostEngine engine, Scenario scenario, long seed, int trials, Watch watch) {
    watch.goOn();
    List<UncertainInput> inputs = UncertainInput.of(scenario);
    double[][] draws = Draws.of(inputs, scenario.uncertainty().links(), seed, trials);
    Priced months = priced(engine, scenario, inputs, draws, watch);
    return new DrawnMonths(scenario, seed, inputs, draws, months.usd(), months.isRead(),
        engine.prepare(scenario).monthUsd());
  }

  int trials() {
    return usd.length;
  }

  /// Parts that were drawn by themselves.
  Batches batches() {
    return Batches.of(scenario.uncertainty().links(), usd.length);
  }

  /// What a month costs in parts of the estimate; 1 where that is nothing.
  double comparedWithEstimate(int trial) {
    return estimateUsd == 0 ? 1 : usd[trial] / estimateUsd;
  }

  /// The same months, held against another one than the estimate.
  DrawnMonths comparedWith(double monthUsd) {
    return new DrawnMonths(scenario, seed, inputs, draws, usd, isRead, monthUsd);
  }

  /// The same months of a scenario that differs in nothing they are drawn of.
  DrawnMonths under(Scenario other) {
    return new DrawnMonths(other, seed, inputs, draws, usd, isRead, estimateUsd);
  }

  /// What months are invoiced, and whether that was read off a surface.
  record Priced(double[] usd, boolean isRead) {}

  static Priced priced(CostEngine engine, Scenario scenario, List<UncertainInput> inputs, double[][] draws,
      Watch watch) {
    Function<double[], PreparedPlan> prepared = point -> {
      watch.goOn();
      return engine.prepare(UncertainInput.with(scenario, inputs, point));
    };
    ToDoubleFunction<double[]> exact = point -> prepared.apply(point).monthUsd();
    int trials = draws[0].length;
    Optional<KnownMonths> known = trials <= CHECKED ? Optional.empty() : known(prepared, exact, inputs, draws);
    double[] usd = new double[trials];
    var done = new Done();
    IntStream.range(0, (trials + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
      watch.goOn();
      int from = block * BLOCK;
      double[] some = new double[Math.min(BLOCK, trials - from)];
      known.ifPresentOrElse(months -> months.read(draws, from, some), () ->
          Arrays.setAll(some, trial -> exact.applyAsDouble(point(draws, from + trial))));
      System.arraycopy(some, 0, usd, from, some.length);
      watch.progress().accept(done.plus(some.length) / (double) trials);
    });
    return new Priced(usd, known.isPresent());
  }

  /// How many months are priced, counted by several threads.
  private static final class Done {
    private int months;

    synchronized int plus(int more) {
      months += more;
      return months;
    }
  }

  /// Straight from the months where one surface has them all, else by way of what they cost at list.
  private static Optional<KnownMonths> known(Function<double[], PreparedPlan> prepared,
      ToDoubleFunction<double[]> exact, List<UncertainInput> inputs, double[][] draws) {
    Axis[] axes = axes(inputs, draws);
    return MonthSurface.of(exact, axes, points(draws, CHECKED)).<KnownMonths>map(surface -> surface).or(() ->
        BilledMonths.of(prepared, inputs.stream().mapToDouble(UncertainInput::likely).toArray(), axes,
            points(draws, draws[0].length)));
  }

  /// So many of the trials, evenly.
  private static double[][] points(double[][] draws, int count) {
    return IntStream.range(0, count).mapToObj(i -> point(draws, (int) ((long) i * draws[0].length / count)))
        .toArray(double[][]::new);
  }

  private static double[] point(double[][] draws, int trial) {
    double[] point = new double[draws.length];
    for (int input = 0; input < point.length; input++) {
      point[input] = draws[input][trial];
    }
    return point;
  }

  /// A long tail has no end of its own: it ends where the last of the draws does.
  private static Axis[] axes(List<UncertainInput> inputs, double[][] draws) {
    return IntStream.range(0, draws.length).mapToObj(i -> {
      double low = draws[i][0];
      double high = low;
      for (double value : draws[i]) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      return new Axis(low, high, inputs.get(i).likely(), inputs.get(i).input().range().isWhole());
    }).toArray(Axis[]::new);
  }
}
