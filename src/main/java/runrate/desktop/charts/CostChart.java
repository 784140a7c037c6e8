package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.costing.UnusedCost;
import runrate.desktop.store.ModelShades;
import runrate.pricing.TokenClass;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.text.TokenClassNames;
import runrate.text.UnusedWords;
import runrate.units.FairRounding;

/// The month's cost as horizontal bars: by token class, by model, or classes split by model.
public final class CostChart extends PlotPane {
  private static final double NAMES = 128;
  private static final double FIGURES = 118;
  private static final double HEAD = 36;
  private static final double ROOMY_ROW = 44;
  private static final double PERCENT = 0.01;
  /// As a call is told: the prompt, what is stored of it, what is found, the answer.
  private static final List<TokenClass> ORDER = List.of(TokenClass.UNCACHED_INPUT, TokenClass.CACHE_WRITE,
      TokenClass.CACHE_READ, TokenClass.OUTPUT, TokenClass.THINKING);

  /// The bar that was asked about.
  public sealed interface Asked {
    record Class(TokenClass tokenClass) implements Asked {}

    record Model(ModelCost model) implements Asked {}

    record Fees() implements Asked {}

    record Contract() implements Asked {}
  }

  /// What the rows are, and whether they are split.
  public enum View { CLASS, MODEL, BOTH }

  /// One bar: its parts in the order of the models.
  private record Row(String name, String detail, double[] parts, double total, Runnable why) {}

  private final Shapes zero = shapes("plot-zero");
  private final Map<String, Shapes> bars = new HashMap<>();
  private final Shapes negative;
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
    for (int shade = 1; shade <= 9; shade++) {
      String style = "shade-" + shade;
      bars.put(style, Shades.isOutlined(style) ? outlined(style) : shapes(style));
    }
    negative = shapes("plot-saved");
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
    return Optional.ofNullable(report).map(shown -> new ChartTable(List.of(view == View.MODEL ? "model" : "class",
        "a month", "share"), rows(shown.byModel()).stream().map(row -> new ChartTable.Cells().words(row.name())
            .figure(row.total(), money().cents(row.total())).figure(share(row), Figures.percent(share(row), 1))
            .row()).toList()));
  }

  private double share(Row row) {
    return report.monthUsd() == 0 ? 0 : row.total() / report.monthUsd();
  }

  @Override
  protected void draw(double width, double height) {
    if (report == null) {
      return;
    }
    List<ModelCost> models = report.byModel().stream()
        .sorted(Comparator.comparingDouble(ModelCost::tokensUsd).reversed()).toList();
    List<Row> rows = rows(models);
    boolean split = view == View.BOTH && models.size() > 1;
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
    double unit = money().unitUsd(report.monthUsd());
    double month = report.monthUsd();
    long[] percents = FairRounding.inUnits(rows.stream().mapToDouble(row -> month == 0 ? 0 : row.total() / month)
        .toArray(), PERCENT);
    long[] units = FairRounding.inUnits(rows.stream().mapToDouble(Row::total).toArray(), unit);
    for (int i = 0; i < rows.size(); i++) {
      drawRow(rows.get(i), models, new Band(head + pitch * i, pitch, thickness, scale),
          new Shown(units[i] * unit, percents[i] * PERCENT), width);
    }
  }

  private record Band(double top, double pitch, double thickness, double scale) {
    double middle() {
      return top + pitch / 2;
    }
  }

  /// A row's figures, rounded so that all rows add up to what the month shows.
  private record Shown(double usd, double share) {}

  private void drawRow(Row row, List<ModelCost> models, Band band, Shown shown, double width) {
    double middle = band.middle();
    boolean roomy = band.pitch() >= ROOMY_ROW && !row.detail().isEmpty();
    names.write(row.name(), 0, roomy ? middle - 8 : middle, HPos.LEFT);
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
    hot(0, band.top(), width, band.pitch(), () -> "%s%n%s%s".formatted(row.name(), money().cents(row.total()),
        row.detail().isEmpty() ? "" : "\n" + row.detail()), row.why());
  }

  /// Model names over the parts of the first bar, moved apart where they would overlap.
  private void drawHead(List<ModelCost> models, Row first, double scale, double width) {
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

  private List<Row> rows(List<ModelCost> models) {
    if (view == View.MODEL) {
      return Stream.concat(models.stream().map(model -> new Row(model.name(),
          "%s calls".formatted(Figures.count(model.calls())), own(models, model), model.monthUsd(),
          () -> why.accept(new Asked.Model(model)))), report.unused().stream().map(cost ->
          new Row(UnusedWords.of(cost), "no calls", unused(models, cost), cost.monthUsd(), () -> {}))).toList();
    }
    List<Row> rows = new ArrayList<>();
    for (TokenClass tokenClass : ORDER) {
      double total = report.breakdown().of(tokenClass);
      rows.add(new Row(TokenClassNames.of(tokenClass), detail(tokenClass),
          view == View.BOTH ? parts(models, tokenClass) : new double[] {total}, total, () ->
              why.accept(new Asked.Class(tokenClass))));
    }
    if (report.breakdown().feesUsd() != 0) {
      rows.add(new Row("Fees", "web searches", new double[] {report.breakdown().feesUsd()},
          report.breakdown().feesUsd(), () -> why.accept(new Asked.Fees())));
    }
    if (report.breakdown().contractUsd() != 0) {
      rows.add(new Row("Contract", report.breakdown().contractUsd() < 0 ? "taken off" : "up to the commitment",
          new double[] {report.breakdown().contractUsd()}, report.breakdown().contractUsd(), () -> {}));
    }
    return rows;
  }

  /// A bar of one model alone, at the place that gives it its shade.
  private static double[] own(List<ModelCost> models, ModelCost model) {
    double[] parts = new double[models.size()];
    parts[models.indexOf(model)] = model.monthUsd();
    return parts;
  }

  /// A bar behind the places of all models, which has no model's shade.
  private static double[] unused(List<ModelCost> models, UnusedCost cost) {
    double[] parts = new double[models.size() + 1];
    parts[models.size()] = cost.monthUsd();
    return parts;
  }

  private double[] parts(List<ModelCost> models, TokenClass tokenClass) {
    return models.stream().mapToDouble(model -> report.linesOf(tokenClass).stream()
        .filter(line -> line.model().equals(model.model())).mapToDouble(line -> line.usd()).sum()).toArray();
  }

  private String detail(TokenClass tokenClass) {
    var plan = scenario.plan();
    double prompt = plan.promptTokens(scenario.workload());
    double prefix = report.byModel().stream().anyMatch(ModelCost::cached) ? prompt * plan.caching().cacheableShare()
        : 0;
    return switch (tokenClass) {
      case UNCACHED_INPUT -> Figures.count(prompt - prefix) + " tokens a call";
      case CACHE_READ -> prefix == 0 ? "nothing cached"
          : "%s × hit rate %s".formatted(Figures.count(prefix), Figures.trimmed(report.hitRate(), 2));
      case CACHE_WRITE -> prefix == 0 ? "nothing cached" : "%s × the other %s".formatted(
          Figures.count(prefix), Figures.trimmed(1 - report.hitRate(), 2));
      case OUTPUT -> Figures.count(plan.answerTokens(scenario.workload())) + " tokens a call";
      case THINKING -> Figures.count(plan.thinkingTokens(scenario.workload())) + " tokens a call";
    };
  }
}
