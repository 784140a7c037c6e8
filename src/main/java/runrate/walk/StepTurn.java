package runrate.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.savings.Lever;
import runrate.scenario.WalkStep;

/// One thing a step of a walk turns: a lever, which it takes over from the plan, or an input, which it sets.
///
/// @param lever empty for an input
/// @param path  of the input
/// @param value as it stands behind `path=`
public record StepTurn(Optional<Lever> lever, String path, String value) {
  public static StepTurn of(Lever lever) {
    return new StepTurn(Optional.of(lever), "", "");
  }

  public static StepTurn of(String path, String value) {
    return new StepTurn(Optional.empty(), path, value);
  }

  /// Everything a step turns: its levers, then its inputs, as it turns them.
  public static List<StepTurn> all(WalkStep step) {
    List<StepTurn> all = new ArrayList<>();
    for (Lever lever : Lever.values()) {
      if (step.levers().contains(lever.key())) {
        all.add(of(lever));
      }
    }
    step.changes().forEach(change -> {
      int equals = change.indexOf('=');
      all.add(of(change.substring(0, Math.max(0, equals)), change.substring(equals + 1)));
    });
    return all;
  }

  /// The step with something else in place of one thing it turns; with one thing more where it turned nothing there.
  public static WalkStep with(WalkStep step, int index, StepTurn turn) {
    List<StepTurn> changed = new ArrayList<>(all(step));
    if (index < changed.size()) {
      changed.set(index, turn);
    } else {
      changed.add(turn);
    }
    return turning(step, changed);
  }

  public static WalkStep without(WalkStep step, int index) {
    List<StepTurn> changed = new ArrayList<>(all(step));
    changed.remove(index);
    return turning(step, changed);
  }

  private static WalkStep turning(WalkStep step, List<StepTurn> turns) {
    return step.turning(
        turns.stream().flatMap(turn -> turn.lever().stream()).map(Lever::key).distinct().toList(),
        turns.stream().filter(turn -> turn.lever().isEmpty()).map(turn -> turn.path() + "=" + turn.value()).toList());
  }

  /// The one number a lever is, where it is one: it can then be set to something the plan has not.
  public static Optional<String> numberOf(Lever lever) {
    return switch (lever) {
      case PRUNING -> Optional.of(Keys.path(PlanShape.PRUNING));
      case OUTPUT_TRIM -> Optional.of(Keys.path(PlanShape.TRIM));
      case THINKING_CAP -> Optional.of(Keys.path(PlanShape.THINKING_CAP));
      case BATCH -> Optional.of(Keys.path(PlanShape.BATCH));
      default -> Optional.empty();
    };
  }
}
