package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// All shapes of one colour role of a chart, drawn as one path.
final class Shapes {
  private static final double TOOTH = 4;
  private static final double HATCH_GAP = 5;
  private static final double HALF_A_LINE = 0.5;
  /// Of a rectangle that is all outline: without any width it would have no corners.
  private static final double HAIR = 0.001;

  private final Path path = new Path();
  private final List<PathElement> elements = new ArrayList<>();
  private final double inset;

  private Shapes(String styleClass, double inset) {
    this.inset = inset;
    path.getStyleClass().setAll(styleClass);
    path.setManaged(false);
    path.setMouseTransparent(true);
  }

  static Shapes plain(String styleClass) {
    return new Shapes(styleClass, 0);
  }

  /// Rectangles with a line one pixel wide inside their edge. They are drawn half a line smaller and stroked in the
  /// middle, for JavaFX cuts a stroke of type "inside" out of its shape at every frame and drops its dashes.
  static Shapes outlined(String styleClass) {
    return new Shapes(styleClass, HALF_A_LINE);
  }

  Path node() {
    return path;
  }

  void clear() {
    elements.clear();
  }

  void finish() {
    path.getElements().setAll(elements);
    path.setVisible(!elements.isEmpty());
  }

  void line(double x1, double y1, double x2, double y2) {
    elements.add(new MoveTo(x1, y1));
    elements.add(new LineTo(x2, y2));
  }

  /// A horizontal hairline, on whole pixels.
  void horizontal(double x1, double x2, double y) {
    line(x1, crisp(y), x2, crisp(y));
  }

  void vertical(double x, double y1, double y2) {
    line(crisp(x), y1, crisp(x), y2);
  }

  void rectangle(double x, double y, double width, double height) {
    double left = Math.round(x) + inset;
    double top = Math.round(y) + inset;
    double least = inset == 0 ? 1 : HAIR;
    double right = Math.max(left + least, Math.round(x + width) - inset);
    double bottom = Math.max(top + least, Math.round(y + height) - inset);
    elements.add(new MoveTo(left, top));
    elements.add(new LineTo(right, top));
    elements.add(new LineTo(right, bottom));
    elements.add(new LineTo(left, bottom));
    elements.add(new ClosePath());
  }

  /// A rectangle between two pixels where it is: rounding would make a bar of many narrow ones longer or shorter.
  void exactly(double x, double y, double width, double height) {
    double top = Math.round(y);
    double bottom = Math.max(top + 1, Math.round(y + height));
    elements.add(new MoveTo(x, top));
    elements.add(new LineTo(x + width, top));
    elements.add(new LineTo(x + width, bottom));
    elements.add(new LineTo(x, bottom));
    elements.add(new ClosePath());
  }

  void circle(double x, double y, double radius) {
    elements.add(new MoveTo(x - radius, y));
    elements.add(new ArcTo(radius, radius, 0, x + radius, y, false, true));
    elements.add(new ArcTo(radius, radius, 0, x - radius, y, false, true));
    elements.add(new ClosePath());
  }

  void triangle(double x, double y, double dx, double dy, double half) {
    elements.add(new MoveTo(x, y));
    elements.add(new LineTo(x + dx - (dx == 0 ? half : 0), y + dy - (dy == 0 ? half : 0)));
    elements.add(new LineTo(x + dx + (dx == 0 ? half : 0), y + dy + (dy == 0 ? half : 0)));
    elements.add(new ClosePath());
  }

  void polyline(double[] xs, double[] ys, int from, int to) {
    for (int i = from; i <= to; i++) {
      elements.add(i == from ? new MoveTo(xs[i], ys[i]) : new LineTo(xs[i], ys[i]));
    }
  }

  /// Three teeth through a bar that is not to scale.
  void teeth(double x, double top, double thick) {
    double half = TOOTH / 2;
    polyline(new double[] {x - half, x + half, x - half, x + half}, new double[] {top - 1, top + thick / 3,
        top + 2 * thick / 3, top + thick + 1}, 0, 3);
  }

  /// What lies between two curves: forth along the upper one and back along the lower one.
  void between(double[] xs, double[] upper, double[] lower) {
    int n = xs.length;
    double[] aroundX = IntStream.range(0, 2 * n).mapToDouble(i -> i < n ? xs[i] : xs[2 * n - 1 - i]).toArray();
    double[] aroundY = IntStream.range(0, 2 * n).mapToDouble(i -> i < n ? upper[i] : lower[2 * n - 1 - i]).toArray();
    polyline(aroundX, aroundY, 0, 2 * n - 1);
  }

  /// Lines at 45 degrees inside a rectangle: a second carrier beside colour, and true vectors in print.
  void hatch(double x, double y, double width, double height) {
    hatch(x, y, width, height, HATCH_GAP);
  }

  /// @param gap between two lines, along the edge
  void hatch(double x, double y, double width, double height, double gap) {
    double left = Math.round(x);
    double top = Math.round(y);
    double w = Math.max(1, Math.round(x + width) - left);
    double h = Math.max(1, Math.round(y + height) - top);
    for (double c = gap; c < w + h; c += gap) {
      double startX = Math.min(c, w);
      double startY = c - startX;
      double endX = Math.max(0, c - h);
      double endY = c - endX;
      line(left + startX, top + startY, left + endX, top + endY);
    }
  }

  private static double crisp(double value) {
    return Math.floor(value) + 0.5;
  }
}
