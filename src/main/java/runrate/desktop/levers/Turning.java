package runrate.desktop.levers;

import java.util.function.UnaryOperator;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.Scenario;

/// Edits of one gesture all start from the scenario the gesture began with: what a value does besides
/// itself, such as scaling the parts of the context, leaves no trace once it is taken back.
public final class Turning {
  private final ScenarioStore store;
  private Object current = new Object();
  private Scenario begun;
  private Scenario made;

  public Turning(ScenarioStore store) {
    this.store = store;
  }

  public void edit(UnaryOperator<Scenario> change, Object gesture) {
    Scenario now = store.state().scenario();
    if (gesture != current || !now.equals(made)) {
      begun = now;
      current = gesture;
    }
    made = change.apply(begun);
    store.edit(any -> made, gesture);
  }
}
