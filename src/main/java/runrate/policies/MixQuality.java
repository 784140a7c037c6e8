package runrate.policies;

import java.util.OptionalDouble;
import runrate.inputs.Try;
import runrate.inputs.Work;
import runrate.scenario.Scenario;

/// What answers score: the mean of the scores of models, weighted by the answers that count; in a task a model's own
/// score there comes before its general one. Absent where a model with calls has none.
record MixQuality(Scenario scenario) {

  /// Of the plan's own mix.
  OptionalDouble ofPlan() {
    double quality = 0;
    Work work = Work.of(scenario);
    for (Work.Part part : work.parts()) {
      OptionalDouble own = of(part);
      if (own.isEmpty()) {
        return own;
      }
      quality += own.getAsDouble() * weight(work, part);
    }
    return OptionalDouble.of(quality);
  }

  private OptionalDouble of(Work.Part part) {
    double quality = 0;
    for (Try route : part.answers()) {
      OptionalDouble score = score(route.model(), part);
      if (score.isEmpty() && route.share() > 0) {
        return score;
      }
      quality += route.share() * score.orElse(0);
    }
    return OptionalDouble.of(quality);
  }

  /// Of one model in all work.
  OptionalDouble of(String model) {
    double quality = 0;
    Work work = Work.of(scenario);
    for (Work.Part part : work.parts()) {
      OptionalDouble score = score(model, part);
      if (score.isEmpty()) {
        return score;
      }
      quality += score.getAsDouble() * weight(work, part);
    }
    return OptionalDouble.of(quality);
  }

  private OptionalDouble score(String model, Work.Part part) {
    OptionalDouble own = scenario.quality().scoreOf(model, part.task().name());
    return own.isPresent() ? own : scenario.quality().scoreOf(model);
  }

  private static double weight(Work work, Work.Part part) {
    return work.callsPerMonth() == 0 ? 1.0 / work.parts().size() : part.callsPerMonth() / work.callsPerMonth();
  }
}
