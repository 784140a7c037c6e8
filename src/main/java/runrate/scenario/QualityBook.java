package runrate.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import runrate.pricing.ModelName;

/// What is known and asked of quality.
///
/// @param floor                least quality that will do, 0 to 100
/// @param costCeilingUsdPerRequest most a request may cost
/// @param costCeilingUsdPerSuccess most a success may cost
/// @param failedOutcomeCostUsd what a failed outcome costs besides its tokens
public record QualityBook(double floor, OptionalDouble costCeilingUsdPerRequest,
    OptionalDouble costCeilingUsdPerSuccess, double failedOutcomeCostUsd, List<QualityScore> scores,
    List<QualityPoint> points, List<ModelSpeed> speeds) {
  public static final QualityBook EMPTY =
      new QualityBook(0, OptionalDouble.empty(), OptionalDouble.empty(), 0, List.of(), List.of(), List.of());

  public QualityBook {
    scores = List.copyOf(scores);
    points = List.copyOf(points);
    speeds = List.copyOf(speeds);
  }

  /// How fast a model answers, where somebody measured it: as this vendor sells it, else as another does.
  public Optional<ModelSpeed> speedOf(String model) {
    return speeds.stream().filter(speed -> speed.model().equals(model)).findFirst().or(() ->
        speeds.stream().filter(speed -> ModelName.isSame(speed.model(), model)).findFirst());
  }

  /// The user's score of a model in its default configuration, else in the first one given; where it has none that of
  /// the same model by whoever else sells it.
  public OptionalDouble scoreOf(String model) {
    return scoreOf(model, "");
  }

  /// The score of a model in one task; absent where the task has none of its own.
  public OptionalDouble scoreOf(String model, String task) {
    return find(model, task).or(() -> elsewhere(task, scored ->
        ModelName.isSame(scored, model))).map(found -> OptionalDouble.of(found.score()))
        .orElse(OptionalDouble.empty());
  }

  /// The same of this vendor's model, with what it rests on.
  public Optional<QualityScore> find(String model, String task) {
    return find(task, score -> score.model().equals(model));
  }

  /// The same of the same model by whoever sells it.
  ///
  /// @param isSame whether a scored model is the one that is looked for
  public Optional<QualityScore> elsewhere(String task, Predicate<String> isSame) {
    return find(task, score -> isSame.test(score.model()));
  }

  private Optional<QualityScore> find(String task, Predicate<QualityScore> of) {
    QualityScore first = null;
    for (QualityScore score : scores) {
      if (score.task().equals(task) && of.test(score)) {
        if (score.config().equals("default")) {
          return Optional.of(score);
        }
        first = first == null ? score : first;
      }
    }
    return Optional.ofNullable(first);
  }

  /// Sets or changes the user's own score of a model.
  public QualityBook withScore(String model, double score) {
    List<QualityScore> changed = new ArrayList<>(scores);
    for (int i = 0; i < changed.size(); i++) {
      QualityScore old = changed.get(i);
      if (old.model().equals(model) && old.task().isEmpty()) {
        changed.set(i, old.withScore(score));
        return withScores(changed);
      }
    }
    changed.add(new QualityScore(model, "default", score, "entered by hand"));
    return withScores(changed);
  }

  public QualityBook withScores(List<QualityScore> changed) {
    return new QualityBook(floor, costCeilingUsdPerRequest, costCeilingUsdPerSuccess, failedOutcomeCostUsd,
        changed, points, speeds);
  }

  public QualityBook withPoints(List<QualityPoint> changed) {
    return new QualityBook(floor, costCeilingUsdPerRequest, costCeilingUsdPerSuccess, failedOutcomeCostUsd,
        scores, changed, speeds);
  }

  public QualityBook withSpeeds(List<ModelSpeed> changed) {
    return new QualityBook(floor, costCeilingUsdPerRequest, costCeilingUsdPerSuccess, failedOutcomeCostUsd,
        scores, points, changed);
  }

  public QualityBook withFailedOutcomeCostUsd(double usd) {
    return new QualityBook(floor, costCeilingUsdPerRequest, costCeilingUsdPerSuccess, usd, scores, points,
        speeds);
  }

  public QualityBook withFloor(double newFloor) {
    return new QualityBook(newFloor, costCeilingUsdPerRequest, costCeilingUsdPerSuccess,
        failedOutcomeCostUsd, scores, points, speeds);
  }

  public QualityBook withCostCeiling(OptionalDouble usd) {
    return new QualityBook(floor, usd, costCeilingUsdPerSuccess, failedOutcomeCostUsd, scores, points,
        speeds);
  }

  public QualityBook withSuccessCostCeiling(OptionalDouble usd) {
    return new QualityBook(floor, costCeilingUsdPerRequest, usd, failedOutcomeCostUsd, scores, points, speeds);
  }
}
