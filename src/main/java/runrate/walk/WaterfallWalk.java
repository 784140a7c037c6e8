package runrate.walk;

import java.util.ArrayList;
import java.util.List;
import runrate.savings.Lever;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.Scenario;
import runrate.scenario.StepLook;
import runrate.scenario.StepLook.View;
import runrate.scenario.StepWords;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;

/// A walk made from a scenario's waterfall: the baseline, one step for each lever that is used, the plan, and its
/// budget where there is one.
public final class WaterfallWalk {
  private WaterfallWalk() {}

  public static Walk of(Scenario scenario, SavingsWaterfall savings) {
    List<WalkStep> steps = new ArrayList<>();
    steps.add(step(savings.pinned() ? "Our plan today" : "Naive use", View.STEPS, List.of()));
    for (SavingsWaterfall.Step used : savings.usedSteps()) {
      boolean refuses = used.lever() == Lever.CONTRACT && savings.refuses();
      steps.add(step(used.lever().label() + (refuses ? " refuses calls" : used.savingUsd() < 0 ? " adds" : " saves"),
          View.STEPS,
          List.of(used.lever().key())));
    }
    steps.add(step("This plan", View.COST, List.of(Lever.values()).stream().map(Lever::key).toList()));
    if (scenario.budget().monthlyUsd().isPresent()) {
      steps.add(step("Against the budget", View.BURN, List.of()));
    }
    return new Walk(scenario.name(), Walk.Figure.MONTH, steps);
  }

  private static WalkStep step(String title, View view, List<String> levers) {
    return new WalkStep(new StepWords(title, "", ""), StepLook.of(view), levers, List.of());
  }
}
