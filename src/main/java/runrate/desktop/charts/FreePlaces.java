package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// Remembers what stands where in a chart, so that no name is written over something else.
final class FreePlaces {
  private static final double TEXT_HEIGHT = 15;

  private final double textHeight;
  private final List<Bounds> taken = new ArrayList<>();
  private Bounds area = new BoundingBox(0, 0, 0, 0);

  FreePlaces() {
    this(TEXT_HEIGHT);
  }

  /// @param textHeight of a line of the chart's texts
  FreePlaces(double textHeight) {
    this.textHeight = textHeight;
  }

  /// Starts anew in an area of the pane.
  void clear(double left, double top, double right, double bottom) {
    taken.clear();
    area = new BoundingBox(left, top, right - left, bottom - top);
  }

  void take(double left, double top, double width, double height) {
    taken.add(new BoundingBox(left, top, width, height));
  }

  /// A text whose middle line is at `middle`.
  void takeText(double left, double middle, double width) {
    take(left - 2, middle - textHeight / 2, width + 4, textHeight);
  }

  boolean isFreeForText(double left, double middle, double width) {
    var wanted = new BoundingBox(left, middle - textHeight / 2 + 1, width, textHeight - 2);
    return area.contains(wanted) && taken.stream().noneMatch(wanted::intersects);
  }
}
