package runrate.desktop.charts;

import java.util.Optional;
import java.util.stream.IntStream;
import runrate.risk.UncertainInput;

/// How values lie in a range: high where many are.
public final class RangeCurve extends PlotPane {
  private static final int STEPS = 40;
  private static final double FIRST = 0.005;

  private final Shapes ground = shapes("plot-zero");
  private final Shapes area = shapes("range-area");
  private final Shapes line = shapes("range-line");
  private Optional<UncertainInput> input = Optional.empty();

  public RangeCurve() {
    super("range-curve");
  }

  public void show(UncertainInput shown, String words) {
    input = Optional.of(shown);
    setAccessibleText(words);
    requestLayout();
  }

  /// The density between two quantiles is the probability between them over their distance.
  @Override
  protected void draw(double width, double height) {
    ground.horizontal(0, width, height - 1);
    input.filter(shown -> shown.low() < shown.high()).ifPresent(shown -> {
      double[] quantiles = IntStream.rangeClosed(0, STEPS).mapToDouble(i -> shown.quantile(FIRST
          + (1 - 2 * FIRST) * i / STEPS)).toArray();
      double[] xs = new double[STEPS + 2];
      double[] dense = new double[STEPS + 2];
      double from = quantiles[0];
      double span = quantiles[STEPS] - from;
      for (int i = 0; i < STEPS; i++) {
        xs[i + 1] = ((quantiles[i] + quantiles[i + 1]) / 2 - from) / span * width;
        dense[i + 1] = 1 / Math.max(span / (STEPS * 10), quantiles[i + 1] - quantiles[i]);
      }
      xs[0] = 0;
      xs[STEPS + 1] = width;
      double most = IntStream.range(0, dense.length).mapToDouble(i -> dense[i]).max().orElse(1);
      double[] ys = IntStream.range(0, dense.length).mapToDouble(i -> height - 1 - dense[i] / most * (height - 3))
          .toArray();
      area.polyline(xs, ys, 0, STEPS + 1);
      line.polyline(xs, ys, 0, STEPS + 1);
    });
  }
}
