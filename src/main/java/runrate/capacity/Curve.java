package runrate.capacity;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/// A line of a chart: a name and its points from left to right.
public record Curve(String name, List<Point> points) {
  public Curve {
    points = List.copyOf(points);
  }

  /// One point, in the units of its chart.
  public record Point(double x, double y) {}

  static Curve of(String name, DoubleStream xs, DoubleUnaryOperator y) {
    return new Curve(name, xs.mapToObj(x -> new Point(x, y.applyAsDouble(x))).toList());
  }

  public double highest() {
    return points.stream().mapToDouble(Point::y).max().orElse(0);
  }
}
