package runrate.costing;

import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.units.Excerpt;
import runrate.units.NearestName;

/// The ways out where a model is on no rate card: the name that was probably meant, or the price of a list.
final class UnknownModel {
  private UnknownModel() {}

  static String hint(RateBook book, String key) {
    return NearestName.to(key, book.offers().stream().map(Offer::key).toList())
        .map("Perhaps '%s' is meant, or import"::formatted).orElse("Import")
        + " a price list that has it and adopt its price: runrate import FILE --adopt " + Excerpt.of(key);
  }
}
