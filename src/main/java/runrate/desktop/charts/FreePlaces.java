package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;

/// Remembers what stands where in a chart, so that no name is written over something else, and none is struck through
/// by a line.
final class FreePlaces {
  private static final double TEXT_HEIGHT = 15;
  /// Between two texts on one line.
  private static final double SPACE = 4;
  /// Half of what the thickest line takes.
  private static final double HALF_A_LINE = 2;

  private final double textHeight;
  private final Obstacles<Box> taken = new Obstacles<>();
  private final Obstacles<Box> lines = new Obstacles<>();
  private final Obstacles<Box> hairlines = new Obstacles<>();
  private final Obstacles<Slant> slants = new Obstacles<>();
  private Box area = new Box(0, 0, 0, 0);

  /// Where a text may stand: its left end and its middle line.
  record Spot(double left, double middle) {}

  /// What a place is free of.
  private interface Obstacle {
    boolean meets(Box box);
  }

  /// Some of them. What stood in the way of one place mostly stands in the way of the next, too, and is asked first.
  private static final class Obstacles<T extends Obstacle> {
    private final List<T> all = new ArrayList<>();
    private int last;

    boolean meet(Box box) {
      if (last < all.size() && all.get(last).meets(box)) {
        return true;
      }
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).meets(box)) {
          last = i;
          return true;
        }
      }
      return false;
    }
  }

  /// A rectangle. A chart asks for hundreds of places a frame, so that nothing is made to answer but this.
  private record Box(double left, double top, double right, double bottom) implements Obstacle {
    static Box of(double left, double top, double width, double height) {
      return new Box(left, top, left + width, top + height);
    }

    @Override
    public boolean meets(Box other) {
      return left <= other.right && right >= other.left && top <= other.bottom && bottom >= other.top;
    }

    boolean holds(Box other) {
      return left <= other.left && right >= other.right && top <= other.top && bottom >= other.bottom;
    }
  }

  /// A piece of a line that is neither across nor down.
  private record Slant(double fromX, double fromY, double toX, double toY) implements Obstacle {
    /// Whether it runs through a rectangle, or nearer to it than a thick line is.
    @Override
    public boolean meets(Box box) {
      double left = Math.max(fromX, box.left() - HALF_A_LINE);
      double right = Math.min(toX, box.right() + HALF_A_LINE);
      double high = Math.min(y(left), y(right));
      double low = Math.max(y(left), y(right));
      return left <= right && high <= box.bottom() + HALF_A_LINE && low >= box.top() - HALF_A_LINE;
    }

    private double y(double x) {
      return toX == fromX ? fromY : fromY + (toY - fromY) * (x - fromX) / (toX - fromX);
    }
  }

  FreePlaces() {
    this(TEXT_HEIGHT);
  }

  /// @param textHeight of a line of the chart's texts
  FreePlaces(double textHeight) {
    this.textHeight = textHeight;
  }

  /// Starts anew in an area of the pane.
  void clear(double left, double top, double right, double bottom) {
    taken.all.clear();
    lines.all.clear();
    hairlines.all.clear();
    slants.all.clear();
    area = new Box(left, top, right, bottom);
  }

  /// How much is taken so far, to go back to.
  int mark() {
    return taken.all.size();
  }

  /// Gives free again what was taken since a mark.
  void rewind(int mark) {
    taken.all.subList(mark, taken.all.size()).clear();
  }

  void take(double left, double top, double width, double height) {
    taken.all.add(Box.of(left, top, width, height));
  }

  /// A line across or down, which no text may touch.
  void takeLine(double fromX, double fromY, double toX, double toY) {
    lines.all.add(Box.of(Math.min(fromX, toX) - HALF_A_LINE, Math.min(fromY, toY) - HALF_A_LINE,
        Math.abs(toX - fromX) + 2 * HALF_A_LINE, Math.abs(toY - fromY) + 2 * HALF_A_LINE));
  }

  /// A line through points whose `x` never falls, which no text may touch.
  void takeCurve(double[] xs, double[] ys, int from, int to) {
    for (int i = from; i < to; i++) {
      slants.all.add(new Slant(xs[i], ys[i], xs[i + 1], ys[i + 1]));
    }
  }

  /// A line of the grid across: a text keeps off it where it can.
  void takeHairline(double left, double right, double y) {
    hairlines.all.add(Box.of(left, y - 1, right - left, 2));
  }

  /// A text whose middle line is at `middle`.
  void takeText(double left, double middle, double width) {
    take(left - SPACE, middle - textHeight / 2, width + 2 * SPACE, textHeight);
  }

  boolean isFreeForText(double left, double middle, double width) {
    Box wanted = text(left, middle, width);
    return area.holds(wanted) && !taken.meet(wanted) && isOffLines(wanted);
  }

  private boolean isOffLines(Box wanted) {
    return !lines.meet(wanted) && !slants.meet(wanted);
  }

  /// Writes a text at the first of some spots where it stands free and off the grid, else at the first where it stands
  /// free; nowhere if there is none. This is the rule for all words of a chart that have no place of their own.
  ///
  /// @return whether it is written
  boolean write(Labels labels, String words, List<Spot> spots) {
    double width = labels.width(words);
    Optional<Spot> found = Optional.empty();
    for (int i = 0; i < spots.size() && found.filter(spot -> isOffGrid(spot, width)).isEmpty(); i++) {
      Spot spot = spots.get(i);
      if ((found.isEmpty() || isOffGrid(spot, width)) && isFreeForText(spot.left(), spot.middle(), width)) {
        found = Optional.of(spot);
      }
    }
    found.ifPresent(spot -> {
      labels.write(words, spot.left(), spot.middle(), HPos.LEFT);
      takeText(spot.left(), spot.middle(), width);
    });
    return found.isPresent();
  }

  private boolean isOffGrid(Spot spot, double width) {
    return !hairlines.meet(text(spot.left(), spot.middle(), width));
  }

  /// Whether a text stands free and off the grid, too.
  boolean isClearForText(double left, double middle, double width) {
    return isFreeForText(left, middle, width) && !hairlines.meet(text(left, middle, width));
  }

  /// Whether nothing but lines is in a rectangle.
  boolean isFree(double left, double top, double width, double height) {
    return !taken.meet(Box.of(left, top, width, height));
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
        : DoubleStream.of(middles).filter(middle -> isOffLines(text(left, middle, width))).findFirst();
  }

  private Box text(double left, double middle, double width) {
    return Box.of(left, middle - textHeight / 2 + 1, width, textHeight - 2);
  }
}
