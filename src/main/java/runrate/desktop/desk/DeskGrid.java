package runrate.desktop.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.costing.ModelCost;
import runrate.costing.TaskCost;
import runrate.desktop.charts.BurnChart;
import runrate.desktop.charts.CostChart;
import runrate.desktop.charts.FrontierChart;
import runrate.desktop.charts.WaterfallChart;
import runrate.desktop.controls.CardGrid;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.levers.Veil;
import runrate.desktop.spend.BurnLayer;
import runrate.desktop.store.DeskReport;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.WindowTab;
import runrate.pricing.TokenClass;
import runrate.risk.MonthOutlook;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.ForecastSettings;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.Why;
import runrate.text.WhyCost;
import runrate.text.WhyPlan;

/// The four charts of the desk, each in its card with its finding and badges.
///
/// Longer than most files because all cards are filled from one report.
public final class DeskGrid extends StackPane implements WindowTab {
  /// How far the calendar's days may be from the headline's before the card says so.
  private static final double NOTICEABLE_DAYS = 0.1;
  /// In less the words of a chart would lie on each other: below a long table, or under a notice.
  private static final double LEAST_CARD = 180;

  private final ScenarioStore store;
  private final BiConsumer<Why, Node> why;
  private final CostChart cost = new CostChart(asked -> explain(answer(asked), 0));
  private final WaterfallChart waterfall = new WaterfallChart(step ->
      explain(WhyPlan.lever(report().money(), step), 1));
  private final BurnChart burn = new BurnChart();
  private final FrontierChart frontier;
  private final BurnControls burnControls;
  private final Label sample = badge("badge-muted");
  private final Label days = badge("badge-warning");
  private final Label scores = badge("badge-warning");
  private final Label unused = badge("badge-muted-solid");
  private final CostViews views = new CostViews(cost, () -> showCostBy(report()));
  private final TaskTable tasks;
  private final List<ChartCard> cards;
  private final CardGrid layout;
  private final BurnLayer burnLayer;
  private final Veil veil = new Veil(this);

  /// @param elsewhere shows what belongs to other tabs
  /// @param onMonths  opens the year ahead
  public DeskGrid(ScenarioStore store, BiConsumer<Why, Node> why, ChartCard.Host host, OptionMenu.Elsewhere elsewhere,
      Runnable onMonths) {
    this.store = store;
    this.why = why;
    getStyleClass().add("desk");
    frontier = new FrontierChart(
        (floor, gesture) -> store.edit(s -> s.withQuality(q -> q.withFloor(floor)), gesture),
        (usd, gesture) -> store.edit(s -> s.withQuality(q -> q.withCostCeiling(
            Double.isFinite(usd) ? OptionalDouble.of(usd) : OptionalDouble.empty())), gesture),
        new OptionMenu(store, elsewhere)::show);
    burnControls = new BurnControls(store);
    scores.setText("your scores");
    cards = List.of(
        new ChartCard("card-cost", "Monthly cost", cost, host, link -> why.accept(
            new WhyCost(report().scenario(), report().cost()).month(), link), views.node()),
        new ChartCard("card-waterfall", "Savings waterfall", waterfall, host,
            link -> why.accept(WhyPlan.savings(report().money(), report().savings()), link), unused),
        new ChartCard("card-burn", "Burn rate", burn, host, link -> why.accept(
            WhyPlan.forecast(report().money(), report().scenario(), report().burn()), link), days, sample)
                .below(burnControls),
        new ChartCard("card-frontier", "Cost and quality", frontier, host,
            link -> why.accept(WhyPlan.frontier(report().money(), report().frontier()), link), scores));
    layout = new CardGrid(List.of(CardGrid.Row.even(0.5, cards.get(0), cards.get(1)),
        CardGrid.Row.even(0.5, cards.get(2), cards.get(3)))).leastHigh(LEAST_CARD);
    burnLayer = new BurnLayer(store, layout, this::shrink, onMonths);
    tasks = new TaskTable(store, elsewhere);
    VBox.setVgrow(burnLayer, Priority.ALWAYS);
    var below = new VBox(tasks);
    below.getStyleClass().add("desk-tasks");
    below.managedProperty().bind(tasks.managedProperty());
    below.visibleProperty().bind(tasks.visibleProperty());
    getChildren().add(new VBox(burnLayer, below));
  }

  private Why answer(CostChart.Asked asked) {
    var answers = new WhyCost(report().scenario(), report().cost());
    return switch (asked) {
      case CostChart.Asked.Class(TokenClass tokenClass) -> answers.tokenClass(tokenClass);
      case CostChart.Asked.Model(ModelCost model) -> answers.model(model);
      case CostChart.Asked.Fees() -> answers.fees();
      case CostChart.Asked.OfTask(TaskCost task) -> answers.task(task);
      case CostChart.Asked.Contract() -> answers.contract(store.engine().book());
    };
  }

  private static Label badge(String styleClass) {
    var badge = new Label();
    badge.getStyleClass().add(styleClass);
    badge.setMinWidth(USE_PREF_SIZE);
    return badge;
  }

  private DeskReport report() {
    return store.state().report();
  }

  private void explain(Why answer, int card) {
    why.accept(answer, cards.get(card));
  }

  @Override
  public String title(DeskState state) {
    return "Desk";
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void grow(Node card) {
    cards.stream().filter(card::equals).forEach(layout::grow);
    showBurnLayer();
  }

  @Override
  public void shrink() {
    layout.shrink();
    showBurnLayer();
  }

  private void showBurnLayer() {
    tasks.show(report(), !report().cost().isOfTasks() || isAnyGrown());
    burnLayer.setGrown(layout.isGrown(cards.get(2)));
  }

  @Override
  public List<Picture> pictures() {
    return Stream.concat(Stream.of(Picture.of("desk", () -> { }), picture("cost", 0), picture("waterfall", 1),
        picture("burn", 2), picture("frontier", 3)), burnLayer.pictures(this::growBurn).stream()).toList();
  }

  private void growBurn() {
    if (!layout.isGrown(cards.get(2))) {
      grow(cards.get(2));
    }
  }

  /// What was really spent, day by day, in the enlarged card of the burn rate.
  public void showRecordedSpend() {
    growBurn();
    burnLayer.showRecorded();
  }

  private Picture picture(String name, int card) {
    return new Picture(name, () -> {
      layout.grow(cards.get(card));
      return Optional.of(cards.get(card));
    });
  }

  public ChartCard card(int index) {
    return cards.get(index);
  }

  /// Where the month may end, once months were drawn of what is shown.
  public void showOutlook(Optional<MonthOutlook> drawn) {
    burn.show(drawn);
  }

  @Override
  public void show(DeskState old, DeskState state) {
    DeskReport report = state.report();
    Stream.of(cost, waterfall, burn, frontier).forEach(chart -> chart.showIn(report.money()));
    cost.show(report.scenario(), report.cost(), state.shades());
    showCostBy(report);
    tasks.show(report, !report.cost().isOfTasks() || isAnyGrown());
    waterfall.show(report.savings(), report.scenario().budget().monthlyUsd(), baselineDetail(report));
    waterfall.cut(report.cost());
    showSavingFinding(report.money(), report.savings());
    burn.show(report.burn());
    burn.cut(report.cost());
    burnControls.show(state);
    burnLayer.show(old, state);
    cards.get(2).show(DeskFindings.burn(report), "");
    var budget = report.scenario().budget().monthlyUsd();
    double calls = report.cost().callsPerMonth();
    frontier.show(report.frontier(), budget.isPresent() && calls > 0
        ? OptionalDouble.of(budget.getAsDouble() / calls) : OptionalDouble.empty(), report.spots());
    List<String> finding = DeskFindings.frontier(report);
    cards.get(3).show(finding.getFirst(), finding.getLast());
    showBadges(report, state.scenario().asChangedFrom(state.opened()).forecast());
    veil.show(!state.isCurrent());
  }

  private void showBadges(DeskReport report, ForecastSettings forecast) {
    String source = report.burn().recordedDays() == 0 ? "modelled"
        : forecast.isSample() ? forecast.actualSource().replace("sample", "sample data") : forecast.actualSource();
    sample.setText(source);
    Restyle.keep(sample, !source.isEmpty());
    double headlineDays = report.scenario().workload().days().in(report.scenario().forecast().month());
    boolean differs = Math.abs(report.burn().effectiveDays() - headlineDays) > NOTICEABLE_DAYS * headlineDays;
    days.setText("%s days here, %s above".formatted(
        Figures.trimmed(report.burn().effectiveDays(), 1), Figures.trimmed(headlineDays, 1)));
    Restyle.keep(days, differs);
    Restyle.keep(scores, !report.scenario().quality().scores().isEmpty());
    long idle = report.savings().steps().stream().filter(step -> !step.used()).count();
    unused.setText(idle == 1 ? "1 lever unused" : "%s levers unused".formatted(idle));
  }

  private void showCostBy(DeskReport report) {
    views.show(report);
    cards.get(0).show(views.finding(report), views.shortFinding());
  }

  private boolean isAnyGrown() {
    return cards.stream().anyMatch(layout::isGrown);
  }

  private String baselineDetail(DeskReport report) {
    if (report.savings().pinned()) {
      return "pinned plan";
    }
    String model = report.scenario().baselineModel();
    return "all " + store.engine().book().shortName(model);
  }

  private void showSavingFinding(Money money, SavingsWaterfall savings) {
    savings.usedSteps().stream()
        .filter(step -> step.savingUsd() > 0 && savings.savingUsd() > 0)
        .max(Comparator.comparingDouble(SavingsWaterfall.Step::savingUsd))
        .ifPresentOrElse(step -> {
          String share = Figures.percent(step.savingUsd() / savings.savingUsd());
          String lever = step.lever().label().toLowerCase(Figures.LOCALE);
          boolean whole = step.savingUsd() <= savings.savingUsd();
          double saved = -money.shownChange(savings.baselineUsd(), savings.planUsd() + savings.refusedUsd(),
              savings.baselineUsd());
          cards.get(1).show(whole ? "%s carries %s of the %s saved".formatted(lever, share,
              money.amount(saved, savings.baselineUsd())) : lever + " saves most",
              whole ? "%s is %s".formatted(share, lever) : "");
        }, () -> cards.get(1).show("nothing saved yet", ""));
  }
}
