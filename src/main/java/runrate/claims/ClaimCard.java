package runrate.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.pricing.CacheDiscount;
import runrate.pricing.CacheLifetime;
import runrate.pricing.CachePolicy;
import runrate.pricing.Confidence;
import runrate.pricing.LongContextBoundary;
import runrate.pricing.ModeOverride;
import runrate.pricing.ModelCard;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.RateCard;
import runrate.pricing.RateLimits;
import runrate.pricing.Region;
import runrate.pricing.RetryBilling;
import runrate.pricing.ServiceMode;
import runrate.pricing.Source;
import runrate.pricing.TieredPrices;
import runrate.pricing.TokenClass;
import runrate.pricing.Tokenizer;
import runrate.pricing.Vendor;
import runrate.pricing.VendorTerms;
import runrate.scenario.Scenario;

/// The prices a claim names, as a rate card: a standard and a batch mode, a cache of five minutes that takes
/// prefixes of any length, and a region of its own.
public final class ClaimCard {
  /// Whose models these are; they stand in no price list.
  public static final String VENDOR = "claims";
  static final String DEAR_REGION = "us";
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final String DOCUMENT = "document";
  private static final String CACHE = "cache";
  private static final String WORDS = "words";
  private static final String BATCH = "batch";
  private static final List<String> MODES = List.of(BATCH, "standard");
  private static final List<String> REGIONS = List.of("global", DEAR_REGION);

  private ClaimCard() {}

  /// Prices in USD per million tokens.
  static PriceSet cached(double input, double output, double read, double write) {
    return new PriceSet(exact(input), exact(output), Optional.empty(), Optional.of(exact(read)),
        Map.of("5m", exact(write)));
  }

  private static BigDecimal exact(double value) {
    return BigDecimal.valueOf(value);
  }

  /// @param batch prices in the batch mode where they are printed, else the card's rule holds
  static ModelCard model(String id, PriceSet prices, Optional<PriceSet> batch) {
    Map<String, ModeOverride> overrides = batch.map(printed -> Map.of(BATCH, new ModeOverride(OptionalDouble.empty(),
        Optional.of(TieredPrices.flat(printed))))).orElse(Map.of());
    var period = new PricePeriod(FIRST_DAY, Optional.empty(), Optional.empty(), DOCUMENT,
        Scenario.DEFAULT_PRICES_AS_OF, Confidence.HIGH, TieredPrices.flat(prices), List.of(), overrides,
        Optional.empty(), "");
    String name = "Claim " + id;
    return new ModelCard(id, List.of(), name, name, ModelCard.Status.ACTIVE, Optional.empty(), OptionalDouble.empty(),
        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(0), Optional.of(CACHE), WORDS,
        Optional.empty(), MODES, REGIONS, List.of(period));
  }

  /// @param batchMultiplier part of the standard price that a batched token costs
  /// @param regionMultiplier the same for the dearer region
  static RateCard of(Claim claim, List<ModelCard> models, double batchMultiplier, double regionMultiplier) {
    var policy = new CachePolicy(CACHE, "automatic", List.of(new CacheLifetime("5m", 300)), OptionalDouble.empty(),
        true, true, Optional.empty(), List.of(), List.of(), 1, OptionalDouble.empty(), Optional.empty(),
        OptionalDouble.empty());
    return new RateCard(new Vendor(VENDOR, "Published claims", Optional.empty()), "USD", Scenario.DEFAULT_PRICES_AS_OF,
        List.of(new Source(DOCUMENT, "published-claim", claim.document().title(), Scenario.DEFAULT_PRICES_AS_OF, "")),
        List.of(new Tokenizer(WORDS, 1, "")),
        List.of(mode(BATCH, ServiceMode.Kind.BATCH, batchMultiplier), mode("standard", ServiceMode.Kind.STANDARD, 1)),
        List.of(region("global", 1), region(DEAR_REGION, regionMultiplier)), List.of(), List.of(policy),
        LongContextBoundary.EXCLUSIVE, RateLimits.NONE, List.of(), VendorTerms.NONE, RetryBilling.UNKNOWN, models);
  }

  private static ServiceMode mode(String id, ServiceMode.Kind kind, double multiplier) {
    return new ServiceMode(id, List.of(), kind, multiplier, CacheDiscount.STACK, OptionalDouble.empty(),
        OptionalDouble.empty(), true);
  }

  private static Region region(String id, double multiplier) {
    return new Region(id, multiplier, EnumSet.allOf(TokenClass.class), false);
  }
}
