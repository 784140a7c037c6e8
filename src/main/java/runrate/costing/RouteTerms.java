package runrate.costing;

import java.time.LocalDate;
import java.util.Optional;
import runrate.concurrency.EntryLife;
import runrate.concurrency.LaunchHits;
import runrate.pricing.CacheLifetime;
import runrate.pricing.CachePolicy;
import runrate.pricing.ModeOverride;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.Region;
import runrate.pricing.ServiceMode;
import runrate.scenario.CachePlan;
import runrate.scenario.EntryRules;
import runrate.scenario.Launch;
import runrate.scenario.Plan;
import runrate.scenario.Workload;

/// What one model of the mix offers for a plan: the price period in force and the mode, region and
/// cache lifetime that are used. Where the model does not sell what the plan asks for, its standard
/// mode, global region or first lifetime stands in (cost model 4.9).
record RouteTerms(Offer offer, PricePeriod period, ServiceMode mode, Optional<ServiceMode> batchMode,
    Region region, Optional<CacheLifetime> lifetime) {
  private static final double ROUNDING_SLACK = 1e-12;
  private static final double MINUTES_PER_HOUR = 60;
  private static final double SECONDS_PER_MINUTE = 60;

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

  /// Whether the model has a cache and a price for what is read from it.
  boolean sellsCaching() {
    return lifetime.isPresent() && period.base().cacheRead().isPresent();
  }

  /// How calls find each other's entries in this model's cache; entries never live where it has none.
  LaunchHits launch(Plan plan, Workload workload) {
    var entry = plan.caching().entry();
    var launch = plan.caching().launch();
    boolean steady = launch.pattern() == Launch.Pattern.STEADY;
    return new LaunchHits(launch, workload.agents() / plan.requestsPerCall(),
        workload.activeHoursPerDay() * MINUTES_PER_HOUR, life(entry), entry.sessionsPerDay().orElse(steady ? 0 : 1),
        offer.cachePolicy().map(policy -> policy.maxRpmPerKey().orElse(Double.POSITIVE_INFINITY))
            .orElse(Double.POSITIVE_INFINITY));
  }

  private EntryLife life(EntryRules entry) {
    double max = entry.maxLifetimeSeconds().orElse(offer.cachePolicy()
        .map(policy -> policy.maxLifetimeSeconds().orElse(Double.POSITIVE_INFINITY)).orElse(0.0));
    return new EntryLife(lifetime.map(CacheLifetime::minutes).orElse(0.0),
        entry.refreshOnRead().orElse(offer.cachePolicy().map(CachePolicy::refreshOnRead).orElse(true)),
        max / SECONDS_PER_MINUTE, entry.readableAfterSeconds() / SECONDS_PER_MINUTE);
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
      if (isLong(promptTokens, tier)) {
        found = tier.prices();
      }
    }
    return Optional.ofNullable(found);
  }

  boolean isLong(double promptTokens, PricePeriod.LongContextTier tier) {
    double threshold = tier.abovePromptTokens();
    boolean exactly = Math.abs(promptTokens - threshold) <= threshold * ROUNDING_SLACK;
    return offer.card().longContextBoundary().isLong(exactly ? threshold : promptTokens, threshold);
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
