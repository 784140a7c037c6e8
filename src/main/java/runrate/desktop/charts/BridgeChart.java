package runrate.desktop.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import runrate.bridge.BridgeFactor;
import runrate.bridge.CostBridge;
import runrate.bridge.PeriodSum;
import runrate.text.BridgeWords;
import runrate.text.Figures;
import runrate.text.PeriodWords;
import runrate.text.UsageWords;

/// From what calls of one period cost to what those of another do, a row a factor: what it is, its bar between the rows
/// above and below, and its amount.
public final class BridgeChart extends PlotPane {
  private static final double GAP = 16;
  private static final double MOST_BAR = 26;
  private static final double MOST_PITCH = 64;
  private static final double NARROW = 560;
  /// The changes take at least this part of the longest bar, else the bars of the periods are cut.
  private static final double SEEN = 0.5;
  private static final double CUT_AT = 12;

  /// @param words   what it is, in ever fewer words
  /// @param change  whether it is one and no period
  /// @param isLater whether it is the period after
  private record Row(String name, List<String> words, double fromUsd, double toUsd, BigDecimal usd, boolean change,
      boolean isLater) {
    String told() {
      return words.getFirst();
    }

    String amount() {
      return change ? BridgeWords.change(usd) : UsageWords.usd(usd);
    }
  }

  private final Shapes lines = shapes("plot-grid");
  private final Shapes connector = shapes("plot-connector");
  private final Shapes before = shapes("plot-baseline");
  private final Shapes after = shapes("plot-plan");
  private final Shapes cut = shapes("axis-cut");
  private final Shapes more = shapes("plot-increase");
  private final Shapes less = shapes("plot-saved");
  private final Shapes hatch = shapes("plot-hatch");
  private final Labels names = labels("usage-name");
  private final Labels words = labels("usage-words");
  private final Labels amounts = labels("plot-value");
  private final Labels dearer = labels("plot-increase-value");
  private final Labels cheaper = labels("plot-saved-value");
  private Optional<CostBridge> bridge = Optional.empty();

  public BridgeChart() {
    super("bridge-chart");
  }

  public void show(CostBridge shown) {
    bridge = Optional.of(shown);
    setAccessibleText(BridgeWords.sentence(shown));
    requestLayout();
  }

  private static List<Row> rows(CostBridge shown) {
    List<Row> rows = new ArrayList<>(List.of(total(shown.before(), false)));
    BigDecimal at = shown.before().usd();
    for (BridgeFactor factor : BridgeFactor.values()) {
      BigDecimal to = at.add(shown.part(factor));
      String note = BridgeWords.note(shown, factor);
      String is = BridgeWords.meaning(factor);
      rows.add(new Row(BridgeWords.name(factor), List.of(is + (note.isEmpty() ? "" : ": " + note), is,
          BridgeWords.brief(factor)), at.doubleValue(), to.doubleValue(), shown.part(factor), true, false));
      at = to;
    }
    rows.add(total(shown.after(), true));
    return rows;
  }

  private static Row total(PeriodSum sum, boolean isLater) {
    return new Row(PeriodWords.of(sum.days()), List.of(Figures.counted(sum.calls().doubleValue(), "call")), 0,
        sum.usd().doubleValue(), sum.usd(), false, isLater);
  }

  @Override
  public Optional<ChartTable> table() {
    return bridge.map(shown -> new ChartTable(List.of("", "amount", "what it is"), rows(shown).stream().map(row ->
        new ChartTable.Cells().words(row.name()).figure(row.usd().doubleValue(), row.amount()).words(row.told())
            .row()).toList()));
  }

  @Override
  protected void draw(double width, double height) {
    bridge.map(BridgeChart::rows).ifPresent(rows -> draw(rows, width, height));
  }

  /// How the rows share the room there is.
  ///
  /// @param words where the words begin, and how wide they may be; 0 where there is no room for them
  /// @param left  where the bars begin
  private record Grid(double width, double pitch, double words, double told, double left, double base, double perUsd,
      double amounts) {
    double x(double usd) {
      return left + (usd - base) * perUsd;
    }
  }

  private void draw(List<Row> rows, double width, double height) {
    double named = names.widest(rows.stream().map(Row::name).toList(), 0) + GAP;
    double amount = amounts.widest(rows.stream().map(Row::amount).toList(), 0) + GAP;
    double told = width < NARROW ? 0 : (width - named - amount) * 0.5;
    double base = base(rows);
    double high = levels(rows).max().orElse(1);
    double room = Math.max(1, width - amount - named - told);
    var grid = new Grid(width, Math.min(MOST_PITCH, height / rows.size()), named, told, named + told, base,
        high <= base ? 0 : room / (high - base), amount);
    for (int i = 0; i < rows.size(); i++) {
      draw(rows.get(i), i * grid.pitch(), grid, i + 1 == rows.size());
    }
  }

  private void draw(Row row, double top, Grid grid, boolean isLast) {
    double middle = top + grid.pitch() / 2;
    double tall = Math.min(MOST_BAR, grid.pitch() - 8);
    if (top > 0) {
      lines.horizontal(0, grid.width(), top);
    }
    names.write(row.name(), 0, middle, HPos.LEFT);
    if (grid.told() > 0) {
      words.write(words.longest(row.words(), grid.told() - GAP), grid.words(), middle, HPos.LEFT);
    }
    double from = row.change() ? grid.x(row.fromUsd()) : grid.left();
    double to = grid.x(row.toUsd());
    bar(row, Math.min(from, to), Math.abs(to - from), middle - tall / 2, tall, grid.base() > 0);
    if (!isLast) {
      connector.vertical(Math.min(to, grid.width() - grid.amounts() - 1), row.toUsd() == row.fromUsd()
          ? middle - tall / 2 : middle + tall / 2, top + grid.pitch() + (grid.pitch() - tall) / 2);
    }
    (row.usd().signum() == 0 || !row.change() ? amounts : row.usd().signum() > 0 ? dearer : cheaper).write(
        row.amount(), grid.width(), middle, HPos.RIGHT);
    hot(0, top, grid.width(), grid.pitch(), () -> "%s: %s%n%s".formatted(row.name(), row.amount(), row.told()), () ->
        { });
  }

  private void bar(Row row, double left, double wide, double top, double tall, boolean isCut) {
    if (!row.change()) {
      (row.isLater() ? after : before).rectangle(left, top, wide, tall);
      if (isCut && wide > 3 * CUT_AT) {
        cut.teeth(left + CUT_AT, top, tall);
      }
    } else if (row.usd().signum() > 0) {
      more.rectangle(left, top, wide, tall);
    } else if (row.usd().signum() < 0) {
      less.rectangle(left, top, wide, tall);
      hatch.hatch(left, top, wide, tall);
    }
  }

  private static DoubleStream levels(List<Row> rows) {
    return rows.stream().flatMapToDouble(row -> row.change() ? DoubleStream.of(row.fromUsd(), row.toUsd())
        : DoubleStream.of(row.toUsd()));
  }

  /// Where the bars of the periods begin: at nothing unless the changes would then be too short to be seen.
  private static double base(List<Row> rows) {
    double high = levels(rows).max().orElse(0);
    double low = levels(rows).min().orElse(0);
    double changes = high - low;
    return changes >= SEEN * high || changes <= 0 ? Math.min(0, low) : low - changes * (1 / SEEN - 1);
  }
}
