package runrate.scenario;

import java.util.List;

/// One step of a [Walk]: what is switched on or changed, and how it is told.
///
/// @param title    a few words
/// @param sentence one sentence for the room
/// @param view     the picture that carries it
/// @param levers   keys of the levers this step takes over from the scenario's plan
/// @param changes  `path=value` inputs this step changes; they hold for the steps after it, too
public record WalkStep(String title, String sentence, View view, List<String> levers, List<String> changes) {
  public WalkStep {
    levers = List.copyOf(levers);
    changes = List.copyOf(changes);
  }

  /// A bar a step, cost by token class, the month against its budget, or cost against quality.
  public enum View { STEPS, COST, BURN, FRONTIER }
}
