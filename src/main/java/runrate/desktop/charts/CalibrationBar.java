package runrate.desktop.charts;

import java.util.OptionalDouble;
import javafx.geometry.HPos;

/// One row's part of a falling line of months: from the month before a value was measured to the month with it, joined
/// to the rows above and below.
public final class CalibrationBar extends PlotPane {
  private static final double THICKNESS = 24;
  private static final double MARGIN = 130;
  private static final double RING = 7;

  /// What all rows share.
  ///
  /// @param lowUsd    least month of any row
  /// @param highUsd   dearest
  /// @param budgetUsd absent where there is none, or it lies far off
  public record Scale(double lowUsd, double highUsd, OptionalDouble budgetUsd) {
    double x(double usd, double width) {
      double room = Math.max(1, width - 2 * MARGIN);
      return MARGIN + (highUsd == lowUsd ? room / 2 : (usd - lowUsd) / (highUsd - lowUsd) * room);
    }
  }

  /// What is drawn.
  ///
  /// @param fromUsd month of the row above, where the line comes from
  /// @param toUsd   month of this row
  /// @param words   beside a ring; empty for a bar
  /// @param isFirst whether no row is above, or isLast below
  public record Step(double fromUsd, double toUsd, String words, boolean isFirst, boolean isLast, String hover) {}

  private final Shapes budget = shapes("plot-budget");
  private final Shapes line = shapes("plot-connector");
  private final Shapes cheaper = shapes("plot-saved");
  private final Shapes hatch = shapes("plot-hatch");
  private final Shapes dearer = shapes("plot-increase");
  private final Shapes halo = outlined("calibration-halo");
  private final Shapes ring = outlined("calibration-ring");
  private final Labels words = labels("plot-value");
  private final Labels budgetWords = labels("plot-budget-text");

  private Scale scale = new Scale(0, 1, OptionalDouble.empty());
  private Step step = new Step(0, 0, "", true, true, "");
  private String budgetText = "";

  public CalibrationBar() {
    super("calibration-bar");
  }

  /// @param budgetName beside the budget's line; empty where only the line is drawn
  public void show(Scale shared, Step row, String budgetName) {
    scale = shared;
    step = row;
    budgetText = budgetName;
    requestLayout();
  }

  @Override
  protected void draw(double width, double height) {
    double middle = Math.rint(height / 2);
    double from = scale.x(step.fromUsd(), width);
    double to = scale.x(step.toUsd(), width);
    scale.budgetUsd().ifPresent(usd -> {
      budget.vertical(scale.x(usd, width), 0, height);
      if (!budgetText.isEmpty()) {
        boolean before = scale.x(usd, width) <= to;
        budgetWords.write(budgetText, scale.x(usd, width) + (before ? -6 : 6), 10, before ? HPos.RIGHT : HPos.LEFT);
      }
    });
    double above = step.words().isEmpty() ? middle - THICKNESS / 2 : middle - RING;
    double below = step.words().isEmpty() ? middle + THICKNESS / 2 : middle + RING;
    if (!step.isFirst()) {
      line.vertical(from, 0, above);
    }
    if (!step.isLast()) {
      line.vertical(to, below, height);
    }
    if (step.words().isEmpty()) {
      bar(Math.min(from, to), middle - THICKNESS / 2, Math.max(1, Math.abs(to - from)));
    } else {
      halo.circle(to, middle, RING);
      ring.circle(to, middle, RING / 2);
      boolean left = !fits(to + RING + 6, to + RING + 6 + words.width(step.words()), width);
      words.write(step.words(), left ? to - RING - 6 : to + RING + 6, middle, left ? HPos.RIGHT : HPos.LEFT);
    }
    if (!step.hover().isEmpty()) {
      hot(0, 0, width, height, step::hover, () -> { });
    }
  }

  /// Whether words have room and no line runs through them.
  private boolean fits(double left, double right, double width) {
    return right <= width && scale.budgetUsd().stream().map(usd -> scale.x(usd, width)).noneMatch(x ->
        x > left - 2 && x < right + 2);
  }

  private void bar(double left, double top, double width) {
    if (step.toUsd() > step.fromUsd()) {
      dearer.rectangle(left, top, width, THICKNESS);
    } else {
      cheaper.rectangle(left, top, width, THICKNESS);
      hatch.hatch(left, top, width, THICKNESS);
    }
  }
}
