package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;

/// Numbers that tie plans of a chart to the cards below it, each as near to its plan as no line runs through it, and on
/// the plan's side of each limit.
final class PlanDiscs {
  private static final double RADIUS = 9;
  private static final double DOT = 4;
  /// Of a disc's centre from its dot: the nearest, the farthest, and from where on a line ties both.
  private static final double NEAREST = 20;
  private static final double FARTHEST = 92;
  private static final double TIED = 30;
  private static final double STEP = 6;
  private static final int DIRECTIONS = 16;
  /// Words stand so far off at least.
  private static final double APART = 3;

  private final FreePlaces places;
  private final PlanLines limits;
  private final Shapes ties;
  private final Shapes dots;
  private final Shapes discs;
  private final Labels numbers;

  PlanDiscs(PlotPane chart, FreePlaces places, PlanLines limits) {
    this.places = places;
    this.limits = limits;
    ties = chart.shapes("plans-tie");
    dots = chart.shapes("plot-optimal");
    discs = chart.shapes("plot-optimal");
    numbers = chart.labels("plans-number");
  }

  /// @param plans where they stand, the first one's number is 1; absent ones are null
  void draw(List<Point2D> plans) {
    // a disc must not cover the dot of another
    plans.stream().filter(plan -> plan != null).forEach(plan -> {
      dots.circle(plan.getX(), plan.getY(), DOT);
      places.take(plan.getX() - DOT, plan.getY() - DOT, 2 * DOT, 2 * DOT);
    });
    for (int i = 0; i < plans.size(); i++) {
      if (plans.get(i) != null) {
        draw(Integer.toString(i + 1), plans.get(i));
      }
    }
  }

  private void draw(String number, Point2D plan) {
    List<Point2D> around = around(plan);
    Point2D at = around.stream().filter(spot -> limits.isOnOneSide(plan, spot) && isFree(spot)).findFirst()
        .orElse(around.getFirst());
    if (at.distance(plan) > TIED) {
      ties.line(plan.getX(), plan.getY(), at.getX(), at.getY());
    }
    discs.circle(at.getX(), at.getY(), RADIUS);
    numbers.write(number, at.getX(), at.getY(), HPos.CENTER);
    places.take(at.getX() - RADIUS - APART, at.getY() - RADIUS - APART, 2 * (RADIUS + APART), 2 * (RADIUS + APART));
  }

  private boolean isFree(Point2D at) {
    double left = at.getX() - RADIUS;
    return places.isFree(left, at.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS)
        && places.isFreeForText(left, at.getY(), 2 * RADIUS);
  }

  /// Rings of places, the nearest first; in each of them what is nearest to the upper left.
  private List<Point2D> around(Point2D plan) {
    List<Point2D> spots = new ArrayList<>();
    for (double away = NEAREST; away <= FARTHEST; away += STEP) {
      List<Point2D> ring = new ArrayList<>();
      for (int i = 0; i < DIRECTIONS; i++) {
        double turn = 2 * Math.PI * i / DIRECTIONS;
        ring.add(new Point2D(plan.getX() + away * Math.cos(turn), plan.getY() + away * Math.sin(turn)));
      }
      ring.sort(Comparator.comparingDouble((Point2D spot) -> Math.round(spot.getX() + spot.getY()))
          .thenComparingDouble(Point2D::getX));
      spots.addAll(ring);
    }
    return spots;
  }
}
