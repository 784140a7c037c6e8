package runrate.inputs;

import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;

/// A model a kind of work asks.
///
/// @param route    the model with its part of the task's calls
/// @param scenario these calls are made by: the task's, for second tries with the thinking they have
/// @param again    whether they are made once more, after a first answer that did not do
public record Try(RouteShare route, Scenario scenario, boolean again) {
  public String model() {
    return route.model();
  }

  public double share() {
    return route.share();
  }

  public Try withShare(double share) {
    return new Try(new RouteShare(model(), share), scenario, again);
  }

  /// Tokens of answer and thinking one call writes, over all its requests.
  public double writtenTokens() {
    return scenario.plan().answerTokens(scenario.workload()) + scenario.plan().thinkingTokens(scenario.workload());
  }
}
