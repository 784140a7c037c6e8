package runrate.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A price of somebody else's list, made a user's own: its source, date and confidence stay with it. What the list
/// does not price of a model in use stays at the price it has.
public final class Adoption {
  /// From when lists hold that do not say it.
  public static final LocalDate SINCE_EVER = LocalDate.of(2000, 1, 1);

  private Adoption() {}

  /// @param list   what people call the list
  /// @param listed the model as the list has it
  /// @param inUse  the same model on the cards in use, where it is on one
  /// @param since  first day it holds; else the list's own, and where it names none the day it was read
  /// @return empty if the list has no price yet on the day it was read
  public static Optional<OwnPrice> of(String list, Offer listed, Optional<Offer> inUse, Optional<LocalDate> since) {
    LocalDate read = listed.card().asOf();
    return listed.model().priceOn(read).map(period -> {
      boolean undated = period.from().equals(SINCE_EVER);
      LocalDate from = since.orElse(undated && inUse.isPresent() ? period.asOf() : period.from());
      Optional<PricePeriod> sold = inUse.flatMap(offer -> offer.model().priceOn(from));
      return new OwnPrice(from, period.asOf(), prices(period.standard(), sold, inUse),
          inUse.isPresent() ? List.of() : period.windows(), note(list, undated && since.isEmpty()),
          source(list, listed, period), period.confidence());
    });
  }

  private static String note(String list, boolean undated) {
    return "adopted from %s%s".formatted(list, undated ? ", which does not say since when it holds" : "");
  }

  /// One source a list and day, so that an older adoption keeps its own.
  private static Source source(String list, Offer listed, PricePeriod period) {
    String id = "%s-%s-%s".formatted(OwnPrice.SOURCE_ID, list.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
        period.asOf());
    String ref = Optional.ofNullable(listed.sources().get(period.source())).map(Source::ref).orElse(list);
    return new Source(id, OwnPrice.ADOPTED_KIND, ref, period.asOf(), "adopted from an imported list");
  }

  private static TieredPrices prices(TieredPrices theirs, Optional<PricePeriod> sold, Optional<Offer> inUse) {
    Optional<CachePolicy> policy = inUse.flatMap(Offer::cachePolicy);
    PriceSet base = prices(theirs.base(), sold.map(PricePeriod::base), policy, inUse.isPresent());
    List<TieredPrices.Tier> tiers = theirs.longContext().isEmpty() ? sold.map(PricePeriod::longContext)
        .orElse(List.of()) : theirs.longContext().stream().map(tier -> new TieredPrices.Tier(tier.abovePromptTokens(),
            prices(tier.prices(), sold.flatMap(period -> same(period, tier)), policy, inUse.isPresent()))).toList();
    return new TieredPrices(base, tiers);
  }

  private static Optional<PriceSet> same(PricePeriod period, TieredPrices.Tier tier) {
    return period.longContext().stream().filter(ours -> ours.abovePromptTokens() == tier.abovePromptTokens())
        .map(TieredPrices.Tier::prices).findFirst();
  }

  private static PriceSet prices(PriceSet theirs, Optional<PriceSet> ours, Optional<CachePolicy> policy,
      boolean inUse) {
    return new PriceSet(theirs.input(), theirs.output(), theirs.reasoning().or(() -> ours.flatMap(PriceSet::reasoning)),
        theirs.cacheRead().or(() -> ours.flatMap(PriceSet::cacheRead)),
        inUse ? writes(theirs.cacheWrite(), ours, policy) : theirs.cacheWrite());
  }

  /// A list that has one price for writing means the lifetime a vendor sells first.
  private static Map<String, BigDecimal> writes(Map<String, BigDecimal> theirs, Optional<PriceSet> ours,
      Optional<CachePolicy> policy) {
    Map<String, BigDecimal> writes = new LinkedHashMap<>(ours.map(PriceSet::cacheWrite).orElse(Map.of()));
    Set<String> lifetimes = policy.stream().flatMap(one -> one.lifetimes().stream()).map(CacheLifetime::id)
        .collect(Collectors.toSet());
    boolean charges = policy.map(CachePolicy::writeFee).orElse(false);
    theirs.forEach((lifetime, usd) -> {
      if (lifetimes.contains(lifetime)) {
        writes.put(lifetime, usd);
      } else if (theirs.size() == 1 && charges) {
        writes.put(policy.orElseThrow().defaultLifetime().id(), usd);
      }
    });
    return writes;
  }
}
