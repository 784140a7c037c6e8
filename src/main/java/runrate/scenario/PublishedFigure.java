package runrate.scenario;

/// A monthly cost somebody published for this workload, to stand beside the computed one.
///
/// @param row     which computed figure it belongs to
/// @param lowUsd  the published amount, or the lower end of a published range
/// @param highUsd the same, or the upper end
public record PublishedFigure(Row row, double lowUsd, double highUsd, String source) {
  public PublishedFigure {
    if (!(lowUsd <= highUsd)) {
      throw new IllegalArgumentException("published: %s USD is above %s USD".formatted(lowUsd, highUsd));
    }
  }

  /// Naive use; naive use that waits for the batch mode; the plan before its contract; the plan with all that was
  /// agreed.
  public enum Row { NAIVE, BATCHED, PLANNED, CONTRACTED }
}
