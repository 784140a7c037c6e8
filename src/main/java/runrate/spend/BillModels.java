package runrate.spend;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;

/// Names of models as bills write them, found on the rate cards.
///
/// @param day whose prices are meant: a model without one is not found
record BillModels(RateBook book, LocalDate day) {
  private static final int FAMILY = 3;

  /// Whoever sells the model of this name. Case, blanks, points and hyphens do not count, nor a date behind it.
  ///
  /// A name alone means the model as its maker sells it; behind the name of somebody else who sells it, theirs.
  List<Offer> named(String text) {
    String name = text.strip().replaceFirst("(?i)^model( name| id)?\\s*:?\\s+", "").replaceFirst(":$", "").strip();
    List<Offer> exact = sold().filter(offer -> same(offer.key(), name)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    List<Offer> all = sold().filter(offer -> names(offer).anyMatch(each -> same(each, name))).toList();
    if (all.isEmpty()) {
      all = sold().filter(offer -> names(offer).anyMatch(each -> sellers(offer).anyMatch(seller ->
          same(each + seller, name) || same(seller + each, name)))).toList();
    }
    List<Offer> makers = all.stream().filter(offer -> offer.card().vendor().channel().isEmpty()).toList();
    return makers.isEmpty() ? all : makers;
  }

  /// Whether a text that names no model on a card looks like one.
  boolean isLikely(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    return plain.startsWith("model") || text.strip().matches("[\\w./:]*\\p{L}[\\w./:]*-[\\w./:-]*")
        || sold().flatMap(offer -> Stream.of(offer.model().name().split("[ \\-\\d]")[0].toLowerCase(Locale.ROOT)))
            .filter(family -> family.length() >= FAMILY).anyMatch(plain::contains);
  }

  private Stream<Offer> sold() {
    return book.offers().stream().filter(offer -> offer.model().priceOn(day).isPresent());
  }

  private static Stream<String> names(Offer offer) {
    return Stream.concat(Stream.of(offer.model().id(), offer.model().name(), offer.model().shortName(),
        offer.shortName()), offer.model().aliases().stream());
  }

  private static Stream<String> sellers(Offer offer) {
    return Stream.concat(Stream.of(offer.vendor(), offer.card().vendor().name()),
        offer.card().vendor().channel().stream());
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other)) || plain(one).equals(plain(other.replaceFirst("[-@]20\\d{6}$", "")));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+]", "");
  }
}
