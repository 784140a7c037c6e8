package runrate.desktop.optimise;

import java.util.Optional;
import runrate.scenario.Scenario;

/// What the tab asks of the levers beside it.
public interface LeversBeside {
  /// Shows what a plan would turn, or nothing any more.
  void ghost(Optional<Scenario> plan);

  /// Puts the keyboard on the score of a model, `vendor/model`.
  void score(String model);
}
