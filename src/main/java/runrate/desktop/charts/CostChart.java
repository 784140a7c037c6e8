package runrate.desktop.charts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.costing.TaskCost;
import runrate.desktop.store.ModelShades;
import runrate.pricing.TokenClass;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.text.MonthCents;
import runrate.units.FairRounding;

/// The month's cost as horizontal bars: by token class, by model, or classes split by model.
public final class CostChart extends PlotPane {
  private static final double NAMES = 128;
  private static final double FIGURES = 118;
  private static final double HEAD = 36;
  private static final double ROOMY_ROW = 44;
  private static final double SHARE_HEIGHT = 4;
  private static final double PERCENT = 0.01;
  /// The bar that was asked about.
  public sealed interface Asked {
    record Class(TokenClass tokenClass) implements Asked {}

    record Model(ModelCost model) implements Asked {}

    record Fees() implements Asked {}

    record Contract() implements Asked {}

    record OfTask(TaskCost task) implements Asked {}
  }

  /// What the rows are, and whether they are split.
  public enum View { CLASS, MODEL, BOTH, TASK }

  private final Shapes zero = shapes("plot-zero");
  private final Map<String, Shapes> bars = new HashMap<>();
  private final Shapes negative;
  private final Shapes shares;
  private final Shapes hatch;
  private final Labels names = labels("plot-name");
  private final Labels details = labels("plot-note");
  private final Labels values = labels("plot-value");
  private final Consumer<Asked> why;

  private Scenario scenario;
  private CostReport report;
  private ModelShades modelShades = ModelShades.NONE;
  private View view = View.BOTH;

  /// @param why asked when a bar is clicked
  public CostChart(Consumer<Asked> why) {
    super("cost-chart");
    this.why = why;
    for (int shade = 1; shade <= ModelShades.DARKEST; shade++) {
      String style = "shade-" + shade;
      bars.put(style, Shades.isOutlined(style) ? outlined(style) : shapes(style));
    }
    negative = shapes("plot-saved");
    shares = shapes("plot-calls");
    hatch = shapes("plot-hatch");
  }

  /// In shades of its own.
  public void show(Scenario newScenario, CostReport newReport) {
    show(newScenario, newReport, ModelShades.NONE.with(newReport));
  }

  public void show(Scenario newScenario, CostReport newReport, ModelShades newShades) {
    modelShades = newShades;
    scenario = newScenario;
    report = newReport;
    setAccessibleText("Monthly cost %s by token class".formatted(money().amount(report.monthUsd())));
    requestLayout();
  }

  public void show(View newView) {
    view = newView;
    requestLayout();
  }

  @Override
  public Optional<ChartTable> table() {
    if (report == null) {
      return Optional.empty();
    }
    List<CostBar> bars = rows(report.byModel());
    double[] shown = inCents(bars);
    return Optional.of(new ChartTable(List.of(rowsAre(), "a month", "share"), IntStream.range(0, shown.length)
        .mapToObj(i -> new ChartTable.Cells().words(bars.get(i).name())
            .figure(bars.get(i).total(), money().cents(shown[i]))
            .figure(share(bars.get(i)), Figures.percent(share(bars.get(i)), 1)).row()).toList()));
  }

  private double[] inCents(List<CostBar> bars) {
    return MonthCents.of(money(), bars.stream().mapToDouble(CostBar::total).toArray());
  }

  private String rowsAre() {
    return view == View.MODEL ? "model" : view == View.TASK ? "task" : "class";
  }

  private List<CostBar> rows(List<ModelCost> models) {
    return new CostBars(scenario, report, models, why).of(view);
  }

  private double share(CostBar row) {
    return report.monthUsd() == 0 ? 0 : row.total() / report.monthUsd();
  }

  @Override
  protected void draw(double width, double height) {
    if (report == null) {
      return;
    }
    List<ModelCost> models = report.byModel().stream()
        .sorted(Comparator.comparingDouble(ModelCost::tokensUsd).reversed()).toList();
    List<CostBar> rows = rows(models);
    boolean split = (view == View.BOTH || view == View.TASK) && models.size() > 1;
    double head = split ? HEAD : 8;
    double pitch = Math.min(60, (height - head) / rows.size());
    double thickness = Math.clamp(pitch * 0.48, 6, 28);
    double room = width - NAMES - FIGURES;
    double longest = rows.stream().mapToDouble(row -> DoubleStream.of(row.parts()).map(Math::abs).sum())
        .max().orElse(0);
    double scale = longest > 0 ? room / longest : 0;
    zero.vertical(NAMES, head, head + pitch * rows.size());
    if (split) {
      drawHead(models, rows.getFirst(), scale, width);
    }
    double calls = rows.stream().mapToDouble(CostBar::callShare).max().orElse(0);
    double unit = money().unitUsd(report.monthUsd());
    double month = report.monthUsd();
    long[] percents = FairRounding.inUnits(rows.stream().mapToDouble(row -> month == 0 ? 0 : row.total() / month)
        .toArray(), PERCENT);
    double[] cents = inCents(rows);
    long[] units = FairRounding.inUnits(rows.stream().mapToDouble(CostBar::total).toArray(), unit);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).callShare() > 0) {
        shares.rectangle(NAMES + 1, head + pitch * (i + 0.5) + thickness / 2 + 2,
            Math.max(1, room * rows.get(i).callShare() / calls), SHARE_HEIGHT);
      }
      drawRow(rows.get(i), models, new Band(head + pitch * i, pitch, thickness, scale),
          new Shown(units[i] * unit, cents[i], percents[i] * PERCENT), width);
    }
  }

  private record Band(double top, double pitch, double thickness, double scale) {
    double middle() {
      return top + pitch / 2;
    }
  }

  /// A row's figures, rounded so that all rows add up to what the month shows.
  private record Shown(double usd, double centsUsd, double share) {}

  private void drawRow(CostBar row, List<ModelCost> models, Band band, Shown shown, double width) {
    double middle = band.middle();
    boolean roomy = band.pitch() >= ROOMY_ROW && !row.detail().isEmpty();
    names.write(names.fitted(row.name(), NAMES - 6), 0, roomy ? middle - 8 : middle, HPos.LEFT);
    if (roomy) {
      details.write(row.detail(), 0, middle + 9, HPos.LEFT);
    }
    double x = NAMES + 1;
    double top = middle - band.thickness() / 2;
    List<String> shades = Shades.of(report, modelShades);
    for (int k = 0; k < row.parts().length; k++) {
      double length = Math.abs(row.parts()[k]) * band.scale();
      if (length > 0) {
        boolean plain = k >= models.size() || row.parts().length == 1 && view != View.MODEL;
        String shade = plain ? "shade-5" : shades.get(report.byModel().indexOf(models.get(k)));
        (row.parts()[k] < 0 ? negative : bars.get(shade)).rectangle(x, top, Math.max(1, length - 1), band.thickness());
        if (!plain && row.parts().length > 1 && Shades.isHatched(report, models.get(k))) {
          hatch.hatch(x, top, Math.max(1, length - 1), band.thickness());
        }
        x += length;
      }
    }
    values.write(money().amount(shown.usd(), report.monthUsd()), width - 44, middle, HPos.RIGHT);
    details.write(Figures.percent(shown.share()), width, middle, HPos.RIGHT);
    hot(0, band.top(), width, band.pitch(), () -> "%s%n%s%s".formatted(row.name(), money().cents(shown.centsUsd()),
        row.detail().isEmpty() ? "" : "\n" + row.detail()), row.why());
  }

  /// Model names over the parts of the first bar, moved apart where they would overlap.
  private void drawHead(List<ModelCost> models, CostBar first, double scale, double width) {
    double x = NAMES + 1;
    double free = 0;
    for (int k = 0; k < models.size(); k++) {
      ModelCost model = models.get(k);
      String amount = money().amount(model.monthUsd(), report.monthUsd())
          + (k == 0 ? " · " + Figures.percent(model.share()) : "");
      double needed = Math.max(names.width(model.name()), details.width(amount));
      double left = Math.max(x, free);
      if (left + needed <= width) {
        names.write(model.name(), left, 8, HPos.LEFT);
        details.write(amount, left, 24, HPos.LEFT);
        free = left + needed + 10;
      }
      x += first.parts()[k] * scale;
    }
  }
}
