package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import runrate.backtest.Accuracy;
import runrate.backtest.BackTest;
import runrate.text.BacktestSentence;
import runrate.text.BacktestWords;

/// How good forecasts were by the day they were made on: what the bands held, and by how much the forecast, a straight
/// line and each weekday as last week missed, as figures, and the first two as bars.
public final class AccuracyChart extends PlotPane {
  private static final List<String> HEADS = List.of("made on", "inside", "missed by", "straight line", "last week",
      "band");
  private static final String BARS = "forecast above, straight line below";
  private static final int MISSED = 2;
  private static final double HEAD = 22;
  private static final double GAP = 26;
  private static final double LEAST_GAP = 12;
  private static final double LEAST_BARS = 90;
  private static final double BAR = 6;

  private final Shapes lines = shapes("plot-grid");
  private final Shapes forecast = shapes("plot-plan");
  private final Shapes straight = shapes("plot-baseline");
  private final Labels heads = labels("plot-note");
  private final Labels strong = labels("policy-strong-figure");
  private final Labels plain = labels("backtest-figure");
  private Optional<BackTest> test = Optional.empty();

  /// One row and what it says.
  private record Row(String name, Accuracy of) {
    List<String> cells() {
      return List.of(name, BacktestWords.inside(of), BacktestSentence.share(of.missed()),
          BacktestSentence.share(of.straightMissed()), BacktestSentence.share(of.lastWeekMissed()),
          BacktestWords.halfWidth(of));
    }

    String words() {
      return "%s: %s inside, missed by %s, a straight line by %s, each day as its weekday last week by %s, band %s"
          .formatted(cells().toArray());
    }
  }

  public AccuracyChart() {
    super("accuracy-chart");
  }

  public void show(BackTest shown) {
    test = Optional.of(shown);
    setAccessibleText(rows(shown).stream().map(Row::words).collect(Collectors.joining("; ")));
    requestLayout();
  }

  private static List<Row> rows(BackTest test) {
    List<Row> rows = new ArrayList<>();
    BackTest.MADE_ON.forEach(day -> rows.add(new Row("day " + day, test.madeOn(day))));
    rows.add(new Row("all " + test.all().count(), test.all()));
    return rows;
  }

  @Override
  public Optional<ChartTable> table() {
    return test.map(BackTestTables::ofAccuracy);
  }

  @Override
  protected void draw(double width, double height) {
    test.filter(shown -> !shown.months().isEmpty()).ifPresent(shown -> {
      List<Row> rows = rows(shown);
      double[] widths = widths(rows);
      double together = 0;
      for (double each : widths) {
        together += each;
      }
      double beside = (width - together - LEAST_BARS) / HEADS.size();
      boolean barred = beside >= LEAST_GAP;
      double gap = barred ? Math.min(beside, GAP)
          : Math.clamp((width - together) / (HEADS.size() - 1), LEAST_GAP, 2 * GAP);
      double[] ends = new double[widths.length];
      double x = 0;
      for (int i = 0; i < widths.length; i++) {
        x += widths[i] + (i == 0 ? 0 : gap);
        ends[i] = x;
      }
      writeHeads(ends, width, barred ? x + gap : width);
      double pitch = (height - HEAD) / rows.size();
      double most = Math.max(1e-9, rows.stream().mapToDouble(row -> Math.max(row.of().missed(),
          row.of().straightMissed())).max().orElse(1));
      for (int i = 0; i < rows.size(); i++) {
        double top = HEAD + i * pitch;
        lines.horizontal(0, width, top);
        drawRow(rows.get(i), ends, top + pitch / 2);
        if (barred) {
          bar(forecast, rows.get(i).of().missed() / most, x + gap, width, top + pitch / 2 - BAR - 1);
          bar(straight, rows.get(i).of().straightMissed() / most, x + gap, width, top + pitch / 2 + 1);
        }
        Row row = rows.get(i);
        hot(0, top, width, pitch, row::words, () -> { });
      }
    });
  }

  private double[] widths(List<Row> rows) {
    double[] widths = new double[HEADS.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = heads.width(HEADS.get(i));
      for (Row row : rows) {
        widths[i] = Math.ceil(Math.max(widths[i], strong.width(row.cells().get(i))));
      }
    }
    return widths;
  }

  private void writeHeads(double[] ends, double width, double bars) {
    for (int i = 0; i < HEADS.size(); i++) {
      heads.write(HEADS.get(i), i == 0 ? 0 : ends[i], HEAD / 2 - 2, i == 0 ? HPos.LEFT : HPos.RIGHT);
    }
    if (heads.width(BARS) <= width - bars) {
      heads.write(BARS, bars, HEAD / 2 - 2, HPos.LEFT);
    }
  }

  private void drawRow(Row row, double[] ends, double middle) {
    List<String> cells = row.cells();
    strong.write(cells.getFirst(), 0, middle, HPos.LEFT);
    for (int i = 1; i < cells.size(); i++) {
      (i == MISSED ? strong : plain).write(cells.get(i), ends[i], middle, HPos.RIGHT);
    }
  }

  private static void bar(Shapes layer, double part, double from, double to, double top) {
    if (part > 0) {
      layer.rectangle(from, top, part * (to - from), BAR);
    }
  }
}
