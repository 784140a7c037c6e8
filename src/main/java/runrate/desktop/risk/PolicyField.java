package runrate.desktop.risk;

import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.HeldField;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Range;
import runrate.scenario.Scenario;

/// A typed number of the policies: one gesture while the keyboard is in it, and held back while it is refused.
final class PolicyField {
  private final FreeNumber number;
  private final UnitField field;
  private final Function<Scenario, OptionalDouble> stands;
  private final BiConsumer<OptionalDouble, Object> onValue;
  private Object gesture = new Object();

  /// @param id      of the field
  /// @param step    what an arrow key moves
  /// @param stands  the number in a scenario
  /// @param onValue given what was typed and the gesture it belongs to
  PolicyField(ScenarioStore store, String id, String label, Unit unit, Range range, double step,
      Function<Scenario, OptionalDouble> stands, BiConsumer<OptionalDouble, Object> onValue) {
    this.stands = stands;
    this.onValue = onValue;
    number = new FreeNumber(id, label, unit, range, step, true, this::take);
    number.heldBy(new HeldField(store, id, number::label, stands::apply));
    field = UnitField.of(number);
    field.usuallyWide(84);
    field.focusWithinProperty().addListener((property, was, is) -> gesture = new Object());
  }

  private void take(OptionalDouble typed) {
    if (!number.isRefused()) {
      onValue.accept(typed, gesture);
    }
  }

  UnitField node() {
    return field;
  }

  void show(Scenario scenario) {
    number.set(stands.apply(scenario));
  }
}
