package runrate.testing;

import java.math.BigDecimal;
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
import runrate.pricing.TimeWindow;
import runrate.pricing.TokenClass;
import runrate.pricing.Tokenizer;
import runrate.pricing.Vendor;
import runrate.pricing.VendorTerms;
import runrate.pricing.WeeklyHours;

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
  private final List<TimeWindow> windows = new ArrayList<>();
  private Vendor vendor = new Vendor("lab", "Lab", Optional.empty());
  private String sourceKind = "test";
  private VendorTerms terms = VendorTerms.NONE;
  private String activation = "automatic";
  private OptionalDouble storageUsdPerMTokHour = OptionalDouble.empty();

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
    modes.add(new ServiceMode(id, List.of(), kind, multiplier, CacheDiscount.STACK, OptionalDouble.empty(),
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

  /// A fee of so much a use, for every model.
  public TinyCard charging(String id, double usd, boolean billedOnError) {
    fees.add(new Fee(id, BigDecimal.ONE, Prices.exact(usd), BigDecimal.ZERO, billedOnError, List.of(), Optional.empty(),
        Optional.empty()));
    return this;
  }

  /// A region whose uplift holds for fees too.
  public TinyCard regionWithFees(String id, double multiplier) {
    regions.add(new Region(id, multiplier, EnumSet.allOf(TokenClass.class), true));
    return this;
  }

  public TinyCard window(String id, WeeklyHours hours) {
    windows.add(new TimeWindow(id, hours, ""));
    return this;
  }

  public TinyCard terms(VendorTerms wanted) {
    terms = wanted;
    return this;
  }

  public TinyCard storage(double usdPerMTokHour, String activated) {
    storageUsdPerMTokHour = OptionalDouble.of(usdPerMTokHour);
    activation = activated;
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

  public TinyCard vendor(String id, String name) {
    vendor = new Vendor(id, name, Optional.empty());
    return this;
  }

  /// Somebody who sells the models of others.
  public TinyCard channel(String id, String name) {
    vendor = new Vendor(id, name, Optional.of(name), Optional.empty());
    return this;
  }

  /// Whose prices they are, as `user` for those a user entered.
  public TinyCard sourceKind(String kind) {
    sourceKind = kind;
    return this;
  }

  public CostEngine engine() {
    return new CostEngine(new RateBook(List.of(card())));
  }

  public RateCard card() {
    modes.addFirst(new ServiceMode("batch", List.of(), ServiceMode.Kind.BATCH, batchMultiplier, batchDiscount,
        OptionalDouble.empty(), OptionalDouble.empty(), true));
    mode("standard", ServiceMode.Kind.STANDARD, 1, true);
    var policy = new CachePolicy("memory", activation, List.of(new CacheLifetime("5m", 300)),
        OptionalDouble.empty(), refreshOnRead, true, Optional.empty(), List.of(), List.of(), granularity,
        OptionalDouble.empty(), Optional.empty(), storageUsdPerMTokHour);
    return new RateCard(vendor, "USD", TinyModel.CHECKED,
        List.of(new Source("test", sourceKind, "made for a test", TinyModel.CHECKED, "")),
        List.of(new Tokenizer("words", factor, "")), modes, regions, windows, List.of(policy),
        boundary, RateLimits.NONE, fees, terms, RetryBilling.UNKNOWN,
        models.stream().map(model -> model.card(modes.stream().map(ServiceMode::id).toList(),
            regions.stream().map(Region::id).toList(), Optional.of("memory"))).toList());
  }
}
