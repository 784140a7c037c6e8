package runrate.desktop.walk;

import java.util.List;
import runrate.files.scenario.ScenarioChanges;
import runrate.scenario.Scenario;
import runrate.scenario.StepLook;
import runrate.scenario.StepWords;
import runrate.scenario.WalkStep;

/// Steps as they begin.
public final class NewSteps {
  private NewSteps() {}

  /// A step that turns nothing yet.
  static WalkStep plain() {
    return new WalkStep(new StepWords("A new step", "", ""), StepLook.USUAL, List.of(), List.of());
  }

  /// A step that goes from what the walk has come to, to a scenario as it is: every input that differs, set.
  ///
  /// @param reached the scenario the step finds
  public static WalkStep desk(Scenario reached, Scenario desk) {
    return new WalkStep(new StepWords("The desk as it stands", "", ""), StepLook.USUAL, List.of(),
        ScenarioChanges.between(reached, desk));
  }
}
