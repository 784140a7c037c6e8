package runrate.optimise;

import java.util.OptionalDouble;
import runrate.inputs.Try;
import runrate.scenario.Escalation;
import runrate.scenario.Scenario;

/// A model that some way asks, first or once more, however many of the calls.
///
/// @param thinkingTokens that a second try has of its own; the plan's where absent
record Asked(String model, boolean again, OptionalDouble thinkingTokens) {
  static Asked of(Try each, Way way) {
    return new Asked(each.model(), each.again(), each.again()
        ? way.more().map(Escalation::thinkingTokens).orElse(OptionalDouble.empty()) : OptionalDouble.empty());
  }

  /// The scenario its calls are made by.
  ///
  /// @param first the one first tries are made by
  Scenario by(Scenario first) {
    return Escalation.thinking(thinkingTokens, first);
  }
}
