package runrate.inputs;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import runrate.scenario.Scenario;

/// One number of a whole scenario: read, set and cleared by its path. Setting one takes a fraction of a microsecond, so
/// ten thousand samples of a few inputs are a matter of milliseconds.
///
/// @param path where it stands in the file, as `plan.caching.hitRate` or `plan.routing[1].share`
public record Input(String path, Num<?> key, ToDoubleFunction<Scenario> getter,
    BiFunction<Scenario, Double, Scenario> setter, Optional<UnaryOperator<Scenario>> clearing) {

  /// Its value in its own unit; not a number while it is unknown or left to something else.
  public double value(Scenario scenario) {
    return getter.applyAsDouble(scenario);
  }

  /// The scenario with this value. What must follow does: the other routes of a mix give or take in proportion.
  ///
  /// @throws IllegalArgumentException for a value outside the range
  public Scenario with(Scenario scenario, double value) {
    if (!range().contains(value)) {
      throw new IllegalArgumentException("%s is %s, but it must be %s".formatted(path, value, range().words()));
    }
    return setter.apply(scenario, value);
  }

  /// The scenario with the value left to something else; absent where it must have one.
  public Optional<UnaryOperator<Scenario>> cleared() {
    return clearing;
  }

  /// Whether a month's bill may depend on it: work and how it is bought. Budgets, calendars, users and scores price
  /// nothing.
  public boolean isOfBill() {
    return Keys.isWithin(path, ScenarioShape.WORKLOAD) || Keys.isWithin(path, ScenarioShape.PLAN)
        || path.startsWith(TaskShape.TASKS.name() + "[");
  }

  /// The same input, which always has a value.
  public Input alwaysGiven() {
    return new Input(path, key, getter, setter, Optional.empty());
  }

  public Range range() {
    return key.range();
  }

  public Quantity quantity() {
    return key.quantity();
  }

  public String sentence() {
    return key.sentence();
  }

  /// The value of a file that does not mention it; absent where it is required or left to something else.
  public OptionalDouble usual() {
    return key.usual();
  }
}
