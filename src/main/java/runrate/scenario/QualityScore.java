package runrate.scenario;

/// A user's own score of a model, 0 to 100, with the configuration it was seen in and its source.
///
/// @param task the kind of work it is of; empty where it is of all
public record QualityScore(String model, String config, double score, String source, String task) {

  /// Of all work.
  public QualityScore(String model, String config, double score, String source) {
    this(model, config, score, source, "");
  }
}
