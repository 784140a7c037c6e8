package runrate.desktop.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import runrate.ledger.GapCause;
import runrate.ledger.LedgerLine;
import runrate.ledger.NamedPart;
import runrate.ledger.Reconciliation;
import runrate.text.CauseWords;
import runrate.text.LedgerWords;

/// From what the calls of a log come to, cause by cause, to what is billed: a bar a row, each beginning where the one
/// above ends.
public final class LedgerChart extends PlotPane {
  private static final double MOST_ROW = 54;
  private static final double LEAST_ROW = 22;
  private static final double GAP = 20;
  private static final double MOST_THICK = 18;
  /// Between two bars, for the line that joins them.
  private static final double LEAST_APART = 3;
  /// Without words from here down.
  private static final double NARROW = 620;
  private static final double LEAST_BARS = 180;

  /// @param role how the bar is drawn
  private record Row(String name, String what, BigDecimal from, BigDecimal to, Role role) {
    BigDecimal usd() {
      return to.subtract(from);
    }

    boolean isSum() {
      return role == Role.PRICED || role == Role.BILLED;
    }
  }

  private enum Role { PRICED, UNPRICED, MORE, LESS, NAMELESS, BILLED }

  private final Shapes grid = shapes("plot-grid");
  private final Shapes priced = shapes("plot-plan");
  private final Shapes unpriced = shapes("ledger-unpriced");
  private final Shapes more = shapes("ledger-cause");
  private final Shapes less = shapes("plot-saved");
  private final Shapes lessHatch = shapes("plot-hatch");
  private final Shapes nameless = shapes("ledger-nameless");
  private final Shapes hatch = shapes("ledger-hatch");
  private final Shapes billed = shapes("ledger-billed");
  private final Shapes cuts = shapes("axis-cut");
  private final Shapes joints = shapes("plot-connector");
  private final Labels names = labels("plot-name");
  private final Labels words = labels("plot-note");
  private final Labels figures = labels("plot-value");
  private final Labels openFigures = labels("ledger-open-value");

  private Optional<Reconciliation> shown = Optional.empty();

  public LedgerChart() {
    super("ledger-chart");
  }

  public void show(Reconciliation all) {
    shown = Optional.of(all);
    LedgerLine total = all.total();
    setAccessibleText("From %s priced from the log to %s billed".formatted(LedgerWords.usd(total.priced()),
        LedgerWords.usd(total.billed())));
    requestLayout();
  }

  /// In less than so much its words would touch each other.
  public double leastHigh() {
    return shown.map(all -> rows(all).size() * LEAST_ROW).orElse(0.0);
  }

  @Override
  public Optional<ChartTable> table() {
    return shown.map(all -> new ChartTable(List.of("part", "what it is", "dollars", "of the bill"), rows(all).stream()
        .map(row -> new ChartTable.Cells().words(row.name()).words(row.what()).figure(row.usd().doubleValue(),
            LedgerWords.exact(row.usd())).figure(LedgerWords.part(row.usd(), all.total()), LedgerWords.share(row.usd(),
                all.total())).row()).toList()));
  }

  private static List<Row> rows(Reconciliation all) {
    LedgerLine total = all.total();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Priced from the log", LedgerWords.calls(all), BigDecimal.ZERO, total.priced(), Role.PRICED));
    BigDecimal at = total.priced();
    for (Map.Entry<GapCause, BigDecimal> each : total.causes().entrySet()) {
      if (each.getKey() == GapCause.NAMED) {
        for (NamedPart part : all.named()) {
          rows.add(new Row(part.name(), part.note().isEmpty() ? CauseWords.of(GapCause.NAMED).what() : part.note(), at,
              at.add(part.usd()), role(GapCause.NAMED, part.usd())));
          at = at.add(part.usd());
        }
        continue;
      }
      rows.add(new Row(CauseWords.of(each.getKey()).name(), LedgerWords.what(all, each.getKey(), each.getValue()), at,
          at.add(each.getValue()), role(each.getKey(), each.getValue())));
      at = at.add(each.getValue());
    }
    rows.add(new Row("Billed", LedgerWords.asBilled(all), BigDecimal.ZERO, total.billed(), Role.BILLED));
    return rows;
  }

  private static Role role(GapCause cause, BigDecimal usd) {
    return cause == GapCause.NO_NAME ? Role.NAMELESS : usd.signum() < 0 ? Role.LESS : cause == GapCause.UNPRICED
        ? Role.UNPRICED : Role.MORE;
  }

  @Override
  protected void draw(double width, double height) {
    shown.ifPresent(all -> draw(all, rows(all), width, height));
  }

  private void draw(Reconciliation all, List<Row> rows, double width, double height) {
    double pitch = Math.min(MOST_ROW, height / rows.size());
    double nameWide = names.widest(rows.stream().map(Row::name).toList(), 0) + GAP;
    double figureWide = figures.widest(rows.stream().map(LedgerChart::figure).toList(), 0) + GAP;
    double wordWide = words.widest(rows.stream().map(Row::what).toList(), 0) + GAP;
    boolean hasWords = width >= NARROW && width - nameWide - wordWide - figureWide >= LEAST_BARS;
    double left = nameWide + (hasWords ? wordWide : 0);
    LedgerAxis axis = LedgerAxis.of(rows.stream().map(row -> row.to().doubleValue()).toList(), left,
        width - figureWide);
    double thick = Math.max(1, Math.min(MOST_THICK, pitch - LEAST_APART));
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double middle = pitch * (i + 0.5);
      grid.horizontal(0, width, pitch * i);
      names.write(row.name(), 0, middle, HPos.LEFT);
      if (hasWords) {
        words.write(row.what(), nameWide, middle, HPos.LEFT);
      }
      (row.role() == Role.NAMELESS ? openFigures : figures).write(figure(row), width, middle, HPos.RIGHT);
      bar(row, axis, middle - thick / 2, thick);
      if (i + 1 < rows.size()) {
        double x = axis.x(row.to().doubleValue());
        joints.vertical(x - 1, middle + thick / 2, middle + pitch - thick / 2);
      }
      hot(0, pitch * i, width, pitch, () -> "%s%n%s, %s of the bill%n%s".formatted(row.name(), LedgerWords.exact(
          row.usd()), LedgerWords.share(row.usd(), all.total()), row.what()), () -> { });
    }
  }

  private static String figure(Row row) {
    return row.isSum() ? LedgerWords.usd(row.usd()) : LedgerWords.signed(row.usd());
  }

  private void bar(Row row, LedgerAxis axis, double top, double thick) {
    double from = axis.x(row.from().doubleValue());
    double to = axis.x(row.to().doubleValue());
    double left = Math.min(from, to);
    double wide = Math.max(1, Math.abs(to - from));
    Shapes layer = switch (row.role()) {
      case PRICED -> priced;
      case UNPRICED -> unpriced;
      case MORE -> more;
      case LESS -> less;
      case NAMELESS -> nameless;
      case BILLED -> billed;
    };
    layer.rectangle(left, top, wide, thick);
    if (row.role() == Role.LESS) {
      lessHatch.hatch(left, top, wide, thick);
    } else if (row.role() == Role.NAMELESS) {
      hatch.hatch(left, top, wide, thick);
    }
    if (row.isSum() && axis.isCut()) {
      cuts.teeth(axis.cutAt(), top, thick);
    }
  }
}
