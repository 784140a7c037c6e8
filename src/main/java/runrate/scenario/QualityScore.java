package runrate.scenario;

/// A user's own score of a model, 0 to 100, with the configuration it was seen in and its source.
public record QualityScore(String model, String config, double score, String source) {}
