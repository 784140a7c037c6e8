package runrate.desktop.charts;

import java.util.Arrays;
import java.util.Optional;
import runrate.risk.UncertainInput;

/// How values lie in a range: high where many are.
public final class RangeCurve extends PlotPane {
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

  @Override
  protected void draw(double width, double height) {
    ground.horizontal(0, width, height - 1);
    input.filter(shown -> shown.low() < shown.high()).ifPresent(shown -> {
      DensityLine density = DensityLine.of(shown);
      double from = DensityLine.from(shown);
      double wide = DensityLine.to(shown) - from;
      double[] xs = Arrays.stream(density.values()).map(value -> (value - from) / wide * width).toArray();
      double[] ys = Arrays.stream(density.heights()).map(part -> height - 1 - part * (height - 3)).toArray();
      area.polyline(xs, ys, 0, xs.length - 1);
      line.polyline(xs, ys, 0, xs.length - 1);
    });
  }
}
