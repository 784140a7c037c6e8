package runrate.desktop.levers;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import runrate.scenario.Scenario;

/// A plan somebody points at, beside the one in force.
///
/// @param now  what the rows show
/// @param then what they would show with the plan
record Ghost(Scenario now, Scenario then) {
  private static final double DUST = 1e-9;

  /// What a dial would be turned to, NaN where it would be left to something else; empty where it stays.
  OptionalDouble of(Dial dial) {
    double before = dial.value(now);
    double after = dial.value(then);
    boolean same = Double.compare(before, after) == 0 || Math.abs(before - after) < DUST;
    return same ? OptionalDouble.empty() : OptionalDouble.of(after);
  }

  /// Whether the plan has another one.
  <T> boolean moves(Function<Scenario, T> input) {
    return !Objects.equals(input.apply(now), input.apply(then));
  }
}
