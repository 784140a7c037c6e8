package runrate.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.RateBook;

/// A day from which a model of a plan costs something else.
///
/// @param inputBefore USD for a million tokens of the prompt until then
/// @param inputAfter  the same from then on
/// @param outputBefore USD for a million tokens of the answer until then
public record PriceChange(LocalDate day, String model, BigDecimal inputBefore, BigDecimal inputAfter,
    BigDecimal outputBefore, BigDecimal outputAfter) {

  /// Those of a month, in the order of the models.
  static List<PriceChange> in(RateBook book, List<String> models, YearMonth month) {
    return models.stream().flatMap(model -> book.find(model).stream())
        .flatMap(offer -> in(offer, month).stream()).toList();
  }

  private static List<PriceChange> in(Offer offer, YearMonth month) {
    List<PriceChange> changes = new ArrayList<>();
    for (PricePeriod period : offer.model().prices()) {
      if (YearMonth.from(period.from()).equals(month)) {
        offer.model().priceOn(period.from().minusDays(1)).filter(before -> !before.base().equals(period.base()))
            .ifPresent(before -> changes.add(new PriceChange(period.from(), offer.shortName(), before.base().input(),
                period.base().input(), before.base().output(), period.base().output())));
      }
    }
    return changes;
  }
}
