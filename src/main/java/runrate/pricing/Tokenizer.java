package runrate.pricing;

/// How a model cuts text: `factor` tokens of this model for one token of the reference tokenizer.
public record Tokenizer(String id, double factor, String note) {
  /// Names the reference where a model's name could stand.
  public static final String REFERENCE = "reference";
  /// The id on a card that does not say how text is cut; its models count like those they stand for.
  public static final String UNKNOWN = "unknown";
}
