package runrate.desktop.store;

import java.util.function.UnaryOperator;
import runrate.scenario.Scenario;

/// Where changes of a view go: the store it is a view of.
interface Upstream {
  /// @param change of the scenario as the view shows it
  void edit(UnaryOperator<Scenario> change, Object gesture);

  /// What the view would show after a change.
  Scenario tried(UnaryOperator<Scenario> change);

  void refuse(Refusal refusal);

  void accept(String path);
}
