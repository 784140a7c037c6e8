package runrate.scenario;

import java.util.List;
import java.util.OptionalDouble;

/// What is known and asked of quality.
///
/// @param floor                least quality that will do, 0 to 100
/// @param costCeilingUsdPerRequest most a request may cost
/// @param failedOutcomeCostUsd what a failed outcome costs besides its tokens
public record QualityBook(double floor, OptionalDouble costCeilingUsdPerRequest,
    double failedOutcomeCostUsd, List<QualityScore> scores, List<QualityPoint> points) {
  public static final QualityBook EMPTY =
      new QualityBook(0, OptionalDouble.empty(), 0, List.of(), List.of());

  public QualityBook {
    scores = List.copyOf(scores);
    points = List.copyOf(points);
  }

  /// The user's score of a model in its default configuration, else in the first one given.
  public OptionalDouble scoreOf(String model) {
    OptionalDouble first = OptionalDouble.empty();
    for (QualityScore score : scores) {
      if (score.model().equals(model)) {
        if (score.config().equals("default")) {
          return OptionalDouble.of(score.score());
        }
        if (first.isEmpty()) {
          first = OptionalDouble.of(score.score());
        }
      }
    }
    return first;
  }

  public QualityBook withFloor(double newFloor) {
    return new QualityBook(newFloor, costCeilingUsdPerRequest, failedOutcomeCostUsd, scores, points);
  }

  public QualityBook withCostCeiling(OptionalDouble usd) {
    return new QualityBook(floor, usd, failedOutcomeCostUsd, scores, points);
  }
}
