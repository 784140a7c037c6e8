package runrate.discrepancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import runrate.costing.PriceTable.Column;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;

/// What one source knows of a model: its prices on a day, and those of its other days.
///
/// @param others the other periods, those before the one in force first, each the nearest first
record DatedPrices(Offer offer, Optional<PricePeriod> inForce, KnownPrices now, List<PricePeriod> others) {

  static DatedPrices on(LocalDate date, Offer offer) {
    Optional<PricePeriod> inForce = offer.model().priceOn(date);
    List<PricePeriod> periods = offer.model().prices();
    int current = inForce.map(periods::indexOf).orElse(-1);
    List<PricePeriod> before = periods.subList(0, Math.max(current, 0)).reversed();
    KnownPrices now = inForce.map(period -> KnownPrices.of(offer, period)).orElse(KnownPrices.NOTHING);
    return new DatedPrices(offer, inForce, now,
        Stream.concat(before.stream(), periods.subList(current + 1, periods.size()).stream()).toList());
  }

  DatedPrices renamed(UnaryOperator<Column> columns) {
    return new DatedPrices(offer, inForce, now.renamed(columns), others);
  }

  Optional<LocalDate> checked() {
    return inForce.map(PricePeriod::asOf);
  }

  /// The period next to the one in force in which this was the price.
  Optional<PricePeriod> otherPeriod(PriceKind kind, double usd) {
    return others.stream().filter(period -> KnownPrices.of(offer, period).isPrice(kind, usd)).findFirst();
  }

  boolean isBeforeNow(PricePeriod other) {
    return other.from().isBefore(inForce.orElseThrow().from());
  }
}
