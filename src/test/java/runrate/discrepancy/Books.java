package runrate.discrepancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.pricing.CacheLifetime;
import runrate.pricing.CachePolicy;
import runrate.pricing.Confidence;
import runrate.pricing.ModeOverride;
import runrate.pricing.ModelCard;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.RateCard;
import runrate.pricing.TieredPrices;
import runrate.testing.Prices;
import runrate.testing.TinyCard;

/// Cards of one vendor for two sources, made from small models.
final class Books {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final LocalDate CHECKED = LocalDate.of(2026, 11, 1);
  private static final RateCard EMPTY = TinyCard.with().engine().book().cards().getFirst();

  private Books() {}

  static RateCard card(ModelCard... models) {
    return EMPTY.withModels(List.of(models));
  }

  /// A card that sells an hour of cache and nothing shorter.
  static RateCard hourly(ModelCard... models) {
    CachePolicy five = EMPTY.cachePolicies().getFirst();
    var policy = new CachePolicy(five.id(), five.activation(), List.of(new CacheLifetime("1h", 3600)),
        five.maxLifetimeSeconds(), five.refreshOnRead(), five.writeFee(), five.readableAfter(),
        five.sharedAcross(), five.separatePer(), five.granularityTokens(), five.maxRpmPerKey(),
        five.countsTowardRateLimit(), five.storageUsdPerMTokHour());
    return new RateCard(EMPTY.vendor(), EMPTY.currency(), EMPTY.asOf(), EMPTY.sources(), EMPTY.tokenizers(),
        EMPTY.modes(), EMPTY.regions(), EMPTY.timeWindows(), List.of(policy), EMPTY.longContextBoundary(),
        EMPTY.rateLimits(), EMPTY.fees(), EMPTY.terms(), EMPTY.retries(), List.of(models));
  }

  static ModelCard model(String id, PricePeriod... periods) {
    return new ModelCard(id, List.of(), id, id, ModelCard.Status.ACTIVE, Optional.empty(), OptionalDouble.empty(),
        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.of("memory"), "words",
        Optional.empty(),
        List.of("standard"), List.of("global"), List.of(periods));
  }

  static ModelCard aliased(String id, String alias) {
    ModelCard plain = model(id, now(Prices.of(1, 2)));
    return new ModelCard(id, List.of(alias), id, id, plain.status(), plain.retired(), plain.contextWindow(),
        plain.maxInput(), plain.maxOutput(), plain.minCacheableTokens(), plain.cachePolicy(),
        plain.tokenizer(), plain.rateLimitPool(), plain.modes(), plain.regions(), plain.prices());
  }

  static ModelCard batched(ModelCard plain, ModeOverride... override) {
    List<PricePeriod> prices = new ArrayList<>();
    for (PricePeriod period : plain.prices()) {
      Map<String, ModeOverride> modes = new LinkedHashMap<>();
      List.of(override).forEach(mode -> modes.put("batch", mode));
      prices.add(new PricePeriod(period.from(), period.to(), period.guaranteedUntil(), period.source(), period.asOf(),
          period.confidence(), period.standard(), period.windows(), modes, period.storageUsdPerMTokHour(),
          period.note()));
    }
    return new ModelCard(plain.id(), plain.aliases(), plain.name(), plain.shortName(), plain.status(), plain.retired(),
        plain.contextWindow(), plain.maxInput(), plain.maxOutput(), plain.minCacheableTokens(), plain.cachePolicy(),
        plain.tokenizer(), plain.rateLimitPool(), List.of("standard", "batch"), plain.regions(), prices);
  }

  static PricePeriod now(PriceSet prices, TieredPrices.Tier... tiers) {
    return period("2020-01-01", "", CHECKED, prices, tiers);
  }

  /// @param to empty for a price that still holds
  static PricePeriod period(String from, String to, LocalDate checked, PriceSet prices, TieredPrices.Tier... tiers) {
    return new PricePeriod(LocalDate.parse(from), to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)),
        Optional.empty(), "test", checked, Confidence.HIGH, new TieredPrices(prices, List.of(tiers)), List.of(),
        Map.of(),
        Optional.empty(), "");
  }
}
