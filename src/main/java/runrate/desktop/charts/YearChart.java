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
  private static final double AXIS = 54;
  private static final double FOOT = 22;
  private static final double HEAD = 10;
  private static final double TEXT = 14;
  private static final double NAMES = 190;
  private static final double GAP = 16;
  private static final List<Integer> SHADES = List.of(5, 8, 3, 7, 2, 5);

  private final Shapes grid = shapes("plot-grid");
  private final Shapes zero = shapes("plot-zero");
  private final List<Shapes> lines = SHADES.stream().map(shade -> shapes("line-shade-" + shade)).toList();
  private final Labels axis = labels("plot-axis");
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
        + Figures.usd(column.months().stream().mapToDouble(Double::doubleValue).sum())).toList()));
    requestLayout();
  }

  @Override
  protected void draw(double width, double height) {
    double bottom = height - FOOT;
    double right = width - NAMES;
    double most = columns.stream().flatMap(column -> column.months().stream()).mapToDouble(Double::doubleValue).max().orElse(0);
    List<Double> ticks = Ticks.linear(0, most <= 0 ? 1 : most, bottom < 150 ? 3 : 5);
    double scale = (bottom - HEAD) / ticks.getLast();
    for (double tick : ticks) {
      (tick == 0 ? zero : grid).horizontal(AXIS, right, bottom - tick * scale);
      axis.write(Figures.usdShort(tick), AXIS - 8, bottom - tick * scale, HPos.RIGHT);
    }
    double[] xs = new double[YearCost.MONTHS];
    for (int month = 0; month < YearCost.MONTHS; month++) {
      xs[month] = AXIS + (right - AXIS) * month / (YearCost.MONTHS - 1);
    }
    writeMonths(xs, bottom);
    for (int i = 0; i < columns.size(); i++) {
      double[] ys = columns.get(i).months().stream().mapToDouble(usd -> bottom - usd * scale).toArray();
      lines.get(i).polyline(xs, ys, 0, ys.length - 1);
      for (int month = 0; month < ys.length; month++) {
        String name = columns.get(i).name();
        double usd = columns.get(i).months().get(month);
        var day = first.plusMonths(month).atDay(1);
        hot(xs[month] - 12, ys[month] - 8, 24, 16,
            () -> "%s, %s: %s".formatted(name, Figures.monthAndYear(day), Figures.usdCents(usd)), () -> { });
      }
    }
    writeNames(right, bottom, scale);
  }

  /// As many as there is room for.
  private void writeMonths(double[] xs, double bottom) {
    double free = Double.NEGATIVE_INFINITY;
    for (int month = 0; month < YearCost.MONTHS; month++) {
      String words = Figures.monthAndYear(first.plusMonths(month).atDay(1));
      double half = axis.width(words) / 2;
      if (xs[month] - half > free) {
        axis.write(words, xs[month], bottom + 12, HPos.CENTER);
        free = xs[month] + half + GAP;
      }
    }
  }

  /// From the top down, each below the one before it, with what the year comes to.
  private void writeNames(double right, double bottom, double scale) {
    List<ColumnSeries> fromTop = new ArrayList<>(columns);
    fromTop.sort(Comparator.comparingDouble((ColumnSeries column) -> column.months().getLast()).reversed());
    double lowest = HEAD;
    double room = bottom - TEXT * fromTop.size();
    for (ColumnSeries column : fromTop) {
      double y = Math.max(lowest, Math.min(bottom - column.months().getLast() * scale, room));
      String year = Figures.usdShort(column.months().stream().mapToDouble(Double::doubleValue).sum());
      names.write(names.fitted("%s a year, %s".formatted(year, column.name()), NAMES - 12), right + 8, y, HPos.LEFT);
      lowest = y + TEXT;
      room += TEXT;
    }
  }
}
