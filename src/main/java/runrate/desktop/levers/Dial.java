package runrate.desktop.levers;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.Num;
import runrate.scenario.Scenario;

/// An input as the panel turns it.
///
/// @param low  lower end of the slider
/// @param high upper end of the slider; grows when a larger number is typed
/// @param step what an arrow key moves; drags land on multiples of it
/// @param with the scenario with another value, with what the panel changes along with it
public record Dial(Input input, String label, Unit unit, double low, double high, double step,
    BiFunction<Scenario, Double, Scenario> with) {
  public static Dial of(Num<?> key, String label, double low, double high, double step) {
    return of(Inputs.of(key), label, low, high, step);
  }

  public static Dial of(Input input, String label, double low, double high, double step) {
    return new Dial(input, label, Unit.of(input.quantity()), low, high, step, input::with);
  }

  /// The same dial, which changes something else of the scenario along with its value.
  public Dial then(UnaryOperator<Scenario> change) {
    return with((scenario, value) -> change.apply(with.apply(scenario, value)));
  }

  public Dial with(BiFunction<Scenario, Double, Scenario> change) {
    return new Dial(input, label, unit, low, high, step, change);
  }

  /// The same dial, written in another unit.
  public Dial in(Unit other) {
    return new Dial(input, label, other, low, high, step, with);
  }

  /// Where it stands in the scenario file; its sentence is that of the key.
  public String path() {
    return input.path();
  }

  /// Where a slider that shows a value ends: the next 1, 2 or 5 times a power of ten where it has to grow.
  double end(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double lead = value / power;
    return value > high ? power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) : high;
  }

  Optional<UnaryOperator<Scenario>> cleared() {
    return input.cleared();
  }

  public double value(Scenario scenario) {
    return input.value(scenario);
  }

  /// The value nearest to what was asked for that the file takes.
  double allowed(double value) {
    return input.range().nearest(value, step);
  }

  /// A slider's position as a multiple of the step, without the dust of binary fractions.
  double snapped(double position) {
    return allowed(Math.round(Math.round(position / step) * step * 1e9) / 1e9);
  }

  /// The scenario with this value; the same scenario where it has it already.
  public Scenario set(Scenario scenario, double value) {
    double wanted = allowed(value);
    return value(scenario) == wanted ? scenario : with.apply(scenario, wanted);
  }

  /// Whether its value is not the usual one; any value is unusual where it may be left to something else.
  boolean isChanged(Scenario scenario) {
    return input.usual().isPresent() ? Double.compare(value(scenario), input.usual().getAsDouble()) != 0
        : input.cleared().isPresent() && !Double.isNaN(value(scenario));
  }
}
