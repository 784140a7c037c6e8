package runrate.desktop.charts;

import java.util.OptionalDouble;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import runrate.optimise.PlanLimits;
import runrate.text.Figures;

/// The limits of a chart of plans: what lies outside them shaded, a line each, and a grip to drag it by.
final class PlanLines {
  private static final double GRIP = 8;
  static final double GRIP_LONG = 16;

  private final PlotPane chart;
  private final AxisFrame frame;
  private final PlanScale scale;
  private final Shapes outside;
  private final Shapes lines;
  private final Shapes grips;
  private boolean moved;
  private final LimitHandle floor;
  private final LimitHandle within;
  private final LimitHandle cost;
  private PlanLimits limits;

  /// @param outside the layer that is shaded, under all others
  PlanLines(PlotPane chart, AxisFrame frame, PlanScale scale, Shapes outside, PlansChart.Asked asked) {
    this.chart = chart;
    this.frame = frame;
    this.scale = scale;
    this.outside = outside;
    lines = chart.shapes("plot-budget");
    grips = chart.outlined("plans-grip");
    floor = new LimitHandle("quality-limit-handle", "Quality at least", (x, y) -> asked.quality(halves(y)),
        steps -> asked.quality(Math.clamp(limits.quality() + steps, 0, 100)), () -> asked.quality(0)).clearedByDelete();
    within = new LimitHandle("within-limit-handle", "Answer within",
        (x, y) -> asked.withinSeconds(OptionalDouble.of(halves(y))), steps -> asked.withinSeconds(OptionalDouble.of(
            Math.max(0, limits.withinSeconds().orElse(frame.highest()) + steps))),
        () -> asked.withinSeconds(OptionalDouble.empty())).clearedByDelete();
    within.setCursor(Cursor.V_RESIZE);
    cost = new LimitHandle("cost-limit-handle", "Cost at most",
        (x, y) -> asked.monthUsd(threeFigures(scale.usd(Math.clamp(x, frame.left(), frame.right())))),
        steps -> asked.monthUsd(threeFigures(limits.monthUsd().orElse(scale.highUsd()) * Math.pow(1.01, steps))),
        () -> asked.monthUsd(OptionalDouble.empty())).clearedByDelete();
    chart.getChildren().addAll(floor, within, cost);
  }

  private double halves(double y) {
    return Math.round(frame.value(Math.clamp(y, frame.top(), frame.bottom())) * 2) / 2.0;
  }

  /// As fine as a hand can drag.
  private static OptionalDouble threeFigures(double usd) {
    double power = Math.pow(10, Math.floor(Math.log10(usd)) - 2);
    return OptionalDouble.of(Math.round(usd / power) * power);
  }

  /// @param moved whether there is anything to move
  void offer(PlanAxes axes, boolean moved) {
    this.moved = moved;
    boolean seconds = axes instanceof PlansBySpeed;
    floor.setVisible(moved && !seconds);
    within.setVisible(moved && seconds);
    cost.setVisible(moved && !(axes instanceof PlansPerOutcome));
  }

  void draw(PlanLimits asked, FreePlaces places) {
    limits = asked;
    PlanAxes axes = scale.axes();
    double x = costX();
    double y = limitY();
    if (isLimited()) {
      double top = axes.isBetterAbove() ? y : frame.top();
      outside.rectangle(frame.left(), top, x - frame.left(), (axes.isBetterAbove() ? frame.bottom() : y) - top);
      lines.horizontal(frame.left(), frame.right(), y);
      places.takeLine(frame.left(), y, frame.right(), y);
    }
    if (axes.costLimit(limits).isPresent()) {
      outside.rectangle(x, frame.top(), frame.right() - x, frame.bottom() - frame.top());
      lines.vertical(x, frame.top(), frame.bottom());
      places.takeLine(x, frame.top(), x, frame.bottom());
    }
    if (moved) {
      grips.rectangle(frame.right(), y - GRIP / 2, GRIP_LONG, GRIP);
    }
    placeAcross(floor, y, "Quality at least " + Figures.trimmed(limits.quality(), 1));
    placeAcross(within, y, limits.withinSeconds().isEmpty() ? "Answer within any time"
        : "Answer within %s s".formatted(Figures.trimmed(limits.withinSeconds().getAsDouble(), 1)));
    if (!(axes instanceof PlansPerOutcome)) {
      placeCost(x, places);
    }
  }

  private void placeAcross(LimitHandle handle, double y, String words) {
    handle.place(frame.left(), y - 5, frame.right() + GRIP_LONG - frame.left(), 10);
    handle.setAccessibleText(words);
  }

  private void placeCost(double x, FreePlaces places) {
    if (moved) {
      grips.rectangle(x - GRIP / 2, frame.top() - GRIP_LONG, GRIP, GRIP_LONG);
    }
    places.take(x - GRIP / 2, frame.top() - GRIP_LONG, GRIP, GRIP_LONG);
    cost.place(x - 5, frame.top() - GRIP_LONG, 10, frame.bottom() - frame.top() + GRIP_LONG);
    cost.setAccessibleText("Cost at most " + limits.monthUsd().stream().mapToObj(chart.money()::amount).findFirst()
        .orElse("anything"));
  }

  /// Whether no limit runs between two places; one that a place stands on is beside both.
  boolean isOnOneSide(Point2D one, Point2D other) {
    return (!isLimited() || isOnOneSide(limitY(), one.getY(), other.getY()))
        && (scale.axes().costLimit(limits).isEmpty() || isOnOneSide(costX(), one.getX(), other.getX()));
  }

  private static boolean isOnOneSide(double limit, double one, double other) {
    return Math.abs(one - limit) < 1 || (one - limit) * (other - limit) > 0;
  }

  /// Whether the limit of what is had has a line.
  boolean isLimited() {
    OptionalDouble limit = scale.axes().limit(limits);
    return limit.isPresent() && (!scale.axes().isBetterAbove() || limit.getAsDouble() > frame.lowest());
  }

  /// Without a limit its grip stands where anything goes.
  double limitY() {
    PlanAxes axes = scale.axes();
    return frame.y(Math.clamp(axes.limit(limits).orElse(axes.isBetterAbove() ? 0 : frame.highest()), frame.lowest(),
        frame.highest()));
  }

  double costX() {
    return scale.x(Math.clamp(scale.axes().costLimit(limits).orElse(scale.highUsd()), scale.lowUsd(),
        scale.highUsd()));
  }
}
