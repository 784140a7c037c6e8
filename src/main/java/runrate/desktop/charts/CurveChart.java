package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.geometry.HPos;
import runrate.capacity.Curve;
import runrate.text.Money;

/// A few lines over one axis, each named at its end, with a point for "here" and dashed limits.
public final class CurveChart extends PlotPane {
  private static final double TEXT = 14;

  /// What is drawn.
  ///
  /// @param xText     writes values of the horizontal axis
  /// @param yText     writes values of the vertical axis, unless they are dollars
  /// @param amounts   what dollars of the vertical axis are shown in; absent where it has something else
  /// @param logarithmic whether the horizontal axis is
  /// @param here      the plan's point, absent where it has none
  /// @param limits    vertical lines with their words
  public record Plot(List<Line> lines, DoubleFunction<String> xText, DoubleFunction<String> yText,
      Optional<Money> amounts, boolean logarithmic, List<Curve.Point> here, List<Limit> limits) {}

  /// A curve and the part it plays.
  public record Line(Curve curve, Role role) {}

  /// Baseline grey, the plan's own blue, better green, worse red; each with its own dash.
  public enum Role { BASELINE, PLAN, BETTER, WORSE }

  /// A vertical line.
  public record Limit(double x, String words) {}

  private final AxisFrame frame = new AxisFrame(this, 46, 14, 22);
  private final Map<Role, Shapes> lines = new EnumMap<>(Role.class);
  private final Shapes limit;
  private final Shapes here;
  private final Shapes ring;
  private final Labels names;
  private final Labels limitText;

  private Plot plot;

  public CurveChart(String styleClass) {
    super(styleClass);
    for (Role role : Role.values()) {
      lines.put(role, shapes("curve-" + role.name().toLowerCase(Locale.ROOT)));
    }
    limit = shapes("plot-budget");
    here = shapes("plot-here");
    ring = shapes("plot-ring");
    names = labels("plot-plain");
    limitText = labels("plot-budget-text");
  }

  public void show(Plot newPlot) {
    plot = newPlot;
    setAccessibleText(String.join(", ", plot.lines().stream().map(line -> line.curve().name()).toList()));
    requestLayout();
  }

  @Override
  protected void draw(double width, double height) {
    if (plot == null || plot.lines().isEmpty()) {
      return;
    }
    double widest = plot.lines().stream().mapToDouble(line -> names.width(line.curve().name())).max().orElse(0);
    double highest = plot.lines().stream().mapToDouble(line -> line.curve().highest()).max().orElse(1);
    plot.amounts().ifPresentOrElse(money -> {
      frame.fit(width - 8 - widest, height, highest, money);
      frame.drawLines(money::brief);
    }, () -> {
      frame.fit(width - 8 - widest, height, highest);
      frame.drawLines(plot.yText());
    });
    List<Curve.Point> points = plot.lines().getFirst().curve().points();
    var scale = new Scale(frame, points.getFirst().x(), points.getLast().x(), plot.logarithmic());
    scale.ticks(5).stream().filter(tick -> tick >= scale.from() && tick <= scale.to())
        .forEach(tick -> frame.writeBelow(plot.xText().apply(tick), scale.x(tick), 6));
    drawLimits(scale);
    drawCurves(scale);
    plot.here().forEach(point -> {
      here.circle(scale.x(point.x()), frame.y(point.y()), 4.5);
      ring.circle(scale.x(point.x()), frame.y(point.y()), 8);
    });
  }

  /// Values of the horizontal axis to pixels.
  private record Scale(AxisFrame frame, double from, double to, boolean logarithmic) {
    double x(double value) {
      double inside = Math.clamp(value, from, Math.max(from, to));
      double part = to <= from ? 0
          : logarithmic ? Math.log(inside / from) / Math.log(to / from) : (inside - from) / (to - from);
      return frame.left() + part * frame.width();
    }

    List<Double> ticks(int most) {
      return logarithmic ? Ticks.logarithmic(from, to, most) : Ticks.linear(from, to, most);
    }
  }

  private void drawLimits(Scale scale) {
    for (Limit line : plot.limits()) {
      if (line.x() >= scale.from() && line.x() <= scale.to()) {
        double x = scale.x(line.x());
        limit.vertical(x, frame.top(), frame.bottom());
        boolean roomLeft = x - frame.left() > limitText.width(line.words()) + 8;
        limitText.write(line.words(), roomLeft ? x - 4 : x + 4, 7, roomLeft ? HPos.RIGHT : HPos.LEFT);
      } else if (line.x() > scale.to()) {
        limitText.write(line.words() + " \u2192", frame.right(), 7, HPos.RIGHT);
      }
    }
  }

  private void drawCurves(Scale scale) {
    List<double[]> ends = new ArrayList<>();
    for (int i = 0; i < plot.lines().size(); i++) {
      Line line = plot.lines().get(i);
      List<Curve.Point> points = line.curve().points();
      double[] xs = points.stream().mapToDouble(point -> scale.x(point.x())).toArray();
      double[] ys = points.stream().mapToDouble(point -> frame.y(point.y())).toArray();
      lines.get(line.role()).polyline(xs, ys, 0, xs.length - 1);
      ends.add(new double[] {i, ys[ys.length - 1]});
      addHovers(line.curve(), xs, ys);
    }
    ends.sort(Comparator.comparingDouble(end -> end[1]));
    double lowest = frame.bottom() - TEXT * (ends.size() - 1);
    double y = Double.NEGATIVE_INFINITY;
    for (double[] end : ends) {
      y = Math.max(y + TEXT, Math.min(end[1], lowest));
      lowest += TEXT;
      names.write(plot.lines().get((int) end[0]).curve().name(), frame.right() + 8, y, HPos.LEFT);
    }
  }

  private void addHovers(Curve curve, double[] xs, double[] ys) {
    for (int i = 0; i < xs.length; i++) {
      Curve.Point point = curve.points().get(i);
      hot(xs[i] - 4, ys[i] - 8, 8, 16, () -> "%s%n%s at %s".formatted(curve.name(), plot.yText().apply(point.y()),
          plot.xText().apply(point.x())), () -> { });
    }
  }
}
