package runrate.costing;

import java.util.List;
import java.util.Optional;
import runrate.pricing.TieredPrices;

/// A price step for long prompts that calls of a model cross: beyond it the whole call pays other prices.
///
/// @param abovePromptTokens length of a prompt in tokens of the model, cached ones included; of several steps the last
///                          that is crossed
/// @param share             part of the model's calls whose prompt is longer, above 0 and up to 1
public record PriceStep(double abovePromptTokens, double share) {
  /// Empty where no prompt of the route is long.
  static Optional<PriceStep> of(PricedRoute route) {
    double share = 0;
    double above = 0;
    for (PricedTurns turns : route.turns()) {
      List<TieredPrices.Tier> crossed = route.terms().tiers().stream()
          .filter(tier -> route.terms().isLong(turns.tokens().all(), tier)).toList();
      if (!crossed.isEmpty()) {
        share += turns.share();
        above = Math.max(above, crossed.stream().mapToDouble(TieredPrices.Tier::abovePromptTokens).max().orElseThrow());
      }
    }
    return share == 0 ? Optional.empty() : Optional.of(new PriceStep(above, Math.min(1, share)));
  }
}
