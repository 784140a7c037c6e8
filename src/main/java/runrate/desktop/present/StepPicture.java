package runrate.desktop.present;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import runrate.costing.CostEngine;
import runrate.desktop.charts.BillChart;
import runrate.desktop.charts.BurnChart;
import runrate.desktop.charts.CostChart;
import runrate.desktop.charts.FrontierChart;
import runrate.desktop.charts.ModeLanes;
import runrate.desktop.charts.PlansChart;
import runrate.desktop.charts.PlotPane;
import runrate.desktop.charts.WalkChart;
import runrate.desktop.charts.WhoPaysChart;
import runrate.desktop.store.ModelShades;
import runrate.desktop.usage.SlideCalls;
import runrate.forecast.BurnForecast;
import runrate.modes.CallMode;
import runrate.modes.ModeReport;
import runrate.optimise.MayChange;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSearch;
import runrate.risk.RiskReport;
import runrate.risk.UncertainInput;
import runrate.risk.Watch;
import runrate.scenario.Budget;
import runrate.scenario.Presentation;
import runrate.scenario.Scenario;
import runrate.scenario.StepLook;
import runrate.text.ModeWords;
import runrate.text.Money;
import runrate.tradeoff.ParetoFrontier;
import runrate.units.Problem;
import runrate.walk.WalkReport;

/// The picture of a step. The desk's own charts are magnified until the back row can read them; each is made when a
/// step first needs it.
final class StepPicture extends Pane {
  private static final double MAGNIFIED = 3.2;

  private final CostEngine engine;
  private final SlideCalls calls;
  private final Runnable whenRead = this::showPayers;
  private final Map<StepLook.View, PlotPane> charts = new EnumMap<>(StepLook.View.class);
  private StepLook.View shown = StepLook.View.STEPS;
  private Optional<Scenario> drawn = Optional.empty();
  private Optional<Scenario> searched = Optional.empty();

  StepPicture(CostEngine engine, SlideCalls calls) {
    this.engine = engine;
    this.calls = calls;
  }

  void show(WalkReport walk, Position position, double progress) {
    WalkReport.Step step = walk.steps().get(position.step());
    shown = step.step().view();
    boolean early = position.before() || position.waiting();
    WalkReport.Step told = early && position.step() > 0 ? walk.steps().get(position.step() - 1) : step;
    Scenario at = told.scenario();
    Scenario seen = step.step().look().budget() ? at : at.withBudget(budget -> Budget.NONE);
    chart().showIn(Money.of(seen));
    switch (chart()) {
      case WalkChart bars -> bars.show(walk, position.step(), early ? 0 : progress, position.waiting());
      case CostChart cost -> cost.show(seen, told.report(engine), shades(walk, told));
      case BurnChart burn -> burn.show(BurnForecast.of(engine, seen));
      case FrontierChart frontier -> frontier.show(ParetoFrontier.of(engine, seen), OptionalDouble.empty());
      case ModeLanes lanes -> lanes.showFeet(ModeWords.feet(Money.of(seen), ModeReport.of(engine, seen)));
      case BillChart bill -> show(bill, seen);
      case PlansChart plans -> show(plans, seen);
      case WhoPaysChart payers -> showPayers();
      default -> throw new IllegalStateException("no step shows a " + shown);
    }
    charts.forEach((view, chart) -> chart.setVisible(view == shown));
  }

  /// Months are drawn once a step, not once a frame, nor while its words are typed.
  private void show(BillChart bill, Scenario seen) {
    Optional<Scenario> asked = Optional.of(seen.withPresentation(words -> Presentation.NONE));
    if (!drawn.equals(asked)) {
      drawn = asked;
      Optional<Problem> problem = RiskReport.problem(engine, seen);
      Optional<String> none = UncertainInput.of(seen).isEmpty() ? Optional.of("No input has a range yet: Risk, Ranges")
          : problem.map(Problem::what);
      none.ifPresentOrElse(bill::showNone, () -> bill.show(RiskReport.months(engine, seen, RiskReport.USUAL_SEED,
          RiskReport.USUAL_TRIALS)));
    }
  }

  /// Plans are searched once a step, likewise.
  private void show(PlansChart plans, Scenario seen) {
    Optional<Scenario> asked = Optional.of(seen.withPresentation(words -> Presentation.NONE));
    if (!searched.equals(asked)) {
      searched = asked;
      PlanLimits limits = PlanLimits.of(engine, seen);
      plans.show(PlanSearch.of(engine, seen, limits, MayChange.USUALLY, Watch.NONE), limits,
          engine.work(seen).callsPerMonth());
    }
  }

  /// Recorded calls are the same whatever the scenario.
  private void showPayers() {
    if (charts.get(StepLook.View.USAGE) instanceof WhoPaysChart payers) {
      calls.told(engine.book(), whenRead).ifPresentOrElse(told -> told.calls().ifPresentOrElse(all ->
          payers.show(all, told.isSample()), () -> payers.showNone(told.problem())), () -> payers.showNone(
              "Reading recorded calls"));
    }
  }

  /// Those of the steps before it, too: a model looks the same on every slide, whoever joins the mix.
  private ModelShades shades(WalkReport walk, WalkReport.Step told) {
    ModelShades shades = ModelShades.NONE;
    for (WalkReport.Step step : walk.steps().subList(0, walk.steps().indexOf(told) + 1)) {
      shades = shades.with(step.report(engine));
    }
    return shades;
  }

  private PlotPane chart() {
    return charts.computeIfAbsent(shown, view -> {
      PlotPane made = switch (view) {
        case STEPS -> new WalkChart();
        case COST -> new CostChart(asked -> { });
        case BURN -> new BurnChart();
        case FRONTIER -> new FrontierChart();
        case CHANCES -> new BillChart();
        case PLANS -> new PlansChart(new PlansChart.Asked() { }).onPaper();
        case USAGE -> new WhoPaysChart();
        case LANES -> new ModeLanes(List.of(CallMode.values()), step -> { });
      };
      if (view != StepLook.View.STEPS) {
        made.getTransforms().add(new Scale(MAGNIFIED, MAGNIFIED));
      }
      getChildren().add(made);
      return made;
    });
  }

  List<String> struckTexts() {
    return charts.get(shown).struckTexts();
  }

  @Override
  protected void layoutChildren() {
    charts.forEach((view, chart) -> {
      double factor = view == StepLook.View.STEPS ? 1 : MAGNIFIED;
      chart.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    });
  }
}
