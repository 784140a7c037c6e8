package runrate.capacity;

import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;

/// How many agents a pool of limits carries.
final class LargestTeam {
  /// No team is larger.
  private static final double MOST_AGENTS = 1e9;
  private static final double SLACK = 1e-9;

  private LargestTeam() {}

  /// Use grows with the agents, so the largest team that fits is found by halving.
  ///
  /// @param utilisation of the limit that is used most, by the number of agents; 0 where there is no limit
  /// @return nothing where any team fits
  static OptionalInt within(DoubleUnaryOperator utilisation) {
    if (utilisation.applyAsDouble(MOST_AGENTS) <= 1) {
      return OptionalInt.empty();
    }
    double fits = 0;
    double tooMany = MOST_AGENTS;
    while (tooMany - fits > 1) {
      double middle = Math.floor((fits + tooMany) / 2);
      if (utilisation.applyAsDouble(middle) <= 1 + SLACK) {
        fits = middle;
      } else {
        tooMany = middle;
      }
    }
    return OptionalInt.of((int) fits);
  }
}
