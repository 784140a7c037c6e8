package runrate.files.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.files.disk.ReadResult;
import runrate.savings.Lever;
import runrate.savings.LeverTurns;
import runrate.scenario.Scenario;
import runrate.scenario.WalkStep;
import runrate.units.Problem;

/// The scenarios a walk goes through: each step's changes on top of those before it, beginning with the baseline.
public final class WalkStages {
  private WalkStages() {}

  /// The scenario after each step of its walk; no value if a step changes something that is not there.
  public static ReadResult<List<Scenario>> of(Scenario scenario) {
    List<Problem> problems = new ArrayList<>();
    List<Scenario> stages = new ArrayList<>();
    Scenario at = LeverTurns.before(scenario);
    int index = 0;
    for (WalkStep step : scenario.presentation().walk().steps()) {
      at = withLevers(at, step, scenario);
      if (!step.changes().isEmpty()) {
        var changed = ScenarioChanges.apply(at, step.changes(), "walk.steps[%s].set".formatted(index));
        problems.addAll(changed.problems());
        at = changed.value().orElse(at);
      }
      stages.add(at);
      index++;
    }
    boolean refused = problems.stream().anyMatch(Problem::isError);
    return new ReadResult<>(refused ? Optional.empty() : Optional.of(stages), problems);
  }

  private static Scenario withLevers(Scenario at, WalkStep step, Scenario goal) {
    Scenario turned = at;
    for (Lever lever : Lever.values()) {
      if (step.levers().contains(lever.key())) {
        turned = LeverTurns.turned(turned, lever, goal);
      }
    }
    return turned;
  }
}
