package runrate.optimise;

import java.util.List;
import java.util.OptionalDouble;
import runrate.scenario.Scenario;

/// A plan the search proposes.
///
/// @param kind     what it is the best of
/// @param scenario the one that was asked of, with the plan
/// @param monthUsd of that scenario, priced as a whole
/// @param outcomeUsd what a success costs, failures included; absent where nobody said how often the work succeeds
public record Answer(Kind kind, Scenario scenario, double monthUsd, double quality, double seconds,
    OptionalDouble outcomeUsd, List<PlanChange> changes) {
  /// What a plan is the best of; each keeps to every limit.
  public enum Kind {
    CHEAPEST("cheapest that fits"), BEST_VALUE("best value"), BEST_WITHIN_BUDGET("best within budget"),
    /// Two mixes put together: just as good as is asked for, and cheaper than any mix in even steps.
    BETWEEN("between two mixes"),
    /// Picked by hand.
    CHOSEN("chosen plan");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public Answer {
    changes = List.copyOf(changes);
  }
}
