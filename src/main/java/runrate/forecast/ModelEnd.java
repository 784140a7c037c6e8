package runrate.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.RateBook;

/// A day on which something of a model ends that a plan builds on.
///
/// @param day the first day without it; of a promise its last
public record ModelEnd(LocalDate day, String model, Kind kind) {
  /// The model is no longer sold, its price was promised until then, or no price is known from then on.
  public enum Kind { RETIRED, PROMISE, PRICE }

  /// Those of a month, in the order of the models.
  static List<ModelEnd> in(RateBook book, List<String> models, YearMonth month) {
    return models.stream().flatMap(model -> book.find(model).stream()).flatMap(offer -> of(offer).stream())
        .filter(end -> YearMonth.from(end.day()).equals(month)).toList();
  }

  private static List<ModelEnd> of(Offer offer) {
    List<ModelEnd> ends = new ArrayList<>();
    String name = offer.shortName();
    offer.model().retired().ifPresent(day -> ends.add(new ModelEnd(day, name, Kind.RETIRED)));
    for (PricePeriod period : offer.model().prices()) {
      period.guaranteedUntil().filter(day -> holds(offer, period, day))
          .ifPresent(day -> ends.add(new ModelEnd(day, name, Kind.PROMISE)));
      // priced as before, for want of another price
      period.to().filter(day -> holds(offer, period, day))
          .ifPresent(day -> ends.add(new ModelEnd(day, name, Kind.PRICE)));
    }
    return ends;
  }

  private static boolean holds(Offer offer, PricePeriod period, LocalDate day) {
    return offer.model().priceOn(day).equals(Optional.of(period));
  }
}
