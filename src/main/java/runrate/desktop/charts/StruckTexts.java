package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/// Finds texts of a chart that a line runs through, or would but for a plate below them: words stand clear of lines and
/// do not cut them.
final class StruckTexts {
  /// The styles of lines that carry something; the grid is only a ground.
  private static final Set<String> LINES = Set.of("plot-budget", "plot-alert", "plot-connector", "plot-saved-line",
      "plot-today", "plot-spent", "plot-ahead", "plot-unchanged", "plot-frontier",
      "plot-hull");
  /// What a line of text keeps free above and below its letters, as a part of its height.
  private static final double LEADING = 0.12;

  /// @param box   around all of it: whoever does not meet this meets no part
  /// @param parts many short ones where it is slanted, so that no box is larger than its line
  private record Line(Bounds box, List<Bounds> parts) {
    boolean meets(Bounds letters) {
      return letters.intersects(box) && parts.stream().anyMatch(letters::intersects);
    }
  }

  private StruckTexts() {}

  static List<String> of(List<Shapes> shapes, List<Labels> labels) {
    List<Line> lines = new ArrayList<>();
    for (Shapes layer : shapes) {
      if (layer.node().isVisible() && layer.node().getStyleClass().stream().anyMatch(LINES::contains)) {
        lines.addAll(lines(layer.node().getElements()));
      }
    }
    return labels.stream().flatMap(layer -> layer.shown().stream()).filter(text -> !text.getText().isBlank())
        .filter(text -> isStruck(letters(text), lines)).map(Text::getText).toList();
  }

  private static boolean isStruck(Bounds letters, List<Line> lines) {
    return lines.stream().anyMatch(line -> line.meets(letters));
  }

  private static Bounds letters(Text text) {
    Bounds line = text.getBoundsInParent();
    double leading = line.getHeight() * LEADING;
    return new BoundingBox(line.getMinX() + 1, line.getMinY() + leading, Math.max(0, line.getWidth() - 2),
        line.getHeight() - 2 * leading);
  }

  private static List<Line> lines(List<PathElement> path) {
    List<Line> found = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (PathElement element : path) {
      if (element instanceof MoveTo start) {
        x = start.getX();
        y = start.getY();
      } else if (element instanceof LineTo line) {
        found.add(new Line(box(x, y, line.getX(), line.getY()), parts(x, y, line)));
        x = line.getX();
        y = line.getY();
      }
    }
    return found;
  }

  private static List<Bounds> parts(double x, double y, LineTo line) {
    int parts = x == line.getX() || y == line.getY() ? 1 : 64;
    double dx = (line.getX() - x) / parts;
    double dy = (line.getY() - y) / parts;
    return IntStream.range(0, parts).mapToObj(part ->
        box(x + dx * part, y + dy * part, x + dx * (part + 1), y + dy * (part + 1))).toList();
  }

  private static Bounds box(double fromX, double fromY, double toX, double toY) {
    return new BoundingBox(Math.min(fromX, toX), Math.min(fromY, toY), Math.abs(toX - fromX), Math.abs(toY - fromY));
  }
}
