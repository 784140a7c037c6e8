package runrate.testing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.pricing.CacheDiscount;
import runrate.pricing.CacheLifetime;
import runrate.pricing.CachePolicy;
import runrate.pricing.Fee;
import runrate.pricing.LongContextBoundary;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.pricing.RateLimits;
import runrate.pricing.Region;
import runrate.pricing.RetryBilling;
import runrate.pricing.ServiceMode;
import runrate.pricing.Source;
import runrate.pricing.TokenClass;
import runrate.pricing.Tokenizer;
import runrate.pricing.Vendor;
import runrate.pricing.VendorTerms;

/// A rate card in memory, of the vendor `lab`: a standard mode, a batch mode at half price, a global
/// region, a cache that lives five minutes. Tests change what they are about.
public final class TinyCard {
  private final List<ServiceMode> modes = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final List<Fee> fees = new ArrayList<>();
  private final List<TinyModel> models = new ArrayList<>();
  private LongContextBoundary boundary = LongContextBoundary.EXCLUSIVE;
  private double factor = 1;
  private double batchMultiplier = 0.5;
  private CacheDiscount batchDiscount = CacheDiscount.STACK;
  private int granularity = 1;
  private boolean refreshOnRead = true;

  private TinyCard() {
    regions.add(new Region("global", 1, EnumSet.allOf(TokenClass.class), false));
  }

  public static TinyCard with(TinyModel... models) {
    var card = new TinyCard();
    card.models.addAll(List.of(models));
    return card;
  }

  public TinyCard batch(double multiplier, CacheDiscount discount) {
    batchMultiplier = multiplier;
    batchDiscount = discount;
    return this;
  }

  public TinyCard mode(String id, ServiceMode.Kind kind, double multiplier, boolean longContext) {
    modes.add(new ServiceMode(id, kind, multiplier, CacheDiscount.STACK, OptionalDouble.empty(),
        OptionalDouble.empty(), longContext));
    return this;
  }

  public TinyCard region(String id, double multiplier) {
    regions.add(new Region(id, multiplier, EnumSet.allOf(TokenClass.class), false));
    return this;
  }

  public TinyCard fee(double usdPerThousandSearches, double freePerMonth) {
    fees.add(new Fee(Fee.WEB_SEARCH, Prices.exact(1000), Prices.exact(usdPerThousandSearches),
        Prices.exact(freePerMonth), false, List.of(), Optional.empty(), Optional.empty()));
    return this;
  }

  public TinyCard boundary(LongContextBoundary wanted) {
    boundary = wanted;
    return this;
  }

  public TinyCard tokenizerFactor(double wanted) {
    factor = wanted;
    return this;
  }

  public TinyCard granularity(int tokens) {
    granularity = tokens;
    return this;
  }

  public TinyCard withoutRefresh() {
    refreshOnRead = false;
    return this;
  }

  public CostEngine engine() {
    return new CostEngine(new RateBook(List.of(card())));
  }

  private RateCard card() {
    modes.addFirst(new ServiceMode("batch", ServiceMode.Kind.BATCH, batchMultiplier, batchDiscount,
        OptionalDouble.empty(), OptionalDouble.empty(), true));
    mode("standard", ServiceMode.Kind.STANDARD, 1, true);
    var policy = new CachePolicy("memory", "automatic", List.of(new CacheLifetime("5m", 300)),
        OptionalDouble.empty(), refreshOnRead, true, Optional.empty(), List.of(), List.of(), granularity,
        OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty());
    return new RateCard(new Vendor("lab", "Lab", Optional.empty()), "USD", TinyModel.CHECKED,
        List.of(new Source("test", "test", "made for a test", TinyModel.CHECKED, "")),
        List.of(new Tokenizer("words", factor, "")), modes, regions, List.of(), List.of(policy),
        boundary, RateLimits.NONE, fees, VendorTerms.NONE, RetryBilling.UNKNOWN,
        models.stream().map(model -> model.card(modes.stream().map(ServiceMode::id).toList(),
            regions.stream().map(Region::id).toList(), Optional.of("memory"))).toList());
  }
}
