package runrate.desktop.charts;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import runrate.risk.UncertainInput;

/// How values lie in a range, as a line: high where many are, from end to end on the ground.
///
/// @param values where it has corners, from the lowest on
/// @param heights there, 1 where it is highest
record DensityLine(double[] values, double[] heights) {
  private static final int STEPS = 60;
  private static final double TAIL = 0.005;

  static DensityLine of(UncertainInput input) {
    double from = from(input);
    double to = to(input);
    double[] inside = DoubleStream.concat(DoubleStream.of(input.likely()).filter(likely -> likely > from
        && likely < to), IntStream.rangeClosed(0, STEPS).mapToDouble(i -> from + (to - from) * i / STEPS)).sorted()
        .toArray();
    double[] dense = DoubleStream.of(inside).map(input::density).toArray();
    double most = DoubleStream.of(dense).max().orElse(1);
    double[] values = DoubleStream.concat(DoubleStream.concat(DoubleStream.of(from), DoubleStream.of(inside)),
        DoubleStream.of(to)).toArray();
    double[] heights = new double[values.length];
    for (int i = 0; i < dense.length; i++) {
      heights[i + 1] = dense[i] / most;
    }
    return new DensityLine(values, heights);
  }

  /// Where it begins: at the low end, of a long tail where next to nothing is left below.
  static double from(UncertainInput input) {
    return input.assumption().shape().isBounded() ? input.low() : Math.min(input.low(), input.quantile(TAIL));
  }

  static double to(UncertainInput input) {
    return input.assumption().shape().isBounded() ? input.high() : Math.max(input.high(), input.quantile(1 - TAIL));
  }
}
