package runrate.costing;

import java.time.LocalDate;
import java.util.Optional;
import runrate.pricing.CacheLifetime;
import runrate.pricing.CachePolicy;
import runrate.pricing.ModeOverride;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.Region;
import runrate.pricing.ServiceMode;
import runrate.scenario.CachePlan;
import runrate.scenario.Plan;
import runrate.scenario.Workload;

/// What one model of the mix offers for a plan: the price period in force and the mode, region and
/// cache lifetime that are used. Where the model does not sell what the plan asks for, its standard
/// mode, global region or first lifetime stands in (cost model 4.9).
record RouteTerms(Offer offer, PricePeriod period, ServiceMode mode, Optional<ServiceMode> batchMode,
    Region region, Optional<CacheLifetime> lifetime) {
  private static final double ROUNDING_SLACK = 1e-12;

  /// @return empty if the model has no price on that day yet
  static Optional<RouteTerms> of(Offer offer, Plan plan, LocalDate date) {
    return offer.model().priceOn(date).map(period -> new RouteTerms(offer, period,
        offer.mode(plan.serviceMode()).orElseGet(() -> offer.modes().get(Plan.STANDARD_MODE)),
        offer.batchMode(),
        offer.region(plan.region()).orElseGet(() -> offer.regions().get(Plan.GLOBAL_REGION)),
        offer.cachePolicy().map(policy -> lifetime(policy, plan.caching()))));
  }

  private static CacheLifetime lifetime(CachePolicy policy, CachePlan caching) {
    return policy.lifetime(caching.lifetime()).orElseGet(policy::defaultLifetime);
  }

  /// Prompt tokens as this model counts them; cached ones included, as every vendor's tier does.
  double promptTokens(Plan plan, Workload workload) {
    return plan.promptTokens(workload) * offer.tokenizerFactor();
  }

  /// The cacheable prefix as this model counts it, rounded down to what its cache stores; 0 where
  /// caching is off, not sold, or the prefix is shorter than the model's minimum.
  double prefixTokens(Plan plan, Workload workload) {
    boolean sold = lifetime.isPresent() && period.base().cacheRead().isPresent();
    if (!plan.caching().inForce() || !sold) {
      return 0;
    }
    double prefix = wantedPrefixTokens(plan, workload);
    if (prefix < offer.model().minCacheableTokens().orElse(0)) {
      return 0;
    }
    long step = offer.cachePolicy().orElseThrow().granularityTokens();
    return Math.floor(prefix / step) * step;
  }

  /// The cacheable prefix before the model's minimum and rounding. A hair is added because a share
  /// of a token count, such as 0.7 of 90,000, may fall just short of the whole number that is meant.
  double wantedPrefixTokens(Plan plan, Workload workload) {
    return promptTokens(plan, workload) * plan.caching().cacheableShare() * (1 + ROUNDING_SLACK);
  }

  /// Prices of a call in a mode: time window, then tier, then mode, then region (cost model 4.5).
  CallPrices prices(ServiceMode wanted, double promptTokens, double peakShare) {
    ServiceMode used = wanted;
    if (!wanted.longContextSupported() && tier(promptTokens).isPresent()) {
      used = offer.modes().get(Plan.STANDARD_MODE);
    }
    ModeOverride override = period.modeOverrides().get(used.id());
    if (override != null && override.prices().isPresent()) {
      return CallPrices.of(override.prices().get(), lifetimeId()).inRegion(region);
    }
    double multiplier = override == null
        ? used.multiplier() : override.multiplier().orElse(used.multiplier());
    return beforeMode(promptTokens, peakShare).inMode(multiplier, used.cacheDiscount()).inRegion(region);
  }

  private CallPrices beforeMode(double promptTokens, double peakShare) {
    Optional<PriceSet> tier = tier(promptTokens);
    CallPrices base = CallPrices.of(tier.orElse(period.base()), lifetimeId());
    if (tier.isPresent() || period.windows().isEmpty() || peakShare == 0) {
      return base;
    }
    return base.blend(CallPrices.of(period.windows().getFirst().prices(), lifetimeId()), peakShare);
  }

  /// The long-context prices that reprice the whole request, if its prompt is long enough.
  Optional<PriceSet> tier(double promptTokens) {
    PriceSet found = null;
    for (var tier : period.longContext()) {
      double threshold = tier.abovePromptTokens();
      boolean exactly = Math.abs(promptTokens - threshold) <= threshold * ROUNDING_SLACK;
      if (offer.card().longContextBoundary().isLong(exactly ? threshold : promptTokens, threshold)) {
        found = tier.prices();
      }
    }
    return Optional.ofNullable(found);
  }

  /// Whether writing has a price where the vendor charges for it; free writing needs none.
  boolean hasWritePrice(double promptTokens) {
    return !offer.cachePolicy().orElseThrow().writeFee()
        || tier(promptTokens).orElse(period.base()).cacheWrite().containsKey(lifetimeId());
  }

  private String lifetimeId() {
    return lifetime.isPresent() ? lifetime.get().id() : "";
  }
}
