package runrate.pricing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Which offers are of one model: those whose ids end alike ([ModelName]), and those whose cards call it the same. A
/// channel may sell `llama-3.3-70b` as `llama-3.3-70b-versatile` or with a day behind it.
final class SameModels {
  private final Map<String, String> byId = new HashMap<>();

  SameModels(Collection<Offer> offers) {
    Map<String, String> byName = new HashMap<>();
    for (Offer offer : offers) {
      String id = ModelName.of(offer.key());
      String name = offer.model().name().toLowerCase(Locale.ROOT);
      String known = byId.getOrDefault(id, byName.getOrDefault(name, id));
      byId.putIfAbsent(id, known);
      byName.putIfAbsent(name, known);
    }
  }

  /// One word for all offers of the model.
  ///
  /// @param key `vendor/model`
  String of(String key) {
    String id = ModelName.of(key);
    return byId.getOrDefault(id, id);
  }
}
