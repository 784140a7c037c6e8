package runrate.desktop.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import runrate.risk.RiskReport;
import runrate.risk.Swing;
import runrate.text.RiskSentence;

/// What each uncertain input does to the month between its ends, the widest first: cheaper to one side of the estimate,
/// dearer to the other, and beside it how much of the spread of all months is its own.
public final class TornadoChart extends PlotPane {
  private static final double HEAD = 26;
  private static final double FOOT = 22;
  private static final double NAMES = 152;
  private static final double SHARES = 84;
  private static final double MOST_PITCH = 46;
  private static final double LEAST_PITCH = 24;
  private static final double TWO_LINES = 36;
  private static final double AMOUNT = 52;
  private static final double SPACE = 8;
  private static final String SHARE = "share of spread";

  private final Shapes cheaper = shapes("risk-cheaper");
  private final Shapes hatch = shapes("risk-hatch");
  private final Shapes dearer = shapes("risk-over");
  private final Shapes estimate = shapes("risk-estimate");
  private final Shapes budgetLine = shapes("plot-budget");
  private final Labels names = labels("plot-name");
  private final Labels note = labels("plot-note");
  private final Labels low = labels("plot-saved-value");
  private final Labels high = labels("plot-increase-value");
  private final Labels plain = labels("plot-plain");
  private final Labels budgetText = labels("plot-budget-text");
  private final Consumer<Swing> onInput;
  private final TornadoEnds grips;
  private Optional<RiskReport> report = Optional.empty();
  private List<Swing> rows = List.of();
  private double left;
  private double right;
  private double fromUsd;
  private double toUsd = 1;

  /// @param onInput told the input of a row that is clicked
  /// @param changes what a dragged end does to its range
  public TornadoChart(Consumer<Swing> onInput, TornadoEnds.Changes changes) {
    super("tornado-chart");
    this.onInput = onInput;
    grips = new TornadoEnds(this, changes, () -> report.ifPresent(this::show));
  }

  /// While an end is dragged rows keep their order, and amounts their places.
  public void show(RiskReport shown) {
    report = Optional.of(shown);
    List<String> before = rows.stream().map(row -> row.input().path()).toList();
    rows = shown.swings().stream().sorted(grips.isHeld()
        ? Comparator.comparingInt(row -> before.indexOf(row.input().path()))
        : Comparator.comparingDouble(Swing::widthUsd).reversed()).toList();
    setAccessibleText("What moves the bill: " + String.join(", ", rows.stream().map(this::words).toList()));
    requestLayout();
  }

  private String words(Swing swing) {
    return "%s, %s, %s, %s of the spread".formatted(RiskSentence.name(swing.input()),
        RiskSentence.range(swing.input()), RiskSentence.ends(money(), swing),
        RiskSentence.percent(swing.shareOfSpread()));
  }

  @Override
  public Optional<ChartTable> table() {
    return report.map(shown -> RiskTables.ofSwings(money(), rows));
  }

  @Override
  protected void draw(double width, double height) {
    report.filter(shown -> !rows.isEmpty()).ifPresent(shown -> {
      left = NAMES + AMOUNT;
      right = width - SHARES - AMOUNT;
      if (!grips.isHeld()) {
        fromUsd = ends().min().orElse(0);
        toUsd = Math.max(ends().max().orElse(1), fromUsd + 1e-9);
      }
      grips.begin(rows, shown.estimateUsd(), at -> fromUsd + (at - left) / (right - left) * (toUsd - fromUsd));
      double pitch = Math.clamp((height - HEAD - FOOT) / rows.size(), LEAST_PITCH, MOST_PITCH);
      int count = (int) Math.min(rows.size(), Math.max(1, (height - HEAD - FOOT) / pitch));
      double bottom = HEAD + count * pitch;
      drawHead(shown, width, bottom);
      for (int row = 0; row < count; row++) {
        drawRow(shown.estimateUsd(), rows.get(row), HEAD + row * pitch, pitch, width);
      }
      if (count < rows.size()) {
        note.write("and %s more, in the enlarged card".formatted(rows.size() - count), 0, bottom + 11, HPos.LEFT);
      }
    });
  }

  private DoubleStream ends() {
    return DoubleStream.concat(DoubleStream.of(report.orElseThrow().estimateUsd()), rows.stream().flatMapToDouble(
        swing -> DoubleStream.of(swing.lowUsd(), swing.highUsd())));
  }

  private double x(double usd) {
    return left + (usd - fromUsd) / (toUsd - fromUsd) * (right - left);
  }

  private void drawHead(RiskReport shown, double width, double bottom) {
    double at = x(shown.estimateUsd());
    estimate.vertical(at, HEAD - 6, bottom);
    note.write("low, likely, high", 0, 9, HPos.LEFT);
    note.write(SHARE, width, 9, HPos.RIGHT);
    String words = "estimate " + money().amount(shown.estimateUsd());
    boolean named = at + 4 + plain.width(words) < width - note.width(SHARE) - SPACE;
    if (named) {
      plain.write(words, at + 4, 9, HPos.LEFT);
    }
    shown.scenario().budget().monthlyUsd().stream().filter(usd -> usd > fromUsd && usd < toUsd).forEach(usd -> {
      budgetLine.vertical(x(usd), HEAD - 6, bottom);
      boolean before = x(usd) <= at;
      double wide = budgetText.width("Budget");
      if (before || x(usd) > at + 12 + plain.width(words)) {
        budgetText.write("Budget", before ? Math.min(x(usd), at) - 4 - wide : x(usd) + 4, 9, HPos.LEFT);
      }
    });
  }

  /// Where words begin that run to the left or to the right: behind the budget's line where it would strike them.
  private double offBudget(double from, double width) {
    double budget = report.orElseThrow().scenario().budget().monthlyUsd().stream().map(this::x).findFirst().orElse(-1);
    double near = Math.min(from, from + width) - 3;
    double far = Math.max(from, from + width) + 3;
    return budget > near && budget < far ? budget + Math.copySign(5, width) : from;
  }

  private void drawRow(double estimateUsd, Swing swing, double top, double pitch, double width) {
    double middle = top + pitch / 2;
    double tall = Math.min(24, pitch - 8);
    boolean two = pitch >= TWO_LINES;
    names.write(names.fitted(RiskSentence.name(swing.input()), NAMES - 4), 0, two ? middle - 7 : middle, HPos.LEFT);
    if (two) {
      note.write(note.fitted(RiskSentence.range(swing.input()), NAMES - 4), 0, middle + 9, HPos.LEFT);
    }
    double least = Math.min(estimateUsd, Math.min(swing.lowUsd(), swing.highUsd()));
    double most = Math.max(estimateUsd, Math.max(swing.lowUsd(), swing.highUsd()));
    double at = x(estimateUsd);
    if (at - x(least) >= 1) {
      cheaper.rectangle(x(least), middle - tall / 2, at - x(least), tall);
      hatch.hatch(x(least), middle - tall / 2, at - x(least), tall);
      low.write(money().onAxis(least), offBudget(x(least) - 5, -low.width(money().onAxis(least))), middle, HPos.RIGHT);
    }
    if (x(most) - at >= 1) {
      dearer.rectangle(at, middle - tall / 2, x(most) - at, tall);
      high.write(money().onAxis(most), offBudget(x(most) + 5, high.width(money().onAxis(most))), middle, HPos.LEFT);
    }
    plain.write(RiskSentence.percent(swing.shareOfSpread()), width, middle, HPos.RIGHT);
    grips.place(swing, false, x(swing.lowUsd()), middle - tall / 2, tall);
    grips.place(swing, true, x(swing.highUsd()), middle - tall / 2, tall);
    hot(0, top, width, pitch, () -> words(swing) + "\n" + RiskSentence.shape(swing.input()),
        () -> onInput.accept(swing));
  }
}
