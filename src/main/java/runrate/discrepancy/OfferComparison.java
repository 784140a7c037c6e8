package runrate.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import runrate.discrepancy.PriceKind.Charge;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;

/// Compares one model of ours with the same model of another source on a day.
final class OfferComparison {
  private static final double LEAST_UNIT_ERROR = 1000;
  private static final double ROUNDING = 1e-9;
  private static final PriceKind INPUT = PriceKind.of(Charge.INPUT);
  private static final PriceKind OUTPUT = PriceKind.of(Charge.OUTPUT);
  private static final PriceKind REASONING = PriceKind.of(Charge.REASONING);

  private final Offer ours;
  private final Offer theirs;
  private final Optional<PricePeriod> ourPeriod;
  private final Optional<PricePeriod> theirPeriod;
  private final Map<PriceKind, BigDecimal> ourPrices;
  private final Map<PriceKind, BigDecimal> theirPrices;

  OfferComparison(Offer ours, Offer theirs, LocalDate date) {
    this.ours = ours;
    this.theirs = theirs;
    ourPeriod = ours.model().priceOn(date);
    theirPeriod = theirs.model().priceOn(date);
    ourPrices = ourPeriod.map(period -> PriceTable.of(ours, period)).orElse(Map.of());
    theirPrices = theirPeriod.map(period -> asOurs(PriceTable.of(theirs, period))).orElse(Map.of());
  }

  /// A source that knows only one price for writing means the lifetime a vendor sells first.
  private Map<PriceKind, BigDecimal> asOurs(Map<PriceKind, BigDecimal> listed) {
    List<PriceKind> writes = listed.keySet().stream().filter(kind -> kind.charge() == Charge.CACHE_WRITE).toList();
    Optional<PriceKind> first = ours.cachePolicy().map(policy -> PriceKind.write(policy.defaultLifetime().id()));
    if (writes.size() != 1 || first.isEmpty() || ourPrices.containsKey(writes.getFirst())
        || !ourPrices.containsKey(first.get())) {
      return listed;
    }
    Map<PriceKind, BigDecimal> renamed = new LinkedHashMap<>();
    listed.forEach((kind, usd) -> renamed.put(kind.equals(writes.getFirst()) ? first.get() : kind, usd));
    return renamed;
  }

  SourceComparison from(String source) {
    Set<PriceKind> kinds = new LinkedHashSet<>(ourPrices.keySet());
    kinds.addAll(theirPrices.keySet());
    List<PriceComparison> prices = new ArrayList<>();
    for (PriceKind kind : kinds) {
      Optional<BigDecimal> our = price(ourPrices, kind);
      Optional<BigDecimal> their = price(theirPrices, kind);
      prices.add(new PriceComparison(kind, our, their, cause(kind, our, their)));
    }
    return new SourceComparison(source, theirs.key(), theirPeriod.map(PricePeriod::asOf),
        ourPeriod.map(PricePeriod::asOf), prices);
  }

  /// Thinking without a price of its own costs what the answer costs.
  private static Optional<BigDecimal> price(Map<PriceKind, BigDecimal> prices, PriceKind kind) {
    return Optional.ofNullable(prices.get(kind)).or(() ->
        kind.equals(REASONING) ? Optional.ofNullable(prices.get(OUTPUT)) : Optional.empty());
  }

  private Optional<Cause> cause(PriceKind kind, Optional<BigDecimal> our, Optional<BigDecimal> their) {
    if (our.isEmpty() || their.isEmpty()) {
      boolean tier = kind.isTier() && ourPeriod.isPresent() && theirPeriod.isPresent();
      return tier ? Optional.of(new Cause.NoTier(their.isEmpty())) : Optional.empty();
    }
    if (PriceComparison.agree(our.get(), their.get())) {
      return Optional.empty();
    }
    return unitError(our.get(), their.get())
        .or(() -> otherPeriod(ours, ourPeriod, kind, their.get()).map(other ->
            new Cause.OurOtherPeriod(other.from(), other.to(), other.from().isBefore(ourPeriod.orElseThrow().from()))))
        .or(() -> otherPeriod(theirs, theirPeriod, kind, our.get()).map(other ->
            new Cause.TheirOtherPeriod(other.from(), other.to(), other.from().isBefore(theirPeriod.orElseThrow().from()))))
        .or(() -> window(kind, their.get())).or(this::sameFactor).or(this::checkedEarlier);
  }

  private static Optional<Cause> unitError(BigDecimal our, BigDecimal their) {
    double factor = our.signum() == 0 ? 0 : their.doubleValue() / our.doubleValue();
    double power = Math.rint(Math.log10(factor));
    boolean wrongUnit = factor > 0 && Math.abs(power) >= Math.log10(LEAST_UNIT_ERROR)
        && Math.abs(factor / Math.pow(10, power) - 1) <= ROUNDING;
    return wrongUnit ? Optional.of(new Cause.UnitError(Math.pow(10, power))) : Optional.empty();
  }

  /// The period next to the one in force in which a source has this price, an earlier one first.
  private static Optional<PricePeriod> otherPeriod(Offer offer, Optional<PricePeriod> inForce,
      PriceKind kind, BigDecimal usd) {
    List<PricePeriod> periods = offer.model().prices();
    List<PricePeriod> nearest = new ArrayList<>();
    int current = inForce.map(periods::indexOf).orElse(0);
    for (int i = current - 1; i >= 0; i--) {
      nearest.add(periods.get(i));
    }
    nearest.addAll(periods.subList(Math.min(current + 1, periods.size()), periods.size()));
    return nearest.stream().filter(period -> price(PriceTable.of(offer, period), kind)
        .map(price -> PriceComparison.agree(price, usd)).orElse(false)).findFirst();
  }

  private Optional<Cause> window(PriceKind kind, BigDecimal usd) {
    return ourPeriod.stream().flatMap(period -> period.windows().stream())
        .filter(window -> price(PriceTable.of(window.prices()), kind)
            .map(price -> PriceComparison.agree(price, usd)).orElse(false))
        .findFirst().map(window -> new Cause.OurWindow(window.window()));
  }

  private Optional<Cause> sameFactor() {
    double input = factor(INPUT);
    double output = factor(OUTPUT);
    boolean same = input > 0 && Double.isFinite(input) && Math.abs(input - output) <= ROUNDING * input && input != 1;
    return same ? Optional.of(new Cause.SameFactor(input)) : Optional.empty();
  }

  private double factor(PriceKind kind) {
    return theirPrices.get(kind).doubleValue() / ourPrices.get(kind).doubleValue();
  }

  private Optional<Cause> checkedEarlier() {
    long days = ChronoUnit.DAYS.between(theirPeriod.orElseThrow().asOf(), ourPeriod.orElseThrow().asOf());
    return days == 0 ? Optional.empty() : Optional.of(new Cause.CheckedEarlier(days));
  }
}
