package runrate.scenario;

/// A user's own score of a model, 0 to 100, with the configuration it was seen in and its source.
///
/// @param task     the kind of work it is of; empty where it is of all
/// @param evidence how far it may be off, and what it rests on
public record QualityScore(String model, String config, double score, String source, String task,
    ScoreEvidence evidence) {

  /// Of all work, and nothing known but the score.
  public QualityScore(String model, String config, double score, String source) {
    this(model, config, score, source, "", ScoreEvidence.NONE);
  }

  /// Another score; what the old one rested on says nothing of it.
  public QualityScore withScore(double other) {
    return other == score ? this : new QualityScore(model, config, other, source, task, ScoreEvidence.NONE);
  }

  public QualityScore withEvidence(ScoreEvidence other) {
    return new QualityScore(model, config, score, source, task, other);
  }

  /// The score at its least favourable.
  public double lowest() {
    return evidence.low().orElse(score);
  }

  /// The score at its most favourable.
  public double highest() {
    return evidence.high().orElse(score);
  }
}
