package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import runrate.costing.CostReport;
import runrate.savings.SavingsWaterfall;
import runrate.text.Figures;

/// How the month gets from the baseline to the plan, one lever a bar; a lever that costs money
/// points up.
public final class WaterfallChart extends PlotPane {
  private static final double FOOT = 42;
  /// How far above its column a figure still belongs to it.
  private static final double LIFTED = 42;
  /// What the budget's name keeps free at its sides: two amounts side by side would be read as one.
  private static final double AROUND_BUDGET = 6;

  /// One column, standing from `from` to `to` dollars.
  private record Column(String name, String detail, double from, double to, Role role, int step) {
    boolean isLever() {
      return role != Role.BASELINE && role != Role.PLAN;
    }
  }

  private enum Role { BASELINE, SAVED, INCREASE, REFUSED, PLAN }

  private final AxisFrame frame = new AxisFrame(this, 54, 18, FOOT);
  private final Shapes baseline = shapes("plot-baseline");
  private final Shapes plan = shapes("plot-plan");
  private final Shapes saved = shapes("plot-saved");
  private final Shapes increase = shapes("plot-increase");
  private final Shapes hatch = shapes("plot-hatch");
  private final FreePlaces places = new FreePlaces();
  private final ColumnGround ground = new ColumnGround(this, frame, places);
  private final Shapes budgetLine = shapes("plot-budget");
  private final Shapes arrow = shapes("plot-saved-line");
  private final Shapes arrowHead = shapes("plot-saved");
  private final Labels values = labels("plot-value");
  private final Labels savedValues = labels("plot-saved-value");
  private final Labels increaseValues = labels("plot-increase-value");
  private final Labels budgetText = labels("plot-budget-text");
  private final PlanParts parts = new PlanParts(this);
  private final Consumer<SavingsWaterfall.Step> why;

  private SavingsWaterfall savings;
  private OptionalDouble budget = OptionalDouble.empty();
  private String baselineName = "";

  /// @param why asked when a lever's bar is clicked
  public WaterfallChart(Consumer<SavingsWaterfall.Step> why) {
    super("waterfall-chart");
    this.why = why;
  }

  /// @param baselineDetail what the baseline is, in a few words
  public void show(SavingsWaterfall newSavings, OptionalDouble budgetUsd, String baselineDetail) {
    savings = newSavings;
    budget = budgetUsd;
    baselineName = baselineDetail;
    setAccessibleText("Savings waterfall from %s to %s".formatted(
        money().amount(savings.baselineUsd()), money().amount(savings.planUsd())));
    requestLayout();
  }

  /// Cuts the plan's bar by the tasks of a report, where it has any.
  public void cut(CostReport report) {
    parts.show(report);
    requestLayout();
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(savings).map(shown -> ChartTables.of(money(), shown));
  }

  @Override
  protected void draw(double width, double height) {
    if (savings == null) {
      return;
    }
    List<Column> columns = columns();
    double top = columns.stream().mapToDouble(column -> Math.max(column.from(), column.to())).max().orElse(1);
    top = Math.max(top, budget.orElse(0) <= top * 1.5 ? budget.orElse(0) : 0);
    frame.fit(width, height, Math.max(top, 1e-6), money());
    frame.drawLines(money());
    double pitch = (frame.width() - (parts.isEmpty() ? 0 : PlanParts.ROOM)) / columns.size();
    places.clear(frame.left(), 0, width, frame.bottom());
    frame.reserve(places);
    budget.stream().filter(frame::holds)
        .forEach(usd -> places.takeLine(frame.left(), frame.y(usd), frame.right(), frame.y(usd)));
    double thickness = Math.min(68, pitch * 0.6);
    for (int i = 0; i < columns.size(); i++) {
      drawColumn(columns.get(i), frame.left() + pitch * (i + 0.5), pitch, thickness);
      if (i + 1 < columns.size()) {
        ground.connect(frame.left() + pitch * (i + 0.5) + thickness / 2, pitch - thickness,
            frame.y(columns.get(i).to()));
      }
    }
    double arrowEnd = frame.bottom();
    for (int i = 0; i < columns.size(); i++) {
      arrowEnd = writeFigure(columns.get(i), frame.left() + pitch * (i + 0.5));
    }
    ground.write(columns.stream().map(column -> new ColumnGround.Foot(column.name(), column.detail())).toList(),
        pitch);
    parts.draw(frame.left() + pitch * (columns.size() - 0.5) - thickness / 2, thickness, frame, places);
    budget.stream().filter(frame::holds).forEach(usd -> drawBudget(usd, pitch));
    drawArrow(frame.left() + pitch * (columns.size() - 0.5), arrowEnd);
  }

  private void drawColumn(Column column, double middle, double pitch, double thickness) {
    double high = frame.y(Math.max(column.from(), column.to()));
    double size = Math.max(1, frame.tall(Math.abs(column.to() - column.from())));
    double left = middle - thickness / 2;
    Shapes layer = switch (column.role()) {
      case BASELINE, REFUSED -> baseline;
      case PLAN -> plan;
      case SAVED -> saved;
      case INCREASE -> increase;
    };
    layer.rectangle(left, high, thickness, size);
    places.take(left, high, thickness, size);
    if (column.role() == Role.SAVED) {
      hatch.hatch(left, high, thickness, size);
    }
    double change = column.to() - column.from();
    hot(middle - pitch / 2, 0, pitch, frame.bottom() + FOOT, () -> "%s%n%s".formatted(column.name(),
        column.isLever() ? (change > 0 ? "+" : "") + money().cents(money().changeInCents(column.from(), column.to()))
            : money().cents(column.to())),
        () -> { if (column.step() >= 0) { why.accept(savings.steps().get(column.step())); } });
  }

  /// Writes a column's figure at the first free place, above it or else below; a lever's is left to the hover where
  /// there is none, the two totals are always written.
  ///
  /// @return the upper edge of the column with its figure
  private double writeFigure(Column column, double middle) {
    double high = frame.y(Math.max(column.from(), column.to()));
    double change = column.to() - column.from();
    String figure = column.isLever() ? change(column) : usd(column.to());
    Labels figures = column.role() == Role.SAVED ? savedValues
        : column.role() == Role.INCREASE ? increaseValues : values;
    double wide = figures.width(figure);
    double below = high + Math.max(1, frame.tall(Math.abs(change))) + 10;
    double[] heights = DoubleStream.concat(
        DoubleStream.iterate(high - 10, y -> y >= 8 && y > high - LIFTED, y -> y - 3),
        column.isLever() ? DoubleStream.of(below) : DoubleStream.empty()).toArray();
    OptionalDouble y = places.firstFor(middle - wide / 2, wide, heights, !column.isLever());
    y.ifPresent(at -> {
      figures.write(figure, middle, at, HPos.CENTER);
      places.takeText(middle - wide / 2, at, wide);
    });
    return y.orElse(high) - 14;
  }

  private void drawBudget(double usd, double pitch) {
    double y = frame.y(usd);
    budgetLine.horizontal(frame.left(), frame.right(), y);
    String text = "Budget " + money().amount(usd);
    double wide = budgetText.width(text);
    double apart = wide + 2 * AROUND_BUDGET;
    double[] beside = {y + 10, y - 10};
    List<Double> lefts = DoubleStream.iterate(frame.left() + pitch + 4 - AROUND_BUDGET,
        left -> left + apart < frame.right(), left -> left + 8).boxed().toList();
    lefts.stream().filter(left -> DoubleStream.of(beside).anyMatch(at -> places.isClearForText(left, at, apart)))
        .findFirst()
        .or(() -> lefts.stream().filter(left -> places.firstFor(left, apart, beside, false).isPresent()).findFirst())
        .ifPresent(left -> {
          double at = places.firstFor(left, apart, beside, false).getAsDouble();
          budgetText.write(text, left + AROUND_BUDGET, at, HPos.LEFT);
          places.takeText(left, at, apart);
        });
  }

  /// The whole saving as an arrow over the plan's column, where there is room for it.
  private void drawArrow(double middle, double end) {
    double from = frame.y(savings.baselineUsd());
    double to = Math.min(frame.y(savings.planUsd()) - 24, end);
    String text = "saves " + usd(-money().shownChange(savings.baselineUsd(), savings.planUsd() + savings.refusedUsd(),
        savings.baselineUsd()));
    double wide = savedValues.width(text);
    double[] heights = DoubleStream.iterate(0, apart -> apart < (to - from) / 2 - 8, apart -> apart + 4)
        .flatMap(apart -> DoubleStream.of((from + to) / 2 - apart, (from + to) / 2 + apart)).toArray();
    OptionalDouble y = places.firstFor(middle - 8 - wide, wide, heights, false);
    if (to - from < 34 || y.isEmpty() || !places.isFree(middle - 9, from, 18, to - from)) {
      return;
    }
    arrow.vertical(middle, from, to);
    arrow.horizontal(middle - 8, middle + 8, from);
    arrowHead.triangle(middle, to + 2, 0, -7, 4);
    savedValues.write(text, middle - 8, y.getAsDouble(), HPos.RIGHT);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(savings.pinned() ? "Today" : "Naive", baselineName, 0, savings.baselineUsd(),
        Role.BASELINE, -1));
    for (int i = 0; i < savings.steps().size(); i++) {
      var step = savings.steps().get(i);
      if (step.used()) {
        columns.add(new Column(step.lever().label(), percent(-step.savingUsd()), step.beforeUsd(),
            step.afterUsd(), step.savingUsd() >= 0 ? Role.SAVED : Role.INCREASE, i));
      }
    }
    if (savings.refuses()) {
      columns.add(new Column("Refused", "not saved", savings.planUsd() + savings.refusedUsd(), savings.planUsd(),
          Role.REFUSED, -1));
    }
    columns.add(new Column("This plan", percent(-savings.savingUsd()), 0, savings.planUsd(), Role.PLAN, -1));
    return columns;
  }

  /// A lever that does something is never said to do nothing.
  private String change(Column column) {
    double shown = shown(column);
    return shown == 0 && column.to() != column.from() ? money().tooSmall(savings.baselineUsd())
        : (column.to() > column.from() ? "+" : "") + usd(shown);
  }

  private double shown(Column column) {
    return money().shownChange(column.from(), column.to(), savings.baselineUsd());
  }

  private String usd(double amount) {
    return money().overBar(amount, savings.baselineUsd());
  }

  private String percent(double changeUsd) {
    if (savings.baselineUsd() == 0) {
      return "";
    }
    double share = changeUsd / savings.baselineUsd();
    return (share > 0 ? "+" : "") + Figures.percent(share, 1);
  }
}
