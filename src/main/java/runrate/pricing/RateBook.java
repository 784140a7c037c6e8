package runrate.pricing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All rate cards in use, and every model on them by `vendor/model` or one of its aliases.
public final class RateBook {
  private final List<RateCard> cards;
  private final Map<String, Offer> offers = new LinkedHashMap<>();
  private final Map<String, Offer> aliases = new LinkedHashMap<>();

  public RateBook(List<RateCard> cards) {
    this.cards = List.copyOf(cards);
    for (RateCard card : cards) {
      for (ModelCard model : card.models()) {
        Offer offer = Offer.of(card, model);
        offers.put(offer.key(), offer);
        model.aliases().forEach(alias -> aliases.put(card.vendor().id() + "/" + alias, offer));
      }
    }
  }

  public List<RateCard> cards() {
    return cards;
  }

  public Collection<Offer> offers() {
    return Collections.unmodifiableCollection(offers.values());
  }

  public Optional<Offer> find(String key) {
    Offer offer = offers.get(key);
    return Optional.ofNullable(offer != null ? offer : aliases.get(key));
  }

  /// The newest day any card was checked.
  public Optional<LocalDate> asOf() {
    return cards.stream().map(RateCard::asOf).max(LocalDate::compareTo);
  }
}
