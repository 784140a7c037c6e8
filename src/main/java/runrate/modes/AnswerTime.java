package runrate.modes;

import java.util.Optional;
import java.util.OptionalDouble;
import runrate.inputs.Try;
import runrate.inputs.Work;
import runrate.scenario.ModelSpeed;
import runrate.scenario.Pace;
import runrate.scenario.Scenario;

/// How long one answer takes: `first token + (answer + thinking) / tokens a second`, the mean over the models of the
/// mix, and once more on the model a call is escalated to.
final class AnswerTime {
  private AnswerTime() {}

  /// @return nothing while a model that gets calls has no speed
  static OptionalDouble seconds(Work.Part part) {
    double sum = 0;
    for (Try asked : part.tries()) {
      OptionalDouble seconds = seconds(asked);
      if (seconds.isEmpty() && asked.share() > 0) {
        return OptionalDouble.empty();
      }
      sum += asked.share() * seconds.orElse(0);
    }
    return OptionalDouble.of(sum);
  }

  private static OptionalDouble seconds(Try asked) {
    Scenario scenario = asked.scenario();
    Optional<ModelSpeed> known = scenario.quality().speedOf(asked.model());
    Pace pace = scenario.workload().traffic().pace();
    OptionalDouble first = known.map(speed -> OptionalDouble.of(speed.firstTokenSeconds()))
        .orElse(pace.firstTokenSeconds());
    OptionalDouble perSecond = known.map(speed -> OptionalDouble.of(speed.outputTokensPerSecond()))
        .orElse(pace.outputTokensPerSecond());
    if (first.isEmpty() || perSecond.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(first.getAsDouble() + asked.writtenTokens() / perSecond.getAsDouble());
  }
}
