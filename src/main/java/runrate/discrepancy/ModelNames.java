package runrate.discrepancy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;

/// Finds the model of another source that is meant by one of ours: of the same vendor, by name or alias,
/// whatever way its name is spelt, and only if that fails by its name without a date or a variant.
final class ModelNames {
  private static final String VARIANT = "(-\\d{8}|@\\d{8}|-\\d{4}-\\d{2}-\\d{2}|-latest|:free|@default)$";

  private final Map<String, Offer> whole = new HashMap<>();
  private final Map<String, Offer> stripped = new HashMap<>();

  ModelNames(RateBook theirs) {
    theirs.offers().forEach(offer -> names(offer).forEach(name -> {
      whole.putIfAbsent(name, offer);
      stripped.merge(strip(name), offer, ModelNames::plainerOrNewer);
    }));
  }

  /// Of several variants the one without a suffix is meant, else the newest.
  private static Offer plainerOrNewer(Offer one, Offer other) {
    if (isPlain(one) != isPlain(other)) {
      return isPlain(one) ? one : other;
    }
    return one.model().id().compareTo(other.model().id()) > 0 ? one : other;
  }

  private static boolean isPlain(Offer offer) {
    return strip(normal(offer.model().id())).equals(normal(offer.model().id()));
  }

  Optional<Offer> find(Offer ours) {
    List<String> names = names(ours).toList();
    return first(names.stream(), whole).or(() -> first(names.stream().map(ModelNames::strip), stripped));
  }

  private static Optional<Offer> first(Stream<String> names, Map<String, Offer> offers) {
    return names.filter(offers::containsKey).findFirst().map(offers::get);
  }

  private static Stream<String> names(Offer offer) {
    String vendor = offer.card().vendor().id() + "/";
    return Stream.concat(Stream.of(offer.model().id()), offer.model().aliases().stream())
        .map(name -> vendor + normal(name));
  }

  static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-');
  }

  static String strip(String normal) {
    return normal.replaceFirst(VARIANT, "");
  }
}
