package runrate.tradeoff;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.scenario.QualityScore;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;

/// The user's scores as they hold for models and tasks: a model under its own name or whatever alias it was given, in
/// a task by its own score there, else by its general one.
public record Scores(CostEngine engine, Scenario scenario) {

  /// What a mix comes to: the mean of its models' scores, weighted by calls.
  ///
  /// @param score    absent where a model with calls has none
  /// @param unscored the first such model, `vendor/model`
  /// @param general  whether a general score stood in for one of the task's own
  public record Mean(OptionalDouble score, Optional<String> unscored, boolean general) {}

  /// The general score of a model.
  public OptionalDouble of(String model) {
    return of(model, "");
  }

  private OptionalDouble of(String model, String task) {
    OptionalDouble score = scenario.quality().scoreOf(model, task);
    return score.isPresent() ? score : scenario.quality().scores().stream()
        .filter(given -> given.task().equals(task) && engine.book().find(given.model()).equals(
            engine.book().find(model)))
        .mapToDouble(QualityScore::score).findFirst();
  }

  public Mean of(Work.Part part) {
    double quality = 0;
    boolean general = false;
    for (RouteShare route : part.scenario().plan().effectiveRouting().routes()) {
      OptionalDouble own = of(route.model(), part.task().name());
      OptionalDouble score = own.isPresent() ? own : of(route.model());
      if (score.isEmpty() && route.share() > 0) {
        return new Mean(OptionalDouble.empty(), Optional.of(route.model()), false);
      }
      general |= part.isNamed() && own.isEmpty();
      quality += route.share() * score.orElse(0);
    }
    return new Mean(OptionalDouble.of(quality), Optional.empty(), general);
  }

  /// Of all work.
  public Mean ofPlan(Work work) {
    List<Mean> means = work.parts().stream().map(this::of).toList();
    Optional<Mean> missing = means.stream().filter(mean -> mean.score().isEmpty()).findFirst();
    if (means.size() == 1 || missing.isPresent()) {
      return missing.orElse(means.getFirst());
    }
    double all = work.callsPerMonth();
    double quality = 0;
    for (int i = 0; i < means.size(); i++) {
      quality += work.parts().get(i).callsPerMonth() / all * means.get(i).score().getAsDouble();
    }
    return new Mean(OptionalDouble.of(quality), Optional.empty(), means.stream().anyMatch(Mean::general));
  }
}
