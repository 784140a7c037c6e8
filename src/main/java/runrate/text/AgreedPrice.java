package runrate.text;

import java.time.LocalDate;
import java.util.Optional;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.pricing.VendorTerms;
import runrate.scenario.PlanContract;

/// What the open scenario's terms with a vendor make of one model's price.
public final class AgreedPrice {
  private static final double NOTHING = 1e-9;

  private AgreedPrice() {}

  /// `−15 %`: "Agreed in this scenario: 15 % discount. Sonnet 4.6 comes to $2.55 in and $12.75 out."
  ///
  /// @return empty where nothing was agreed with the vendor; without a price where one was agreed
  ///     for this model already
  public static Optional<PriceNote> of(RateBook book, PlanContract agreed, Offer offer, LocalDate date) {
    return agreed.with(offer.vendor()).map(contract -> {
      VendorTerms terms = contract.onto(book.terms(offer.vendor()));
      double factor = factor(book, agreed, offer, date);
      String price = offer.model().priceOn(date).filter(period -> factor != 1)
          .map(period -> " %s comes to %s in and %s out.".formatted(offer.shortName(),
              Figures.price(period.base().input().doubleValue() * factor),
              Figures.price(period.base().output().doubleValue() * factor))).orElse("");
      return new PriceNote(factor == 1 || price.isEmpty() ? "agreed terms" : change(factor - 1),
          "Agreed in this scenario: %s.%s".formatted(VendorTermsSentence.of(terms), price), PriceNote.Weight.WHOSE);
    });
  }

  /// What discount and surcharge make of a dollar of list price; 1 where nothing was agreed with the vendor, or the
  /// price was agreed for this model already.
  public static double factor(RateBook book, PlanContract agreed, Offer offer, LocalDate date) {
    boolean own = offer.model().priceOn(date).map(offer::isOwn).orElse(false);
    return own ? 1 : agreed.with(offer.vendor()).map(contract -> contract.onto(book.terms(offer.vendor())).contract())
        .map(terms -> (1 - terms.discount()) * (1 + terms.surcharge())).orElse(1.0);
  }

  private static String change(double share) {
    boolean whole = Math.abs(share * 100 - Math.rint(share * 100)) < NOTHING;
    return (share > 0 ? "+" : "") + Figures.percent(share, whole ? 0 : 1);
  }
}
