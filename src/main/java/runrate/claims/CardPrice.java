package runrate.claims;

/// A price on a rate card that a claim can be held beside.
///
/// @param model `vendor/model`
public record CardPrice(String model, Side side) {
  /// Which of a model's two plain prices.
  public enum Side { INPUT, OUTPUT }
}
