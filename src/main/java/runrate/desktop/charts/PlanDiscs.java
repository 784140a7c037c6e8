package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;

/// Numbers that tie plans of a chart to the cards below it, each beside its plan where no line runs through it.
final class PlanDiscs {
  private static final double RADIUS = 9;
  private static final double BESIDE = 14;

  private final AxisFrame frame;
  private final FreePlaces places;
  private final Shapes dots;
  private final Shapes discs;
  private final Labels numbers;

  PlanDiscs(PlotPane chart, AxisFrame frame, FreePlaces places) {
    this.frame = frame;
    this.places = places;
    dots = chart.shapes("plot-optimal");
    discs = chart.shapes("plot-optimal");
    numbers = chart.labels("plans-number");
  }

  void draw(int number, double x, double y) {
    List<Point2D> spots = spots(x, y);
    Point2D at = spots.stream().filter(this::isFree).findFirst().orElse(spots.getFirst());
    dots.circle(x, y, 4);
    discs.circle(at.getX(), at.getY(), RADIUS);
    numbers.write(Integer.toString(number), at.getX(), at.getY(), HPos.CENTER);
    places.take(at.getX() - RADIUS, at.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS);
  }

  private boolean isFree(Point2D at) {
    double left = at.getX() - RADIUS;
    return places.isFree(left, at.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS)
        && places.isFreeForText(left, at.getY(), 2 * RADIUS);
  }

  /// Left and above, then higher and higher; then on the right, and at last below.
  private List<Point2D> spots(double x, double y) {
    List<Point2D> spots = new ArrayList<>();
    for (double side : new double[] {-BESIDE, BESIDE}) {
      for (double above = BESIDE; spots.isEmpty() || y - above > frame.top(); above += 2 * RADIUS + 1) {
        spots.add(new Point2D(x + side, y - above));
      }
    }
    spots.add(new Point2D(x - BESIDE, y + BESIDE));
    spots.add(new Point2D(x + BESIDE, y + BESIDE));
    return spots;
  }
}
