package runrate.costing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.launches.CountedRows;
import runrate.launches.EntryLife;
import runrate.launches.LaunchHits;
import runrate.pricing.CacheLifetime;
import runrate.pricing.CachePolicy;
import runrate.pricing.ModeOverride;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.RateBook;
import runrate.pricing.Region;
import runrate.pricing.ServiceMode;
import runrate.pricing.TieredPrices;
import runrate.scenario.EntryRules;
import runrate.scenario.Launch;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;
import runrate.scenario.Workload;
import runrate.units.PerUnit;

/// What one model of the mix offers for a plan: the price period in force and the mode, region and
/// cache lifetime that are used. Where the model does not sell what the plan asks for, its standard
/// mode, global region or first lifetime stands in (cost model 4.9).
///
/// @param tokenFactor  tokens of this model for one that stands in the scenario
/// @param windowShares part of the calls in each time window of the period
record RouteTerms(Offer offer, double tokenFactor, PricePeriod period, ServiceMode mode,
    Optional<ServiceMode> batchMode, Region region, Lifetimes lifetimes, List<Double> windowShares) {
  private static final double ROUNDING_SLACK = 1e-12;

  /// @return empty if the model has no price on that day yet
  static Optional<RouteTerms> of(RateBook book, Offer offer, Plan plan, Scenario scenario) {
    LocalDate date = scenario.pricesAsOf();
    Workload workload = scenario.workload();
    return offer.model().priceOn(date).map(period -> new RouteTerms(offer,
        book.tokenFactor(offer, workload.tokensMeasuredOn()), period,
        offer.mode(plan.serviceMode()).orElseGet(() -> offer.modes().get(Plan.STANDARD_MODE)),
        offer.batchMode(),
        offer.region(plan.region()).orElseGet(() -> offer.regions().get(Plan.GLOBAL_REGION)),
        offer.cachePolicy().map(policy -> Lifetimes.of(policy, plan.caching())).orElse(Lifetimes.NONE),
        windowShares(offer, period, workload, date)));
  }

  /// Where nobody said when the team works, the scenario's peak share falls into the first window.
  private static List<Double> windowShares(Offer offer, PricePeriod period, Workload workload, LocalDate date) {
    if (period.windows().isEmpty()) {
      return List.of();
    }
    List<Double> shares = new ArrayList<>(period.windows().size());
    for (PricePeriod.WindowPrice price : period.windows()) {
      shares.add(workload.traffic().workingHours().isPresent()
          ? workload.traffic().workingHours().get().shareInside(offer.window(price.window()).hours(), date)
          : shares.isEmpty() ? workload.peakShare() : 0);
    }
    return shares;
  }

  /// Whether the model has a cache and a price for what is read from it.
  boolean sellsCaching() {
    return !lifetimes.parts().isEmpty() && period.base().cacheRead().isPresent();
  }

  /// How calls find each other's entries in this model's cache; entries never live where it has none.
  ///
  /// @param counted rows of rounds that need not be counted again
  LifetimeHits launch(Plan plan, Workload workload, CountedRows counted) {
    EntryRules entry = plan.caching().entry();
    return new LifetimeHits(lifetimes.parts().isEmpty()
        ? List.of(new LifetimeHits.Part(1, launch(plan, workload, life(entry, 0), counted)))
        : lifetimes.parts().stream().map(part -> new LifetimeHits.Part(part.share(),
            launch(plan, workload, life(entry, part.lifetime().minutes()), counted))).toList());
  }

  private LaunchHits launch(Plan plan, Workload workload, EntryLife life, CountedRows counted) {
    var launch = plan.caching().launch();
    boolean steady = launch.pattern() == Launch.Pattern.STEADY;
    return new LaunchHits(launch, workload.agents() / plan.requestsPerCall(),
        workload.activeHoursPerDay() * PerUnit.MINUTES_PER_HOUR, life,
        plan.caching().entry().sessionsPerDay().orElse(steady ? 0 : 1),
        offer.cachePolicy().map(policy -> policy.maxRpmPerKey().orElse(Double.POSITIVE_INFINITY))
            .orElse(Double.POSITIVE_INFINITY), OptionalDouble.empty(), counted);
  }

  private EntryLife life(EntryRules entry, double lifetimeMinutes) {
    double max = entry.maxLifetimeSeconds().orElse(offer.cachePolicy()
        .map(policy -> policy.maxLifetimeSeconds().orElse(Double.POSITIVE_INFINITY)).orElse(0.0));
    return new EntryLife(lifetimeMinutes,
        entry.refreshOnRead().orElse(offer.cachePolicy().map(CachePolicy::refreshOnRead).orElse(true)),
        max / PerUnit.SECONDS_PER_MINUTE, entry.readableAfterSeconds() / PerUnit.SECONDS_PER_MINUTE);
  }

  /// Prices of a call in a mode: time window, then tier, then mode, then region (cost model 4.5).
  CallPrices prices(ServiceMode wanted, double promptTokens) {
    return beforeRegion(wanted, promptTokens).inRegion(region);
  }

  /// The same in the global region.
  CallPrices beforeRegion(ServiceMode wanted, double promptTokens) {
    ServiceMode used = serves(wanted, promptTokens) ? wanted : offer.modes().get(Plan.STANDARD_MODE);
    Optional<PriceSet> published = published(used, promptTokens);
    if (published.isPresent()) {
      return lifetimes.prices(published.get());
    }
    return beforeMode(promptTokens).inMode(multiplier(used), used.cacheDiscount());
  }

  /// Whether a mode takes a prompt of this length: any that is not long, and a long one where the mode does,
  /// or where this model publishes a price for it.
  boolean serves(ServiceMode wanted, double promptTokens) {
    return wanted.longContextSupported() || tier(promptTokens).isEmpty()
        || published(wanted, promptTokens).isPresent();
  }

  /// What this model publishes for a mode and a prompt of this length; nothing where a multiplier makes its prices.
  Optional<PriceSet> published(ServiceMode used, double promptTokens) {
    return override(used).flatMap(ModeOverride::prices).flatMap(prices -> published(prices, promptTokens));
  }

  /// On the standard prices, where the mode publishes none.
  double multiplier(ServiceMode used) {
    return override(used).map(ModeOverride::multiplier).orElse(OptionalDouble.empty()).orElse(used.multiplier());
  }

  private Optional<ModeOverride> override(ServiceMode used) {
    return Optional.ofNullable(period.modeOverrides().get(used.id()));
  }

  /// What a mode or window publishes for a prompt of this length; nothing for a long one where it names
  /// no price of its own: a mode's multiplier then applies to the long price of the standard mode.
  private Optional<PriceSet> published(TieredPrices prices, double promptTokens) {
    return tier(prices, promptTokens)
        .or(() -> tier(promptTokens).isEmpty() ? Optional.of(prices.base()) : Optional.empty());
  }

  /// What a time window publishes for a prompt of this length.
  ///
  /// @param window its index, below 0 for the hours outside all of them
  Optional<PriceSet> inWindow(int window, double promptTokens) {
    return window < 0 ? Optional.empty() : published(period.windows().get(window).prices(), promptTokens);
  }

  /// A window that names no price for long prompts leaves them at the price outside it.
  private CallPrices beforeMode(double promptTokens) {
    CallPrices outside = lifetimes.prices(tier(promptTokens).orElse(period.base()));
    CallPrices mean = outside;
    for (int i = 0; i < windowShares.size(); i++) {
      Optional<PriceSet> inside = inWindow(i, promptTokens);
      if (inside.isPresent()) {
        mean = mean.moved(outside, lifetimes.prices(inside.get()), windowShares.get(i));
      }
    }
    return mean;
  }

  /// The long-context prices that reprice the whole request, if its prompt is long enough.
  Optional<PriceSet> tier(double promptTokens) {
    return tier(period.standard(), promptTokens);
  }

  private Optional<PriceSet> tier(TieredPrices prices, double promptTokens) {
    PriceSet found = null;
    for (var tier : prices.longContext()) {
      if (isLong(promptTokens, tier)) {
        found = tier.prices();
      }
    }
    return Optional.ofNullable(found);
  }

  /// Every length of prompt from which another price holds, in whichever window or mode.
  List<TieredPrices.Tier> tiers() {
    if (period.windows().isEmpty() && period.modeOverrides().isEmpty()) {
      return period.longContext();
    }
    return period.situations().flatMap(prices -> prices.longContext().stream()).toList();
  }

  boolean isLong(double promptTokens, TieredPrices.Tier tier) {
    double threshold = tier.abovePromptTokens();
    boolean exactly = Math.abs(promptTokens - threshold) <= threshold * ROUNDING_SLACK;
    return offer.card().longContextBoundary().isLong(exactly ? threshold : promptTokens, threshold);
  }

  /// A lifetime without a price of writing where the vendor charges for it; free writing needs none.
  Optional<CacheLifetime> withoutWritePrice(double promptTokens) {
    return offer.cachePolicy().orElseThrow().writeFee()
        ? lifetimes.unpriced(tier(promptTokens).orElse(period.base())) : Optional.empty();
  }

  /// Rent of an explicit cache in USD an hour for a million tokens; absent where the vendor takes none.
  OptionalDouble storageUsdPerMTokHour() {
    return period.storageUsdPerMTokHour().map(rent -> OptionalDouble.of(rent.doubleValue()))
        .orElseGet(() -> offer.cachePolicy().map(CachePolicy::storageUsdPerMTokHour).orElse(OptionalDouble.empty()));
  }

  /// How long a day an explicit cache is kept: what the plan says, else the team's working day where the
  /// vendor's cache has to be asked for, and not at all where it also comes by itself.
  double storedHoursPerDay(Scenario scenario) {
    if (storageUsdPerMTokHour().isEmpty()) {
      return 0;
    }
    boolean asked = offer.cachePolicy().orElseThrow().activation().equals(CachePolicy.EXPLICIT);
    return scenario.plan().caching().entry().storedHoursPerDay()
        .orElse(asked ? scenario.workload().activeHoursPerDay() : 0);
  }
}
