package runrate.discrepancy;

/// Which of a model's prices is meant, in USD per million tokens.
///
/// @param lifetime          of a cache write, empty for all else
/// @param abovePromptTokens 0 for prompts that reach no threshold
/// @param batch             in the batch mode, else in the standard mode
public record PriceKind(Charge charge, String lifetime, double abovePromptTokens, boolean batch) {
  /// What is charged for.
  public enum Charge { INPUT, OUTPUT, REASONING, CACHE_READ, CACHE_WRITE }

  static PriceKind of(Charge charge) {
    return new PriceKind(charge, "", 0, false);
  }

  static PriceKind write(String lifetime) {
    return new PriceKind(Charge.CACHE_WRITE, lifetime, 0, false);
  }

  static PriceKind batch(Charge charge) {
    return new PriceKind(charge, "", 0, true);
  }

  PriceKind above(double promptTokens) {
    return new PriceKind(charge, lifetime, promptTokens, batch);
  }

  public boolean isTier() {
    return abovePromptTokens > 0;
  }
}
