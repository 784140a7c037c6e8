package runrate.desktop.store;

import java.util.function.Function;
import runrate.inputs.Inputs;
import runrate.scenario.Scenario;

/// A text in a field that no scenario can hold; the scenario keeps the last value that it can.
///
/// @param path   of the input, or a name of its own for what is no single input
/// @param label  its name in the panel
/// @param last   the value that still holds, with its unit
/// @param stands what the field stands for in a scenario; once that moves some other way, the text is gone
public record Refusal(String path, String label, String last, Function<Scenario, Object> stands) {

  /// Of a field for a number of the scenario.
  public static Refusal ofInput(String path, String label, String last) {
    return new Refusal(path, label, last, scenario -> Inputs.find(path).map(input -> input.value(scenario)));
  }

  boolean isStill(Scenario before, Scenario after) {
    return stands.apply(before).equals(stands.apply(after));
  }
}
