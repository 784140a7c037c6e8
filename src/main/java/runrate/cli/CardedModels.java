package runrate.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.units.Excerpt;
import runrate.units.NearestName;

/// The models of the rate cards, for somebody who named another.
final class CardedModels {
  private static final int MOST = 3;

  private CardedModels() {}

  /// `no rate card has 'claude-opus-5'; perhaps 'anthropic/claude-opus-5' is meant`
  static String none(RateBook book, String key) {
    List<String> keys = book.vendors().stream().flatMap(book::soldBy).map(Offer::key).toList();
    List<String> names = keys.stream().map(CardedModels::model).distinct().toList();
    String meant = NearestName.to(key, keys).map(Stream::of).orElseGet(() -> NearestName.to(model(key), names).stream()
        .flatMap(name -> keys.stream().filter(each -> model(each).equals(name))).limit(MOST))
        .map("'%s'"::formatted).collect(Collectors.joining(" or "));
    return "no rate card has '%s'%s".formatted(Excerpt.of(key), meant.isEmpty()
        ? "; runrate prices lists the models" : "; perhaps %s is meant".formatted(meant));
  }

  private static String model(String key) {
    return key.substring(key.indexOf('/') + 1);
  }
}
