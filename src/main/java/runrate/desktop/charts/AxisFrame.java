package runrate.desktop.charts;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.HPos;
import runrate.text.Money;

/// Where a chart's values stand in its pane: the margins around the plot, horizontal lines at round values with their
/// words on the left, and words below. All lengths are pixels.
final class AxisFrame {
  /// Between the words of a line and the line.
  private static final double WORDS_GAP = 8;
  /// A lower plot has room for fewer lines.
  private static final double LOW = 150;
  /// Of a plot lower than this, more than two lines would have words on each other.
  private static final double FLAT = 72;

  private final Shapes grid;
  private final Shapes zero;
  private final Labels words;
  private final double left;
  private double top;
  private final double foot;
  private List<Double> ticks = List.of();
  private double right;
  private double bottom;
  private boolean grounded;
  private double lowest;
  private double highest = 1;
  /// Where the next word below may begin.
  private double free;

  /// Its lines lie above the layers the pane has so far, and under those to come.
  ///
  /// @param left where the plot begins
  /// @param top  the height kept free above the plot
  /// @param foot the height kept free below it
  AxisFrame(PlotPane pane, double left, double top, double foot) {
    this.left = left;
    this.top = top;
    this.foot = foot;
    grid = pane.shapes("plot-grid");
    zero = pane.shapes("plot-zero");
    words = pane.labels("plot-axis");
  }

  /// Takes its place for one drawing, from zero to the round value at or above the largest.
  void fit(double newRight, double height, double largest) {
    place(newRight, height);
    ticks = Ticks.linear(0, largest <= 0 ? 1 : largest, mostLines());
    scale(0, ticks.getLast());
    grounded = true;
  }

  /// The same for dollars, with lines at values that are round in the currency they are shown in.
  void fit(double newRight, double height, double largestUsd, Money money) {
    place(newRight, height);
    ticks = Ticks.linear(0, largestUsd <= 0 ? 1 : money.of(largestUsd), mostLines()).stream().map(money::inUsd)
        .toList();
    scale(0, ticks.getLast());
    grounded = true;
  }

  /// Takes its place for one drawing, between two values that need not be round.
  void fit(double newRight, double height, double from, double to) {
    place(newRight, height);
    ticks = Ticks.linear(from, to, mostLines()).stream().filter(tick -> tick >= from && tick <= to).toList();
    scale(from, to);
    grounded = false;
  }

  /// Begins further down, where another plot stands above it.
  AxisFrame begin(double newTop) {
    top = newTop;
    return this;
  }

  private void place(double newRight, double height) {
    right = newRight;
    bottom = height - foot;
    free = Double.NEGATIVE_INFINITY;
  }

  private int mostLines() {
    return bottom - top < FLAT ? 2 : bottom < LOW ? 3 : 5;
  }

  private void scale(double from, double to) {
    lowest = from;
    highest = to;
  }

  /// A line for every round value; the one at zero carries the plot where it begins there.
  void drawLines(DoubleFunction<String> text) {
    for (double tick : ticks) {
      (grounded && tick == 0 ? zero : grid).horizontal(left, right, y(tick));
      words.write(text.apply(tick), left - WORDS_GAP, y(tick), HPos.RIGHT);
    }
  }

  /// The same, with amounts beside the lines.
  void drawLines(Money money) {
    drawLines(money::onAxis);
  }

  /// Keeps texts off the lines that are drawn for the round values.
  void reserve(FreePlaces places) {
    ticks.forEach(tick -> places.takeHairline(left, right, y(tick)));
  }

  /// A line that carries something, as the one at zero does.
  void drawGround(double y) {
    zero.horizontal(left, right, y);
  }

  /// Writes below the plot in the middle of `x`, unless it would touch the word before it.
  ///
  /// @param gap kept free after the word
  void writeBelow(String text, double x, double gap) {
    double half = words.width(text) / 2;
    if (x - half > free) {
      words.write(text, x, bottom + 12, HPos.CENTER);
      free = x + half + gap;
    }
  }

  /// What the words of the lines are written with, for others beside the plot.
  Labels words() {
    return words;
  }

  /// Multiplied before it is divided: the highest value is then exactly at the top, and its line on the right pixel.
  double y(double value) {
    return bottom - tall(value - lowest);
  }

  /// The value at a height of the pane.
  double value(double y) {
    return lowest + (bottom - y) / (bottom - top) * (highest - lowest);
  }

  /// How many pixels a value is high.
  double tall(double value) {
    return value * (bottom - top) / (highest - lowest);
  }

  /// Whether a line at this value is inside.
  boolean holds(double value) {
    return value >= lowest && value <= highest;
  }

  double lowest() {
    return lowest;
  }

  double highest() {
    return highest;
  }

  double left() {
    return left;
  }

  double right() {
    return right;
  }

  double top() {
    return top;
  }

  double bottom() {
    return bottom;
  }

  double width() {
    return right - left;
  }
}
