package runrate.scenario;

import java.util.OptionalDouble;

/// How far an input may change: what searches and goals respect. The value in force may lie outside; it is not moved.
///
/// @param path of a number in the scenario file, for example `plan.batchShare`
/// @param low  lowest value in the input's own unit; absent where there is no lower bound
/// @param high highest value, likewise
public record ChangeBound(String path, OptionalDouble low, OptionalDouble high) {
  public static ChangeBound none(String path) {
    return new ChangeBound(path, OptionalDouble.empty(), OptionalDouble.empty());
  }

  public boolean isNone() {
    return low.isEmpty() && high.isEmpty();
  }

  public boolean allows(double value) {
    return value >= low.orElse(Double.NEGATIVE_INFINITY) && value <= high.orElse(Double.POSITIVE_INFINITY);
  }

  /// With another lower bound; the upper one gives way to it.
  public ChangeBound withLow(OptionalDouble newLow) {
    return new ChangeBound(path, newLow, newLow.isPresent() && high.isPresent()
        ? OptionalDouble.of(Math.max(newLow.getAsDouble(), high.getAsDouble())) : high);
  }

  /// With another upper bound; the lower one gives way to it.
  public ChangeBound withHigh(OptionalDouble newHigh) {
    return new ChangeBound(path, newHigh.isPresent() && low.isPresent()
        ? OptionalDouble.of(Math.min(newHigh.getAsDouble(), low.getAsDouble())) : low, newHigh);
  }
}
