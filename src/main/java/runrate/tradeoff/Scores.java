package runrate.tradeoff;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import runrate.costing.CostEngine;
import runrate.inputs.Try;
import runrate.inputs.Work;
import runrate.scenario.QualityScore;
import runrate.scenario.Scenario;

/// The user's scores as they hold for models and tasks: a model under its own name or whatever alias it was given, else
/// as another vendor sells it; in a task by its own score there, else by its general one.
public record Scores(CostEngine engine, Scenario scenario) {

  /// What a mix comes to: the mean of its models' scores, weighted by the answers that count. Where it is known how
  /// many first answers do, one that is asked for once more is as good as the second answer:
  /// `(1 - made once more) * score of the first + made once more * score of the second`.
  ///
  /// @param score    absent where a model with calls has none
  /// @param lowest   at the scores' least favourable ends; the same where nobody knows any
  /// @param highest  at their most favourable
  /// @param unscored the first such model, `vendor/model`
  /// @param general  whether a general score stood in for one of the task's own
  public record Mean(OptionalDouble score, double lowest, double highest, Optional<String> unscored,
      boolean general) {}

  /// The general score of a model.
  public OptionalDouble of(String model) {
    return of(model, "");
  }

  /// The same as the mean of a mix of it alone.
  Mean ofAll(String model) {
    QualityScore score = find(model, "").orElseThrow();
    return new Mean(OptionalDouble.of(score.score()), score.lowest(), score.highest(), Optional.empty(), false);
  }

  private OptionalDouble of(String model, String task) {
    return find(model, task).map(found -> OptionalDouble.of(found.score())).orElse(OptionalDouble.empty());
  }

  private Optional<QualityScore> find(String model, String task) {
    return scenario.quality().find(model, task).or(() -> scenario.quality().scores().stream()
        .filter(given -> given.task().equals(task) && engine.book().find(given.model()).equals(
            engine.book().find(model))).findFirst()).or(() -> scenario.quality().elsewhere(task, scored ->
            engine.book().isSameModel(scored, model)));
  }

  /// Whether the score of every model with calls is the mean of runs somebody made.
  public boolean isMeasured(Work work) {
    return work.parts().stream().allMatch(part -> part.answers().stream()
        .filter(route -> route.share() > 0).allMatch(route -> find(route.model(), part.task().name())
            .or(() -> find(route.model(), "")).filter(score -> score.evidence().runs().isPresent()).isPresent()));
  }

  public Mean of(Work.Part part) {
    double quality = 0;
    double lowest = 0;
    double highest = 0;
    boolean general = false;
    for (Try route : part.answers()) {
      Optional<QualityScore> own = find(route.model(), part.task().name());
      Optional<QualityScore> score = own.or(() -> find(route.model(), ""));
      if (score.isEmpty() && route.share() > 0) {
        return new Mean(OptionalDouble.empty(), 0, 0, Optional.of(route.model()), false);
      }
      general |= part.isNamed() && own.isEmpty();
      quality += route.share() * score.map(QualityScore::score).orElse(0.0);
      lowest += route.share() * score.map(QualityScore::lowest).orElse(0.0);
      highest += route.share() * score.map(QualityScore::highest).orElse(0.0);
    }
    return new Mean(OptionalDouble.of(quality), lowest, highest, Optional.empty(), general);
  }

  /// Of all work.
  public Mean ofPlan(Work work) {
    List<Mean> means = work.parts().stream().map(this::of).toList();
    Optional<Mean> missing = means.stream().filter(mean -> mean.score().isEmpty()).findFirst();
    if (means.size() == 1 || missing.isPresent()) {
      return missing.orElse(means.getFirst());
    }
    double all = work.callsPerMonth();
    return new Mean(OptionalDouble.of(mean(work, i -> means.get(i).score().getAsDouble(), all)),
        mean(work, i -> means.get(i).lowest(), all), mean(work, i -> means.get(i).highest(), all), Optional.empty(),
        means.stream().anyMatch(Mean::general));
  }

  private static double mean(Work work, IntToDoubleFunction figure, double all) {
    double sum = 0;
    for (int i = 0; i < work.parts().size(); i++) {
      sum += work.parts().get(i).callsPerMonth() / all * figure.applyAsDouble(i);
    }
    return sum;
  }
}
