package runrate.costing;

import java.time.LocalDate;
import java.util.Optional;
import runrate.pricing.Confidence;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;

/// Where a model's price was read, when it was last checked and how sure it is.
///
/// @param own whether it is a price of the user's own, in place of the list price
public record PriceOrigin(String vendor, String source, String sourceKind, LocalDate asOf, Confidence confidence,
    LocalDate from, Optional<LocalDate> guaranteedUntil, boolean own) {

  public static PriceOrigin of(Offer offer, PricePeriod period) {
    var source = offer.sources().get(period.source());
    return new PriceOrigin(offer.card().vendor().name(), source.ref(), source.kind(), period.asOf(),
        period.confidence(), period.from(), period.guaranteedUntil(), offer.isOwn(period));
  }
}
