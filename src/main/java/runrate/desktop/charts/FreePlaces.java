package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// Remembers what stands where in a chart, so that no name is written over something else, and none is struck through
/// by a line.
final class FreePlaces {
  private static final double TEXT_HEIGHT = 15;
  /// Half of what the thickest line takes.
  private static final double HALF_A_LINE = 2;

  private final double textHeight;
  private final List<Bounds> taken = new ArrayList<>();
  private final List<Bounds> lines = new ArrayList<>();
  private final List<Bounds> hairlines = new ArrayList<>();
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
    lines.clear();
    hairlines.clear();
    area = new BoundingBox(left, top, right - left, bottom - top);
  }

  void take(double left, double top, double width, double height) {
    taken.add(new BoundingBox(left, top, width, height));
  }

  /// A line across or down, which no text may touch.
  void takeLine(double fromX, double fromY, double toX, double toY) {
    lines.add(new BoundingBox(Math.min(fromX, toX) - HALF_A_LINE, Math.min(fromY, toY) - HALF_A_LINE,
        Math.abs(toX - fromX) + 2 * HALF_A_LINE, Math.abs(toY - fromY) + 2 * HALF_A_LINE));
  }

  /// A line of the grid across: a text keeps off it where it can.
  void takeHairline(double left, double right, double y) {
    hairlines.add(new BoundingBox(left, y - 1, right - left, 2));
  }

  /// A text whose middle line is at `middle`.
  void takeText(double left, double middle, double width) {
    take(left - 2, middle - textHeight / 2, width + 4, textHeight);
  }

  boolean isFreeForText(double left, double middle, double width) {
    return area.contains(text(left, middle, width)) && isOff(taken, left, middle, width)
        && isOff(lines, left, middle, width);
  }

  /// Whether a text stands free and off the grid, too.
  boolean isClearForText(double left, double middle, double width) {
    return isFreeForText(left, middle, width) && isOff(hairlines, left, middle, width);
  }

  private boolean isOff(List<Bounds> kept, double left, double middle, double width) {
    Bounds wanted = text(left, middle, width);
    return kept.stream().noneMatch(wanted::intersects);
  }

  /// Whether nothing but lines is in a rectangle.
  boolean isFree(double left, double top, double width, double height) {
    var wanted = new BoundingBox(left, top, width, height);
    return taken.stream().noneMatch(wanted::intersects);
  }

  /// The first of some heights at which a text has room, off the grid if there is one; where there is none and it must
  /// stand somewhere, the first at which no line runs through it.
  ///
  /// @param must whether it may rather touch a bar or another text than be left out
  OptionalDouble firstFor(double left, double width, double[] middles, boolean must) {
    OptionalDouble clear = DoubleStream.of(middles).filter(middle -> isClearForText(left, middle, width)).findFirst();
    OptionalDouble free = clear.isPresent() ? clear
        : DoubleStream.of(middles).filter(middle -> isFreeForText(left, middle, width)).findFirst();
    return free.isPresent() || !must ? free
        : DoubleStream.of(middles).filter(middle -> isOff(lines, left, middle, width)).findFirst();
  }

  private Bounds text(double left, double middle, double width) {
    return new BoundingBox(left, middle - textHeight / 2 + 1, width, textHeight - 2);
  }
}
