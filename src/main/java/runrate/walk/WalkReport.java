package runrate.walk;

import java.util.ArrayList;
import java.util.List;
import runrate.capacity.LaunchRound;
import runrate.compare.YearCost;
import runrate.costing.CostEngine;
import runrate.scenario.Scenario;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;

/// What a walk's figure is after each of its steps, priced by the engine.
public record WalkReport(String title, Walk.Figure figure, List<Step> steps) {
  private static final double NOTHING = 1e-9;

  public WalkReport {
    steps = List.copyOf(steps);
  }

  /// @param beforeUsd the figure before the step; of the first one, that step's own
  /// @param usd       the figure after it
  public record Step(WalkStep step, Scenario scenario, double beforeUsd, double usd) {

    /// Positive where the step makes it cheaper.
    public double savingUsd() {
      return beforeUsd - usd;
    }

    /// Whether the step moves the figure at all; one that does not shows the figure itself.
    public boolean moves() {
      return Math.abs(savingUsd()) > NOTHING * Math.max(1, Math.abs(beforeUsd));
    }
  }

  /// @param stages the scenario after each step, free of errors
  public static WalkReport of(CostEngine engine, Walk walk, List<Scenario> stages) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      double usd = usd(engine, walk.figure(), stages.get(i));
      steps.add(new Step(walk.steps().get(i), stages.get(i), i == 0 ? usd : steps.getLast().usd(), usd));
    }
    return new WalkReport(walk.title(), walk.figure(), steps);
  }

  private static double usd(CostEngine engine, Walk.Figure figure, Scenario scenario) {
    return switch (figure) {
      case MONTH -> engine.report(scenario).monthUsd();
      case YEAR -> YearCost.MONTHS * engine.report(scenario).monthUsd();
      case ROUND -> LaunchRound.of(engine, scenario).planUsd();
    };
  }

  /// The largest figure of the walk, on whose scale every bar is drawn.
  public double largestUsd() {
    return steps.stream().mapToDouble(Step::usd).max().orElse(0);
  }

  /// What a step saves; of one that moves nothing, what the walk has saved up to it. Negative for an increase.
  public double savedUsd(Step step) {
    return step.moves() ? step.savingUsd() : steps.getFirst().usd() - step.usd();
  }

  /// The same as a share of what the walk begins with; 0 where that is nothing.
  public double savedShare(Step step) {
    double first = steps.getFirst().usd();
    return first == 0 ? 0 : savedUsd(step) / first;
  }

  /// The step that moves most: the one a picture of the walk shows.
  public int main() {
    int main = 0;
    for (int i = 0; i < steps.size(); i++) {
      if (Math.abs(steps.get(i).savingUsd()) > Math.abs(steps.get(main).savingUsd())) {
        main = i;
      }
    }
    return main;
  }
}
