package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import runrate.capacity.LaunchRound;
import runrate.text.Figures;

/// What a round costs by the way it starts, against the round without caching.
public final class RoundChart extends PlotPane {
  private static final double NAMES = 96;
  private static final double FIGURES = 116;
  private static final double SAME = 0.0005;

  /// One bar.
  private record Row(String name, double usd, boolean baseline, boolean plan) {}

  private final Shapes baseline = shapes("plot-baseline");
  private final Shapes saved = shapes("plot-saved");
  private final Shapes increase = shapes("lane-write");
  private final Shapes plan = shapes("plot-plan");
  private final Shapes hatch = shapes("plot-hatch");
  private final Shapes line = shapes("plot-today");
  private final Shapes plate = shapes("plot-plate");
  private final Labels names = labels("plot-name");
  private final Labels values = labels("plot-value");
  private final Labels less = labels("plot-saved-text");
  private final Labels more = labels("plot-increase-text");

  private LaunchRound round;

  public RoundChart() {
    super("round-chart");
  }

  public void show(LaunchRound newRound) {
    round = newRound;
    setAccessibleText("A round costs %s, without caching %s".formatted(
        money().round(round.planUsd()), money().round(round.uncachedUsd())));
    requestLayout();
  }

  @Override
  protected void draw(double width, double height) {
    if (round == null) {
      return;
    }
    List<Row> rows = rows();
    double pitch = Math.min(44, height / rows.size());
    double longest = rows.stream().mapToDouble(Row::usd).max().orElse(0);
    double scale = longest > 0 ? (width - NAMES - FIGURES) / longest : 0;
    double thickness = Math.clamp(pitch * 0.55, 6, 22);
    for (int i = 0; i < rows.size(); i++) {
      drawRow(rows.get(i), pitch * (i + 0.5), thickness, scale);
    }
    if (scale > 0) {
      line.vertical(NAMES + round.uncachedUsd() * scale, 0, pitch * rows.size());
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      hot(0, pitch * i, width, pitch,
          () -> "%s%n%s a round".formatted(row.name(), money().precise(row.usd())), () -> { });
    }
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("No caching", round.uncachedUsd(), true, false));
    rows.add(new Row("All at once", round.lockstepUsd(), false, false));
    rows.add(new Row("With pre-warm", round.prewarmedUsd(), false, false));
    rows.add(new Row("One by one", round.staggeredUsd(), false, false));
    rows.add(new Row("This plan", round.planUsd(), false, true));
    return rows;
  }

  private void drawRow(Row row, double middle, double thickness, double scale) {
    double length = Math.max(1, row.usd() * scale);
    double change = round.change(row.usd());
    boolean same = Math.abs(change) < SAME;
    Shapes layer = row.baseline() || same && !row.plan() ? baseline : row.plan() ? plan : change > 0 ? increase : saved;
    names.write(row.name(), 0, middle, HPos.LEFT);
    layer.rectangle(NAMES, middle - thickness / 2, length, thickness);
    if (!row.baseline() && change > 0 && !same) {
      hatch.hatch(NAMES, middle - thickness / 2, length, thickness);
    }
    double x = NAMES + length + 8;
    String percent = (change > 0 ? "+" : "") + Figures.percent(change);
    double words = values.width(money().round(row.usd())) + (row.baseline() ? 0 : 8 + less.width(percent));
    plate.rectangle(x - 3, middle - 8, words + 6, 16);
    x += values.write(money().round(row.usd()), x, middle, HPos.LEFT) + 6;
    if (!row.baseline() && !same) {
      (change > 0 ? more : less).write(percent, x, middle, HPos.LEFT);
    }
  }
}
