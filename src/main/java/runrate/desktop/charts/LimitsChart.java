package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import runrate.capacity.Capacity;
import runrate.capacity.Gauge;
import runrate.capacity.PoolCapacity;
import runrate.text.Figures;
import runrate.text.LimitSentence;

/// A bar for every limit: how much of it an average minute uses, the paler rest what the busiest one does; and the
/// month of the spend cap.
public final class LimitsChart extends PlotPane {
  private static final double NAMES = 128;
  private static final double FIGURES = 84;
  private static final double MOST_SHOWN = 1.5;

  /// One bar; a share below 0 stands for a limit nobody knows.
  ///
  /// @param busiest of the busiest minute, the share itself where there is no other
  private record Row(String name, String detail, double share, double busiest, String hover) {
    Row(String name, String detail, double share, String hover) {
      this(name, detail, share, share, hover);
    }

    boolean isOver() {
      return Math.max(share, busiest) > 1;
    }

    String figure() {
      return figure(share) + (busiest == share ? "" : " · " + figure(busiest));
    }

    private static String figure(double share) {
      return share >= 10 ? Figures.times(Math.rint(share)) : Figures.percent(share, share < 0.1 ? 1 : 0);
    }
  }

  private final Shapes ground = shapes("lane-ground");
  private final Shapes busiest = shapes("limit-busiest");
  private final Shapes tooBusy = shapes("limit-too-busy");
  private final Shapes used = shapes("plot-plan");
  private final Shapes over = shapes("plot-increase");
  private final Shapes limit = shapes("plot-budget");
  private final Labels heads = labels("plot-name");
  private final Labels names = labels("plot-plain");
  private final Labels values = labels("plot-value");
  private final Labels overValues = labels("plot-increase-value");
  private final Labels notes = labels("plot-note");

  private Capacity capacity;

  public LimitsChart() {
    super("limits-chart");
  }

  public void show(Capacity newCapacity) {
    capacity = newCapacity;
    setAccessibleText("Use of every rate limit on an average and in the busiest minute");
    requestLayout();
  }

  @Override
  protected void draw(double width, double height) {
    if (capacity == null) {
      return;
    }
    List<Row> rows = rows();
    double pitch = Math.clamp(height / rows.size(), 15, 26);
    int shown = Math.min(rows.size(), (int) (height / pitch));
    for (int i = 0; i < shown; i++) {
      if (i == shown - 1 && shown < rows.size()) {
        notes.write("and %s more: let the card grow".formatted(rows.size() - i), 0, pitch * (i + 0.5), HPos.LEFT);
      } else {
        drawRow(rows.get(i), pitch * i, pitch, width);
      }
    }
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>(spendRows(true));
    for (PoolCapacity pool : capacity.pools()) {
      String models = String.join(", ", pool.models());
      rows.add(new Row(models, pool.tier().isEmpty() ? "" : "tier " + pool.tier(), Double.NaN, LimitSentence.of(pool)));
      if (!pool.known()) {
        rows.add(new Row("", "limits unknown: enter yours", -1, LimitSentence.of(pool)));
      } else if (pool.gauges().isEmpty()) {
        rows.add(new Row("", "no limit", -1, LimitSentence.of(pool)));
      }
      pool.gauges().forEach(gauge -> rows.add(new Row(name(gauge), "", pool.averageOf(gauge), pool.busiestOf(gauge),
          hover(pool, gauge))));
    }
    rows.addAll(spendRows(false));
    return rows;
  }

  private static String hover(PoolCapacity pool, Gauge gauge) {
    return "%s of %s %s%s on average, %s in the busiest minute".formatted(
        Figures.whole(gauge.limit() * pool.averageOf(gauge)), Figures.whole(gauge.limit()),
        LimitSentence.unit(gauge.kind()), gauge.kind() == Gauge.Kind.CONCURRENCY ? "" : " a minute",
        Figures.whole(gauge.limit() * pool.busiestOf(gauge)));
  }

  /// A cap that is exceeded stands first: nothing below it matters as much.
  private List<Row> spendRows(boolean exceeded) {
    return capacity.spend().stream().filter(spend -> spend.capUsd().isPresent() && spend.isOverCap() == exceeded)
        .map(spend -> new Row("spend, tier " + spend.tier(), "", spend.monthUsd() / spend.capUsd().getAsDouble(),
            LimitSentence.of(money(), spend))).toList();
  }

  private static String name(Gauge gauge) {
    return LimitSentence.unit(gauge.kind()) + (gauge.kind() == Gauge.Kind.CONCURRENCY ? "" : "/min");
  }

  private void drawRow(Row row, double top, double pitch, double width) {
    double middle = top + pitch / 2;
    hot(0, top, width, pitch, row::hover, () -> { });
    if (Double.isNaN(row.share())) {
      double end = heads.write(row.name(), 0, middle, HPos.LEFT);
      notes.write(row.detail(), end + 8, middle, HPos.LEFT);
      return;
    }
    names.write(row.name(), 8, middle, HPos.LEFT);
    if (row.share() < 0) {
      notes.write(row.detail(), 8, middle, HPos.LEFT);
      return;
    }
    double room = width - NAMES - FIGURES;
    double full = room / MOST_SHOWN;
    double thickness = Math.min(10, pitch - 6);
    ground.rectangle(NAMES, middle - thickness / 2, room, thickness);
    if (row.busiest() > row.share()) {
      (row.isOver() ? tooBusy : busiest).rectangle(NAMES, middle - thickness / 2,
          Math.min(room, full * row.busiest()), thickness);
    }
    (row.share() > 1 ? over : used).rectangle(NAMES, middle - thickness / 2, Math.min(room, full * row.share()),
        thickness);
    limit.vertical(NAMES + full, middle - pitch / 2 + 2, middle + pitch / 2 - 2);
    (row.isOver() ? overValues : values).write(row.figure(), width, middle, HPos.RIGHT);
  }
}
