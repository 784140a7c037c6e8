package runrate.desktop.levers;

import java.util.function.UnaryOperator;
import javafx.scene.layout.VBox;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Input;
import runrate.inputs.Quantity;
import runrate.scenario.Scenario;

/// A typed field for an input that stands in no panel: one that a step of a walk or a column sets.
public final class LooseField extends VBox {
  private static final double FINE = 0.01;

  private final UnitField field;
  private final Dial dial;

  /// @param also what a typed value changes along with the input
  public LooseField(ScenarioStore store, Input input, String label, UnaryOperator<Scenario> also) {
    double low = Math.max(0, input.range().least());
    dial = Dial.of(input, label, low, Math.max(low + 1, input.range().most()),
        input.quantity() == Quantity.SHARE ? FINE : 1).then(also);
    var turning = new Turning(store);
    field = new UnitField(dial, store, (value, gesture) -> value.ifPresent(number ->
        turning.edit(scenario -> dial.set(scenario, number), gesture)));
    field.usuallyWide(0);
    field.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(field, field.reply());
  }

  /// Shows a value without telling anybody.
  ///
  /// @param whenEmpty what stands in for a value that is left to something else
  public void show(double value, String whenEmpty) {
    field.show(value, whenEmpty);
  }
}
