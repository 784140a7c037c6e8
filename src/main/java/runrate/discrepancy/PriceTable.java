package runrate.discrepancy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import runrate.discrepancy.PriceKind.Charge;
import runrate.pricing.ModeOverride;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.ServiceMode;
import runrate.pricing.TieredPrices;

/// All prices of one model in one period by their kind, in the order people read them.
final class PriceTable {
  private PriceTable() {}

  static Map<PriceKind, BigDecimal> of(Offer offer, PricePeriod period) {
    Map<PriceKind, BigDecimal> prices = of(period.standard());
    offer.batchMode().ifPresent(mode -> batch(prices, mode, period));
    return prices;
  }

  static Map<PriceKind, BigDecimal> of(TieredPrices tiered) {
    Map<PriceKind, BigDecimal> prices = new LinkedHashMap<>();
    PriceSet base = tiered.base();
    prices.put(PriceKind.of(Charge.INPUT), base.input());
    prices.put(PriceKind.of(Charge.OUTPUT), base.output());
    base.reasoning().ifPresent(usd -> prices.put(PriceKind.of(Charge.REASONING), usd));
    base.cacheRead().ifPresent(usd -> prices.put(PriceKind.of(Charge.CACHE_READ), usd));
    base.cacheWrite().entrySet().stream().sorted(Map.Entry.<String, BigDecimal>comparingByKey().reversed())
        .forEach(entry -> prices.put(PriceKind.write(entry.getKey()), entry.getValue()));
    tiered.longContext().forEach(tier -> {
      prices.put(PriceKind.of(Charge.INPUT).above(tier.abovePromptTokens()), tier.prices().input());
      prices.put(PriceKind.of(Charge.OUTPUT).above(tier.abovePromptTokens()), tier.prices().output());
    });
    return prices;
  }

  /// A mode's own published prices, else the standard ones times its multiplier.
  private static void batch(Map<PriceKind, BigDecimal> prices, ServiceMode mode, PricePeriod period) {
    Optional<ModeOverride> override = Optional.ofNullable(period.modeOverrides().get(mode.id()));
    Optional<PriceSet> published = override.flatMap(ModeOverride::prices).map(TieredPrices::base);
    double own = override.isPresent() ? override.get().multiplier().orElse(mode.multiplier()) : mode.multiplier();
    BigDecimal factor = BigDecimal.valueOf(own);
    prices.put(PriceKind.batch(Charge.INPUT), published.map(PriceSet::input)
        .orElseGet(() -> period.base().input().multiply(factor)));
    prices.put(PriceKind.batch(Charge.OUTPUT), published.map(PriceSet::output)
        .orElseGet(() -> period.base().output().multiply(factor)));
  }
}
