package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import runrate.playbook.Playbook;
import runrate.playbook.PlaybookStep;
import runrate.playbook.StepReport;
import runrate.text.Figures;
import runrate.text.PlaybookWords;

/// From naive use to a plan that takes every step of the playbook, a bar a step: what is in use solid and hatched, what
/// is still open pale and dashed, beside it from what the step leaves at least to what it leaves at most.
public final class PlaybookChart extends PlotPane {
  private static final double FOOT = 42;
  /// Room at the right for what all steps come to.
  private static final double RIGHT = 118;
  private static final double NARROW_RIGHT = 100;
  private static final double NARROW = 760;
  private static final double WHISKER_GAP = 9;
  private static final double CAP = 3;
  private static final double LINE = 15;
  /// Bars whose figures stand above them.
  private static final int FROM_ABOVE = 2;

  /// One column, standing from one amount to another.
  ///
  /// @param inUse part of it that is in use
  private record Column(String name, String detail, double fromUsd, double toUsd, double inUse,
      Optional<StepReport> step) {}

  private final AxisFrame frame = new AxisFrame(this, 54, 20, FOOT);
  private final Shapes baseline = shapes("plot-baseline");
  private final Shapes saved = shapes("plot-saved");
  private final Shapes increase = shapes("plot-increase");
  private final Shapes hatch = shapes("plot-hatch");
  private final Shapes open = outlined("playbook-open");
  private final Shapes all = outlined("playbook-all");
  private final FreePlaces places = new FreePlaces();
  private final ColumnGround ground = new ColumnGround(this, frame, places);
  private final Shapes budgetLine = shapes("plot-budget");
  private final Shapes whiskers = shapes("playbook-whisker");
  private final Shapes halo = outlined("playbook-halo");
  private final Shapes ring = outlined("playbook-ring");
  private final Labels values = labels("plot-value");
  private final Labels savedValues = labels("plot-saved-value");
  private final Labels increaseValues = labels("plot-increase-value");
  private final Labels budgetText = labels("plot-budget-text");
  private final Labels ends = labels("plot-note");
  private final Labels likelyEnd = labels("plot-value");
  private final Consumer<PlaybookStep> onStep;

  private Optional<Playbook> book = Optional.empty();
  private Optional<PlaybookStep> inHand = Optional.empty();
  private String naive = "";

  /// @param onStep told whose bar was clicked
  public PlaybookChart(Consumer<PlaybookStep> onStep) {
    super("playbook-chart");
    this.onStep = onStep;
  }

  /// @param chosen the step in hand
  ///
  /// @param naiveDetail what naive use is, in a few words
  public void show(Playbook shown, String naiveDetail, Optional<PlaybookStep> chosen) {
    naive = naiveDetail;
    book = Optional.of(shown);
    inHand = chosen;
    setAccessibleText("The playbook's steps from %s to %s".formatted(money().amount(shown.naiveUsd()),
        money().amount(shown.likelyUsd())));
    requestLayout();
  }

  @Override
  public Optional<ChartTable> table() {
    return book.map(shown -> PlaybookTable.of(money(), shown));
  }

  @Override
  protected void draw(double width, double height) {
    book.filter(shown -> shown.refused().isEmpty()).ifPresent(shown -> draw(shown, width, height));
  }

  private void draw(Playbook shown, double width, double height) {
    List<Column> columns = columns(shown);
    OptionalDouble budget = shown.scenario().budget().monthlyUsd();
    double top = columns.stream().mapToDouble(column -> Math.max(column.fromUsd(), column.toUsd())).max().orElse(1);
    double right = width - (width < NARROW ? NARROW_RIGHT : RIGHT);
    frame.fit(right, height, Math.max(Math.max(top, budget.orElse(0) <= top * 1.5 ? budget.orElse(0) : 0), 1e-9),
        money());
    frame.drawLines(money());
    double pitch = frame.width() / columns.size();
    double thickness = Math.min(60, pitch * 0.55);
    places.clear(frame.left(), 0, width, frame.bottom());
    frame.reserve(places);
    budget.stream().filter(frame::holds).forEach(usd -> {
      budgetLine.horizontal(frame.left(), frame.right(), frame.y(usd));
      places.takeLine(frame.left(), frame.y(usd), frame.right(), frame.y(usd));
    });
    for (int i = 0; i < columns.size(); i++) {
      double middle = frame.left() + pitch * (i + 0.5);
      drawColumn(columns.get(i), middle, pitch, thickness);
      if (i + 1 < columns.size()) {
        ground.connect(middle + thickness / 2, pitch - thickness, frame.y(columns.get(i).toUsd()));
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      writeFigure(columns.get(i), frame.left() + pitch * (i + 0.5), thickness, i <= FROM_ABOVE);
    }
    ground.write(columns.stream().map(column -> new ColumnGround.Foot(column.name(), column.detail())).toList(),
        pitch);
    drawEnds(shown, budget);
  }

  private void drawColumn(Column column, double middle, double pitch, double thickness) {
    double high = frame.y(Math.max(column.fromUsd(), column.toUsd()));
    double size = Math.max(1, frame.tall(Math.abs(column.toUsd() - column.fromUsd())));
    double left = Math.round(middle - thickness / 2);
    places.take(left, high, thickness, size);
    if (column.fromUsd() == 0) {
      (column.inUse() > 0 ? baseline : all).rectangle(left, high, thickness, size);
    } else if (column.toUsd() > column.fromUsd()) {
      increase.rectangle(left, high, thickness, size);
    } else {
      double used = size * column.inUse();
      if (used > 0) {
        saved.rectangle(left, high, thickness, used);
        hatch.hatch(left, high, thickness, used);
      }
      if (column.inUse() < 1) {
        open.rectangle(left, high + used, thickness, size - used);
      }
    }
    column.step().ifPresent(step -> {
      drawWhisker(step, left + thickness + WHISKER_GAP);
      if (inHand.equals(Optional.of(step.step()))) {
        halo.rectangle(left - 3, high - 3, thickness + 6, size + 6);
        ring.rectangle(left - 2, high - 2, thickness + 4, size + 4);
      }
    });
    hot(middle - pitch / 2, 0, pitch, frame.bottom() + FOOT, () -> hover(column),
        () -> column.step().map(StepReport::step).ifPresent(onStep));
  }

  private void drawWhisker(StepReport step, double x) {
    double low = frame.y(step.beforeUsd() - step.lowUsd());
    double high = frame.y(step.beforeUsd() - step.highUsd());
    whiskers.vertical(x, low, high);
    whiskers.horizontal(x - CAP, x + CAP, low);
    whiskers.horizontal(x - CAP, x + CAP, high);
    places.takeLine(x, low, x, high);
  }

  private String hover(Column column) {
    return column.step().map(step -> "%s%n%s likely, %s to %s%n%s".formatted(PlaybookWords.name(step.step()),
        money().cents(-step.likelyUsd()), money().cents(-step.lowUsd()), money().cents(-step.highUsd()),
        PlaybookWords.kind(step.step()))).orElseGet(() -> "%s%n%s".formatted(column.name(),
            money().cents(column.fromUsd() == 0 ? column.toUsd() : column.toUsd() - column.fromUsd())));
  }

  private void writeFigure(Column column, double middle, double thickness, boolean above) {
    boolean total = column.fromUsd() == 0;
    double change = column.toUsd() - column.fromUsd();
    String figure = total ? money().overBar(column.toUsd(), book.orElseThrow().naiveUsd()) : change(column);
    Labels figures = total ? values : change > 0 ? increaseValues : savedValues;
    double high = frame.y(Math.max(column.fromUsd(), column.toUsd()));
    double low = high + Math.max(1, frame.tall(Math.abs(change)));
    double wide = figures.width(figure);
    DoubleStream over = DoubleStream.iterate(high - 11, y -> y >= 8 && y > high - 46, y -> y - 3);
    DoubleStream under = DoubleStream.iterate(low + 12, y -> y < frame.bottom() - 6 && y < low + 46, y -> y + 3);
    double[] heights = (total || above ? DoubleStream.concat(over, total ? DoubleStream.empty() : under)
        : DoubleStream.concat(under, over)).toArray();
    places.firstFor(middle - wide / 2, wide, heights, total).ifPresent(at -> {
      figures.write(figure, middle, at, HPos.CENTER);
      places.takeText(middle - wide / 2, at, wide);
    });
  }

  private String change(Column column) {
    double naive = book.orElseThrow().naiveUsd();
    double change = column.toUsd() - column.fromUsd();
    return change != 0 && money().shownChange(0, change, naive) == 0 ? money().tooSmall(naive)
        : (change > 0 ? "+" : "") + money().overBar(change, naive);
  }

  /// What all steps come to, each line kept apart from the next, and the budget beside its own.
  private void drawEnds(Playbook shown, OptionalDouble budget) {
    double x = frame.right() + 8;
    double likely = Math.clamp(frame.y(shown.likelyUsd()), frame.top() + LINE, frame.bottom() - LINE);
    double low = Math.min(frame.y(shown.lowUsd()), likely - LINE);
    double high = Math.max(frame.y(shown.highUsd()), likely + LINE);
    ends.write("low " + money().amount(shown.lowUsd(), shown.naiveUsd()), x, low, HPos.LEFT);
    likelyEnd.write("likely " + money().amount(shown.likelyUsd(), shown.naiveUsd()), x, likely, HPos.LEFT);
    ends.write("high " + money().amount(shown.highUsd(), shown.naiveUsd()), x, high, HPos.LEFT);
    budget.stream().filter(frame::holds).forEach(usd -> budgetText.write("Budget " + money().amount(usd), x,
        apart(frame.y(usd), low, likely, high), HPos.LEFT));
  }

  /// The place nearest to a height that is a line apart from all others.
  private static double apart(double wanted, double... others) {
    return DoubleStream.iterate(0, by -> by + 1).flatMap(by -> DoubleStream.of(wanted - by, wanted + by))
        .filter(y -> DoubleStream.of(others).allMatch(other -> Math.abs(other - y) >= LINE)).findFirst().orElse(wanted);
  }

  private List<Column> columns(Playbook shown) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Naive", naive, 0, shown.naiveUsd(), 1, Optional.empty()));
    if (Math.abs(shown.besidesUsd()) > 1e-9 * shown.naiveUsd()) {
      columns.add(new Column("Besides", percent(shown, shown.besidesUsd()), shown.naiveUsd(), shown.startUsd(), 1,
          Optional.empty()));
    }
    shown.steps().forEach(step -> columns.add(new Column(PlaybookWords.brief(step.step()),
        percent(shown, step.likelyUsd()), step.beforeUsd(), step.afterUsd(), step.inUseShare(), Optional.of(step))));
    columns.add(new Column("All steps", percent(shown, shown.naiveUsd() - shown.likelyUsd()), 0, shown.likelyUsd(), 0,
        Optional.empty()));
    return columns;
  }

  private static String percent(Playbook shown, double savedUsd) {
    double share = -savedUsd / shown.naiveUsd();
    return (share > 0 ? "+" : "") + Figures.percent(share, Math.abs(share) < 0.005 ? 1 : 0);
  }
}
