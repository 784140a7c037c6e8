package runrate.inputs;

import java.util.List;
import runrate.scenario.StepLook;
import runrate.scenario.StepWords;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;

final class Walks {
  private Walks() {}

  static Walk twoSteps() {
    return new Walk("Walk", Walk.Figure.MONTH, List.of(step("workload.agents=3"), step("plan.batchShare=0.4")));
  }

  private static WalkStep step(String change) {
    return new WalkStep(new StepWords("Step", "", ""), StepLook.USUAL, List.of(), List.of(change));
  }
}
