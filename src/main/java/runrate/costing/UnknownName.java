package runrate.costing;

import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.pricing.Vendor;
import runrate.units.Excerpt;
import runrate.units.NearestName;
import runrate.units.Problem;

/// What is said of a model or a vendor that is on no rate card, with the ways out.
final class UnknownName {
  private UnknownName() {}

  static String ofModel(String key) {
    return key.isBlank() ? "the name of the model is empty" : "model '%s' is not on any rate card".formatted(key);
  }

  /// The name that was probably meant, or the price of a list.
  static Problem model(RateBook book, String where, String key) {
    if (key.isBlank()) {
      return Problem.error(where, ofModel(key), "Name one as vendor/model, or take the key out");
    }
    return Problem.error(where, ofModel(key), NearestName.to(key, book.offers().stream().map(Offer::key).toList())
        .map("Perhaps '%s' is meant, or import"::formatted).orElse("Import")
        + " a price list that has it and adopt its price: runrate import FILE --adopt " + Excerpt.of(key));
  }

  /// @param wayOut where no name is near
  static Problem vendor(RateBook book, String where, String id, String wayOut) {
    return Problem.error(where, "no rate card is of a vendor '%s'".formatted(id),
        NearestName.to(id, book.vendors().stream().map(Vendor::id).toList())
            .map("Perhaps '%s' is meant"::formatted).orElse(wayOut));
  }
}
