package runrate.modes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.inputs.Work;
import runrate.scenario.ModelSpeed;
import runrate.scenario.Pace;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;

/// How long one answer takes: `first token + (answer + thinking) / tokens a second`, the mean over the models of the
/// mix, and once more on the model a call is escalated to.
final class AnswerTime {
  private AnswerTime() {}

  /// @return nothing while a model that gets calls has no speed
  static OptionalDouble seconds(Work.Part part) {
    List<RouteShare> mix = part.mix();
    double sum = 0;
    for (RouteShare route : mix) {
      OptionalDouble seconds = seconds(part.scenario(), route.model());
      if (seconds.isEmpty() && route.share() > 0) {
        return OptionalDouble.empty();
      }
      sum += route.share() * seconds.orElse(0);
    }
    return OptionalDouble.of(sum);
  }

  private static OptionalDouble seconds(Scenario scenario, String model) {
    Optional<ModelSpeed> known = scenario.quality().speedOf(model);
    Pace pace = scenario.workload().traffic().pace();
    OptionalDouble first = known.map(speed -> OptionalDouble.of(speed.firstTokenSeconds()))
        .orElse(pace.firstTokenSeconds());
    OptionalDouble perSecond = known.map(speed -> OptionalDouble.of(speed.outputTokensPerSecond()))
        .orElse(pace.outputTokensPerSecond());
    if (first.isEmpty() || perSecond.isEmpty()) {
      return OptionalDouble.empty();
    }
    double written = scenario.plan().answerTokens(scenario.workload())
        + scenario.plan().thinkingTokens(scenario.workload());
    return OptionalDouble.of(first.getAsDouble() + written / perSecond.getAsDouble());
  }
}
