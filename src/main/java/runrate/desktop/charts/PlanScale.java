package runrate.desktop.charts;

import java.util.stream.DoubleStream;
import runrate.optimise.AxisFront;
import runrate.optimise.Cloud;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSpot;

/// Where a plan stands in the plot: its cost across on a log axis, what is had for it up.
final class PlanScale {
  private static final double STEP = 5;

  private final AxisFrame frame;
  private PlanAxes axes = new PlansByQuality();
  private double lowUsd = 1;
  private double highUsd = 10;

  /// All that a place depends on.
  record Span(PlanAxes axes, double lowUsd, double highUsd, double lowest, double highest, double width,
      double height) {}

  PlanScale(AxisFrame frame) {
    this.frame = frame;
  }

  /// @param across whose costs span the axis
  /// @param today  the plan as it is, or any other
  void fit(PlanAxes shown, AxisFront front, AxisFront across, PlanSpot today, PlanLimits limits, double right,
      double height) {
    axes = shown;
    double least = axes.usd(across.frontier().getFirst());
    double most = axes.usd(across.frontier().getLast());
    // a line that is dragged to an edge must not move the edge
    double now = Double.isNaN(axes.usd(today)) ? least : axes.usd(today);
    lowUsd = Math.min(Math.min(least, now) / 1.08, axes.costLimit(limits).orElse(most));
    highUsd = Math.max(Math.max(most, now) * 1.25, axes.costLimit(limits).orElse(least));
    double[] heights = axes.heights(front).toArray();
    double low = Math.min(DoubleStream.of(heights).min().orElseThrow(), axes.height(today));
    // a limit of the time is mostly the next round value above today's
    double high = Math.max(DoubleStream.of(heights).max().orElseThrow() + 1, axes.height(today)
        + (axes.isBetterAbove() ? 1 : STEP));
    double limit = axes.limit(limits).orElse(low);
    frame.fit(right, height, Math.max(0, Math.min(below(low - 1), below(limit))),
        Math.min(axes.most(), Math.max(-below(-high), -below(-limit))));
  }

  private static double below(double height) {
    return STEP * Math.floor(height / STEP);
  }

  Span span() {
    return new Span(axes, lowUsd, highUsd, frame.lowest(), frame.highest(), frame.width(),
        frame.bottom() - frame.top());
  }

  PlanAxes axes() {
    return axes;
  }

  double lowUsd() {
    return lowUsd;
  }

  double highUsd() {
    return highUsd;
  }

  double x(double usd) {
    return frame.left() + frame.width() * Math.log(Math.max(usd, lowUsd) / lowUsd) / Math.log(highUsd / lowUsd);
  }

  double usd(double x) {
    return lowUsd * Math.exp((x - frame.left()) / frame.width() * Math.log(highUsd / lowUsd));
  }

  double x(PlanSpot spot) {
    return x(axes.usd(spot));
  }

  double y(PlanSpot spot) {
    return frame.y(axes.height(spot));
  }

  double x(Cloud cloud, int plan) {
    return x(axes.usd(cloud, plan));
  }

  double y(Cloud cloud, int plan) {
    return frame.y(axes.height(cloud, plan));
  }
}
