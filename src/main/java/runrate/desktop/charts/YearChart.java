package runrate.desktop.charts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.HPos;
import runrate.compare.ColumnSeries;
import runrate.compare.YearCost;
import runrate.text.Figures;

/// Twelve months of every column of a comparison, all on one scale; each line carries its name at its end.
public final class YearChart extends PlotPane {
  private static final double HEAD = 10;
  private static final double TEXT = 14;
  private static final double NAMES = 190;
  private static final double GAP = 16;
  private static final List<Integer> SHADES = List.of(5, 8, 3, 7, 2, 5);

  private final AxisFrame frame = new AxisFrame(this, 54, HEAD, 22);
  private final List<Shapes> lines = SHADES.stream().map(shade -> shapes("line-shade-" + shade)).toList();
  private final Labels names = labels("plot-name");

  private List<ColumnSeries> columns = List.of();
  private YearMonth first = YearMonth.of(2000, 1);

  public YearChart() {
    super("year-chart");
  }

  /// @param from the month the series start with
  public void show(List<ColumnSeries> newColumns, YearMonth from) {
    columns = List.copyOf(newColumns);
    first = from;
    setAccessibleText("Twelve months: " + String.join(", ", columns.stream().map(column -> column.name() + " "
        + money().amount(column.months().stream().mapToDouble(Double::doubleValue).sum())).toList()));
    requestLayout();
  }

  @Override
  protected void draw(double width, double height) {
    frame.fit(width - NAMES, height, columns.stream().flatMap(column -> column.months().stream())
        .mapToDouble(Double::doubleValue).max().orElse(0), money());
    frame.drawLines(money());
    double[] xs = new double[YearCost.MONTHS];
    for (int month = 0; month < YearCost.MONTHS; month++) {
      xs[month] = frame.left() + frame.width() * month / (YearCost.MONTHS - 1);
      frame.writeBelow(Figures.monthAndYear(first.plusMonths(month).atDay(1)), xs[month], GAP);
    }
    for (int i = 0; i < columns.size(); i++) {
      double[] ys = columns.get(i).months().stream().mapToDouble(frame::y).toArray();
      lines.get(i).polyline(xs, ys, 0, ys.length - 1);
      for (int month = 0; month < ys.length; month++) {
        String name = columns.get(i).name();
        double usd = columns.get(i).months().get(month);
        var day = first.plusMonths(month).atDay(1);
        hot(xs[month] - 12, ys[month] - 8, 24, 16,
            () -> "%s, %s: %s".formatted(name, Figures.monthAndYear(day), money().cents(usd)), () -> { });
      }
    }
    writeNames();
  }

  /// From the top down, each below the one before it, with what the year comes to.
  private void writeNames() {
    List<ColumnSeries> fromTop = new ArrayList<>(columns);
    fromTop.sort(Comparator.comparingDouble((ColumnSeries column) -> column.months().getLast()).reversed());
    double lowest = HEAD;
    double room = frame.bottom() - TEXT * fromTop.size();
    for (ColumnSeries column : fromTop) {
      double y = Math.max(lowest, Math.min(frame.y(column.months().getLast()), room));
      String year = money().brief(column.months().stream().mapToDouble(Double::doubleValue).sum());
      String words = names.fitted("%s a year, %s".formatted(year, column.name()), NAMES - 12);
      names.write(words, frame.right() + 8, y, HPos.LEFT);
      lowest = y + TEXT;
      room += TEXT;
    }
  }
}
