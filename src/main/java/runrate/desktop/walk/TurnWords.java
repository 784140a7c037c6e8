package runrate.desktop.walk;

import java.util.List;
import java.util.Optional;
import runrate.files.scenario.ScenarioChanges;
import runrate.inputs.TaskEdits;
import runrate.savings.Lever;
import runrate.savings.LeverTurns;
import runrate.scenario.Scenario;
import runrate.scenario.StepLook;
import runrate.scenario.WalkStep;
import runrate.text.LeverWords;
import runrate.walk.StepTurn;
import runrate.walk.WalkReport;

/// What a step turns, from what, to what, in a word or two each.
///
/// @param before the scenario the step finds
/// @param after  the scenario it leaves
/// @param goal   the scenario whose plan its levers take over
record TurnWords(Scenario before, Scenario after, Scenario goal) {
  private static final int LONGEST_CHIP = 44;

  static TurnWords of(WalkReport walk, int step, Scenario goal) {
    return new TurnWords(step > 0 ? walk.steps().get(step - 1).scenario()
        : LeverTurns.before(goal), walk.steps().get(step).scenario(), goal);
  }

  static String name(StepTurn turn) {
    return turn.lever().map(Lever::label).orElseGet(() -> LeverWords.name(turn.path()));
  }

  String from(StepTurn turn) {
    return in(turn, before);
  }

  String to(StepTurn turn) {
    return in(turn, after);
  }

  String in(StepTurn turn, Scenario scenario) {
    return turn.lever().map(lever -> LeverWords.of(lever, shown(scenario).plan(), shown(goal).plan()))
        .or(() -> LeverWords.number(turn.path(), scenario))
        .or(() -> Optional.of(turn.path()).filter(path -> !path.contains("["))
            .flatMap(path -> ScenarioChanges.valueAt(scenario, path)))
        .orElse(scenario == after ? turn.value() : "not set");
  }

  /// What the levers of all work show: of several tasks their means, and the mix they add up to.
  private static Scenario shown(Scenario scenario) {
    return scenario.tasks().isEmpty() ? scenario : TaskEdits.mean(scenario);
  }

  /// The step's chip in the list: `Caching: off to on`, `Agents and 2 more`, `All levers`, `view: burn rate`.
  String chip(WalkStep step) {
    List<StepTurn> turns = StepTurn.all(step);
    if (turns.isEmpty()) {
      return "view: " + view(step.view());
    }
    if (turns.size() == Lever.values().length && step.changes().isEmpty()) {
      return "All levers as the plan has them";
    }
    StepTurn first = turns.getFirst();
    String told = "%s: %s to %s".formatted(name(first), from(first), to(first));
    return turns.size() > 1 ? "%s and %s more".formatted(name(first), turns.size() - 1)
        : told.length() < LONGEST_CHIP && !from(first).equals(to(first)) ? told : name(first);
  }

  static String view(StepLook.View view) {
    return switch (view) {
      case STEPS -> "savings waterfall";
      case COST -> "monthly cost";
      case BURN -> "burn rate";
      case FRONTIER -> "cost and quality";
      case LANES -> "sync, async, batch";
      case CHANCES -> "chances of the month";
      case PLANS -> "all plans";
      case USAGE -> "who pays for what";
    };
  }
}
