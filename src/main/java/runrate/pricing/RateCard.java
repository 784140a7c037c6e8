package runrate.pricing;

import java.time.LocalDate;
import java.util.List;

/// Everything one vendor charges for, as published, with the source and date of every figure.
///
/// @param asOf                 the newest check of any figure on the card
/// @param terms                what a month of list spend becomes on the invoice
public record RateCard(Vendor vendor, String currency, LocalDate asOf, List<Source> sources,
    List<Tokenizer> tokenizers, List<ServiceMode> modes, List<Region> regions,
    List<TimeWindow> timeWindows, List<CachePolicy> cachePolicies,
    LongContextBoundary longContextBoundary, RateLimits rateLimits, List<Fee> fees,
    VendorTerms terms, RetryBilling retries, List<ModelCard> models) {

  /// The only file version this program reads.
  public static final String SCHEMA_VERSION = "1.0";

  public RateCard {
    sources = List.copyOf(sources);
    tokenizers = List.copyOf(tokenizers);
    modes = List.copyOf(modes);
    regions = List.copyOf(regions);
    timeWindows = List.copyOf(timeWindows);
    cachePolicies = List.copyOf(cachePolicies);
    fees = List.copyOf(fees);
    models = List.copyOf(models);
  }

  /// The same card on other terms.
  public RateCard withTerms(VendorTerms others) {
    return new RateCard(vendor, currency, asOf, sources, tokenizers, modes, regions, timeWindows, cachePolicies,
        longContextBoundary, rateLimits, fees, others, retries, models);
  }

  /// The same card for other models.
  public RateCard withModels(List<ModelCard> others) {
    return new RateCard(vendor, currency, asOf, sources, tokenizers, modes, regions, timeWindows, cachePolicies,
        longContextBoundary, rateLimits, fees, terms, retries, others);
  }
}
