package runrate.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.risk.MonthSurface.Axis;
import runrate.scenario.Scenario;

/// What drawn months are invoiced: read off a surface where there is one, else priced one by one.
final class DrawnMonths {
  /// Months that are priced exactly besides, to see whether the surface is right.
  private static final int CHECKED = 64;

  private DrawnMonths() {}

  /// @param draws one row an input, one value a trial
  static double[] of(CostEngine engine, Scenario scenario, List<UncertainInput> inputs, double[][] draws) {
    ToDoubleFunction<double[]> exact = point ->
        engine.prepare(UncertainInput.with(scenario, inputs, point)).monthUsd();
    int trials = draws[0].length;
    Optional<MonthSurface> surface = trials <= CHECKED ? Optional.empty()
        : MonthSurface.of(exact, axes(inputs, draws), IntStream.range(0, CHECKED).mapToObj(i ->
            point(draws, (int) ((long) i * trials / CHECKED))).toArray(double[][]::new));
    ToDoubleFunction<double[]> month = surface.<ToDoubleFunction<double[]>>map(known -> known::usd).orElse(exact);
    double[] months = new double[trials];
    Arrays.parallelSetAll(months, trial -> month.applyAsDouble(point(draws, trial)));
    return months;
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
    return IntStream.range(0, draws.length).mapToObj(i -> new Axis(Arrays.stream(draws[i]).min().orElseThrow(),
        Arrays.stream(draws[i]).max().orElseThrow(), inputs.get(i).likely(),
        inputs.get(i).input().range().isWhole())).toArray(Axis[]::new);
  }
}
