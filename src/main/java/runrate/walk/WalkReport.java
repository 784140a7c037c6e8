package runrate.walk;

import java.util.ArrayList;
import java.util.List;
import runrate.capacity.LaunchRound;
import runrate.capacity.Launched;
import runrate.compare.YearCost;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.PreparedPlan;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.savings.Lever;
import runrate.scenario.Scenario;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;

/// What a walk's figure is after each of its steps, priced by the engine. As in the waterfall, naive use and what
/// follows from it are at list until a step takes the contract over or agrees on something; a pinned plan and its
/// steps are invoiced.
public record WalkReport(String title, Walk.Figure figure, List<Step> steps) {
  private static final double NOTHING = 1e-9;
  private static final String CONTRACT = Keys.path(PlanShape.CONTRACT);

  public WalkReport {
    steps = List.copyOf(steps);
  }

  /// @param beforeUsd the figure before the step; of the first one, that step's own
  /// @param usd       the figure after it
  /// @param atList    whether nothing is agreed with anybody yet, what cards publish included
  public record Step(WalkStep step, Scenario scenario, double beforeUsd, double usd, boolean atList) {

    /// The month after the step.
    public CostReport report(CostEngine engine) {
      return WalkReport.report(engine, scenario, atList);
    }

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
    boolean atList = !stages.isEmpty() && stages.getFirst().baseline().pinned().isEmpty();
    for (int i = 0; i < stages.size(); i++) {
      WalkStep step = walk.steps().get(i);
      atList = atList && !agrees(step);
      double usd = usd(engine, walk.figure(), stages.get(i), atList);
      steps.add(new Step(step, stages.get(i), i == 0 ? usd : steps.getLast().usd(), usd, atList));
    }
    return new WalkReport(walk.title(), walk.figure(), steps);
  }

  /// Whether a step takes the contract over, or changes something of it.
  private static boolean agrees(WalkStep step) {
    return step.levers().contains(Lever.CONTRACT.key())
        || step.changes().stream().anyMatch(change -> change.strip().startsWith(CONTRACT));
  }

  private static CostReport report(CostEngine engine, Scenario scenario, boolean atList) {
    PreparedPlan prepared = engine.prepare(scenario);
    return (atList ? prepared.atList() : prepared).report();
  }

  private static double usd(CostEngine engine, Walk.Figure figure, Scenario scenario, boolean atList) {
    return switch (figure) {
      case MONTH -> report(engine, scenario, atList).monthUsd();
      case YEAR -> YearCost.MONTHS * report(engine, scenario, atList).monthUsd();
      case ROUND -> LaunchRound.of(engine, Launched.of(engine, scenario)).planUsd();
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
