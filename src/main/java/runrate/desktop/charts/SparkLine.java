package runrate.desktop.charts;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// A value day by day in very little room, beside the one that was assumed.
public final class SparkLine extends PlotPane {
  private static final double EDGE = 4;
  private static final double DOT = 2.5;

  private final Shapes assumedLine = shapes("spark-assumed");
  private final Shapes line = shapes("spark-line");
  private final Shapes dot = shapes("spark-dot");
  private List<Double> days = List.of();
  private OptionalDouble assumed = OptionalDouble.empty();

  public SparkLine() {
    super("spark");
  }

  public void show(List<Double> byDay, OptionalDouble before) {
    days = byDay;
    assumed = before;
    requestLayout();
  }

  @Override
  protected void draw(double width, double height) {
    if (days.size() < 2) {
      return;
    }
    double low = Stream.concat(days.stream(), assumed.stream().boxed()).mapToDouble(Double::doubleValue).min()
        .orElse(0);
    double high = Stream.concat(days.stream(), assumed.stream().boxed()).mapToDouble(Double::doubleValue).max()
        .orElse(1);
    double range = high == low ? 1 : high - low;
    double[] xs = new double[days.size()];
    double[] ys = new double[days.size()];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = EDGE + i * (width - 2 * EDGE) / (xs.length - 1);
      ys[i] = height - EDGE - (high == low ? 0.5 : (days.get(i) - low) / range) * (height - 2 * EDGE);
    }
    assumed.ifPresent(value -> assumedLine.horizontal(EDGE, width - EDGE,
        height - EDGE - (high == low ? 0.5 : (value - low) / range) * (height - 2 * EDGE)));
    line.polyline(xs, ys, 0, xs.length - 1);
    dot.circle(xs[xs.length - 1], ys[ys.length - 1], DOT);
  }
}
