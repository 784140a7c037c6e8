package runrate.pricing;

import java.util.List;

/// The prices of one situation (the standard mode, a time window, a mode that publishes its own) for
/// prompts of every length, in USD per million tokens.
///
/// @param base        for prompts that reach no threshold
/// @param longContext of the whole request once its prompt is longer, thresholds rising
public record TieredPrices(PriceSet base, List<Tier> longContext) {
  public TieredPrices {
    longContext = List.copyOf(longContext);
  }

  /// Prices that are the same however long the prompt is.
  public static TieredPrices flat(PriceSet prices) {
    return new TieredPrices(prices, List.of());
  }

  /// Prices of the whole request once its prompt is longer than the threshold.
  public record Tier(double abovePromptTokens, PriceSet prices) {}
}
