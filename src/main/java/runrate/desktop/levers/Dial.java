package runrate.desktop.levers;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import runrate.scenario.Scenario;

/// One number of a scenario that can be turned.
///
/// @param path    where it stands in the scenario file
/// @param term    key of its sentence in the glossary
/// @param least   lowest value that can be typed
/// @param most    highest value that can be typed
/// @param low     lower end of the slider
/// @param high    upper end of the slider; grows when a larger number is typed
/// @param step    what an arrow key moves; drags land on multiples of it
/// @param usual   value of a file that does not mention it; a different one counts as changed
/// @param get     its value, not a number while it is left to something else
/// @param with    the scenario with another value
/// @param cleared the scenario with the value left to something else; absent where it must be given
record Dial(String path, String label, String term, Unit unit, double least, double most, double low,
    double high, double step, double usual, ToDoubleFunction<Scenario> get,
    BiFunction<Scenario, Double, Scenario> with, Optional<UnaryOperator<Scenario>> cleared) {

  Dial(String path, String label, String term, Unit unit, double least, double most, double low,
      double high, double step, double usual, ToDoubleFunction<Scenario> get,
      BiFunction<Scenario, Double, Scenario> with) {
    this(path, label, term, unit, least, most, low, high, step, usual, get, with, Optional.empty());
  }

  Dial clearedBy(UnaryOperator<Scenario> change) {
    return new Dial(path, label, term, unit, least, most, low, high, step, usual, get, with, Optional.of(change));
  }

  /// The same dial, which changes something else of the scenario along with its value.
  Dial then(UnaryOperator<Scenario> change) {
    return new Dial(path, label, term, unit, least, most, low, high, step, usual, get,
        (scenario, value) -> change.apply(with.apply(scenario, value)), cleared);
  }

  double value(Scenario scenario) {
    return get.applyAsDouble(scenario);
  }

  /// The value nearest to what was asked for that the dial allows.
  double allowed(double value) {
    return Math.clamp(value, least, most);
  }

  /// A slider's position as a multiple of the step, without the dust of binary fractions.
  double snapped(double position) {
    return allowed(Math.round(Math.round(position / step) * step * 1e9) / 1e9);
  }

  /// The scenario with this value; the same scenario where it has it already.
  Scenario set(Scenario scenario, double value) {
    double wanted = allowed(value);
    return value(scenario) == wanted ? scenario : with.apply(scenario, wanted);
  }

  /// Whether its value is not the usual one; any value is unusual where it may be left to something else.
  boolean isChanged(Scenario scenario) {
    return Double.isNaN(usual)
        ? cleared.isPresent() && !Double.isNaN(value(scenario))
        : Double.compare(value(scenario), usual) != 0;
  }
}
