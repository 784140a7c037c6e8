package runrate.optimise;

import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.scenario.ModelSpeed;
import runrate.scenario.Pace;
import runrate.scenario.Scenario;

/// How long an answer takes: `first token + (answer + thinking) / tokens a second`. A model nobody measured is assumed
/// to be as fast as others of its price: up to $6 a million output tokens 0.6 s and 140 tokens a second, up to $20
/// 1.2 s and 70, above 1.8 s and 50.
record Speeds(CostEngine engine, Scenario scenario) {
  private static final double SMALL_USD = 6;
  private static final double MIDDLE_USD = 20;

  /// @param tokens written of answer and thinking
  double seconds(String model, double tokens) {
    ModelSpeed speed = of(model);
    return speed.firstTokenSeconds() + tokens / speed.outputTokensPerSecond();
  }

  /// The mean over the calls of a task, second tries added to first ones.
  double seconds(Work.Part part) {
    return part.tries().stream().filter(asked -> asked.share() > 0)
        .mapToDouble(asked -> asked.share() * seconds(asked.model(), asked.writtenTokens())).sum();
  }

  /// Written by one call.
  static double tokens(Scenario seen) {
    return seen.plan().answerTokens(seen.workload()) + seen.plan().thinkingTokens(seen.workload());
  }

  boolean isAssumed(String model) {
    return known(model).isEmpty();
  }

  private ModelSpeed of(String model) {
    return known(model).orElseGet(() -> assumed(model));
  }

  private Optional<ModelSpeed> known(String model) {
    Optional<ModelSpeed> own = scenario.quality().speeds().stream().filter(speed -> speed.model().equals(model)
        || engine.book().find(speed.model()).equals(engine.book().find(model))).findFirst()
        .or(() -> scenario.quality().speedOf(model)).or(() -> scenario.quality().speeds().stream().filter(speed ->
            engine.book().isSameModel(speed.model(), model)).findFirst());
    Pace pace = scenario.workload().traffic().pace();
    return own.isPresent() || pace.firstTokenSeconds().isEmpty() || pace.outputTokensPerSecond().isEmpty() ? own
        : Optional.of(new ModelSpeed(model, pace.firstTokenSeconds().getAsDouble(),
            pace.outputTokensPerSecond().getAsDouble(), "workload.pace"));
  }

  private ModelSpeed assumed(String model) {
    double usd = outputUsd(model).orElse(Double.POSITIVE_INFINITY);
    return usd <= SMALL_USD ? new ModelSpeed(model, 0.6, 140, "")
        : usd <= MIDDLE_USD ? new ModelSpeed(model, 1.2, 70, "") : new ModelSpeed(model, 1.8, 50, "");
  }

  private OptionalDouble outputUsd(String model) {
    return engine.book().find(model).flatMap(offer -> offer.model().priceOn(scenario.pricesAsOf()))
        .map(period -> OptionalDouble.of(period.base().output().doubleValue()))
        .orElse(OptionalDouble.empty());
  }
}
