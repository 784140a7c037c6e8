package runrate.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.transform.Transform;
import runrate.files.drawing.Mark;

/// Paths as a drawing keeps them, moved to where they stand in it.
final class PathSteps {
  /// How far the control points of a quarter circle lie along its tangents.
  private static final double QUARTER = 0.5522847498;

  private final Transform place;

  PathSteps(Transform place) {
    this.place = place;
  }

  List<Mark.Step> of(Path path) {
    List<Mark.Step> steps = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (PathElement element : path.getElements()) {
      switch (element) {
        case MoveTo move -> steps.add(move(x = move.getX(), y = move.getY()));
        case LineTo line -> steps.add(lineTo(x = line.getX(), y = line.getY()));
        case CubicCurveTo curve -> steps.add(curve(curve.getControlX1(), curve.getControlY1(), curve.getControlX2(),
            curve.getControlY2(), x = curve.getX(), y = curve.getY()));
        case ArcTo arc -> {
          halfCircle(x, y, arc, steps);
          x = arc.getX();
          y = arc.getY();
        }
        case ClosePath close -> steps.add(new Mark.Close());
        default -> throw new IllegalArgumentException("no chart draws a " + element.getClass().getSimpleName());
      }
    }
    return steps;
  }

  /// Charts draw circles as two halves, from left to right and back.
  private void halfCircle(double x, double y, ArcTo arc, List<Mark.Step> steps) {
    double middle = (x + arc.getX()) / 2;
    double radius = (arc.getX() - x) / 2;
    double top = y - radius;
    steps.add(curve(x, y - radius * QUARTER, middle - radius * QUARTER, top, middle, top));
    steps.add(curve(middle + radius * QUARTER, top, arc.getX(), y - radius * QUARTER, arc.getX(), arc.getY()));
  }

  List<Mark.Step> line(double x1, double y1, double x2, double y2) {
    return List.of(move(x1, y1), lineTo(x2, y2));
  }

  List<Mark.Step> rectangle(double x, double y, double width, double height, double radius) {
    double r = Math.min(radius, Math.min(width, height) / 2);
    if (r <= 0) {
      return List.of(move(x, y), lineTo(x + width, y), lineTo(x + width, y + height), lineTo(x, y + height),
          new Mark.Close());
    }
    double k = r * (1 - QUARTER);
    double right = x + width;
    double bottom = y + height;
    return List.of(move(x + r, y), lineTo(right - r, y), curve(right - k, y, right, y + k, right, y + r),
        lineTo(right, bottom - r), curve(right, bottom - k, right - k, bottom, right - r, bottom),
        lineTo(x + r, bottom), curve(x + k, bottom, x, bottom - k, x, bottom - r),
        lineTo(x, y + r), curve(x, y + k, x + k, y, x + r, y), new Mark.Close());
  }

  private Mark.Move move(double x, double y) {
    Point2D at = place.transform(x, y);
    return new Mark.Move(at.getX(), at.getY());
  }

  private Mark.Line lineTo(double x, double y) {
    Point2D at = place.transform(x, y);
    return new Mark.Line(at.getX(), at.getY());
  }

  private Mark.Curve curve(double x1, double y1, double x2, double y2, double x, double y) {
    Point2D one = place.transform(x1, y1);
    Point2D two = place.transform(x2, y2);
    Point2D at = place.transform(x, y);
    return new Mark.Curve(one.getX(), one.getY(), two.getX(), two.getY(), at.getX(), at.getY());
  }
}
