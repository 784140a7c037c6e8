package runrate.optimise;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.scenario.ChangeBound;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;

/// A smaller thinking cap, and what it is assumed to cost in quality: 0.3, 0.8, 1.6 and 3.0 points at three quarters, a
/// half, a quarter and nothing of today's thinking. Nobody measured this; whoever shows it says so.
///
/// @param capTokens  the cap; as it is today where that is empty
/// @param lossPoints of quality
record LessThinking(OptionalDouble capTokens, double lossPoints) {
  private static final List<LessThinking> STEPS = List.of(new LessThinking(OptionalDouble.of(0.75), 0.3),
      new LessThinking(OptionalDouble.of(0.5), 0.8), new LessThinking(OptionalDouble.of(0.25), 1.6),
      new LessThinking(OptionalDouble.of(0), 3));
  static final LessThinking AS_IS = new LessThinking(OptionalDouble.empty(), 0);

  /// Today's, then less and less of it.
  ///
  /// @param seen the scenario as a task sees it
  static List<LessThinking> of(Scenario seen, ChangeBound bound) {
    double today = Math.min(seen.workload().thinkingTokens(),
        seen.plan().thinkingCapTokens().orElse(Double.POSITIVE_INFINITY));
    return today == 0 ? List.of(AS_IS) : Stream.concat(Stream.of(AS_IS), STEPS.stream().map(step -> new LessThinking(
        OptionalDouble.of(step.capTokens().getAsDouble() * today), step.lossPoints()))
        .filter(step -> bound.allows(step.capTokens().getAsDouble()))).toList();
  }

  static ChangeBound bound(Scenario scenario) {
    return scenario.bound(Keys.path(PlanShape.THINKING_CAP));
  }

  Plan onto(Plan plan) {
    return capTokens.isEmpty() ? plan : plan.withThinkingCap(capTokens);
  }
}
