package runrate.pricing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// All rate cards in use, and every model on them by `vendor/model` or one of its aliases. A model on a
/// card of the user's own stands before the same model on a shipped one; every other model of that
/// vendor keeps its list price.
public final class RateBook {
  private final List<RateCard> shipped;
  private final List<RateCard> own;
  private final List<RateCard> cards;
  private final Map<String, Offer> offers = new LinkedHashMap<>();
  private final Map<String, Offer> aliases = new LinkedHashMap<>();
  private final Map<String, Offer> listed = new LinkedHashMap<>();
  private final Map<String, VendorTerms> terms = new LinkedHashMap<>();
  private final Set<String> ownTerms = new HashSet<>();
  private final Function<String, Optional<Offer>> unlisted;
  private final Optional<LocalDate> readOn;
  private final SameModels same;

  public RateBook(List<RateCard> cards) {
    this(cards, List.of());
  }

  /// @param own cards of the user's own
  public RateBook(List<RateCard> shipped, List<RateCard> own) {
    this(shipped, own, key -> Optional.empty());
  }

  /// @param unlisted finds models that scenarios may name though they stand in no list
  public RateBook(List<RateCard> shipped, List<RateCard> own, Function<String, Optional<Offer>> unlisted) {
    this(shipped, own, unlisted, Optional.empty());
  }

  private RateBook(List<RateCard> shipped, List<RateCard> own, Function<String, Optional<Offer>> unlisted,
      Optional<LocalDate> readOn) {
    this.unlisted = unlisted;
    this.readOn = readOn;
    this.shipped = List.copyOf(shipped);
    this.own = List.copyOf(own);
    this.cards = Stream.concat(shipped.stream(), own.stream()).toList();
    shipped.forEach(card -> add(card, false));
    own.forEach(card -> add(card, true));
    same = new SameModels(offers.values());
  }

  /// The same book in the hands of somebody who reads it on this day: prices are as old as they are then.
  public RateBook readOn(LocalDate day) {
    return new RateBook(shipped, own, unlisted, Optional.of(day));
  }

  /// How long ago a price was checked, in days. An earlier day of a scenario does not make it younger.
  ///
  /// @param otherwise the day to count to where nobody said when the book is read
  public long ageInDays(PricePeriod period, LocalDate otherwise) {
    return daysSince(period.asOf(), otherwise);
  }

  /// The same for a day on which several prices were checked.
  public long daysSince(LocalDate checked, LocalDate otherwise) {
    return ChronoUnit.DAYS.between(checked, readOn.orElse(otherwise));
  }

  private void add(RateCard card, boolean own) {
    if (!card.terms().isNone()) {
      terms.put(card.vendor().id(), card.terms());
      if (own) {
        ownTerms.add(card.vendor().id());
      }
    }
    for (ModelCard model : card.models()) {
      Offer offer = counted(Offer.of(card, model, own));
      Offer before = offers.put(offer.key(), offer);
      if (before != null && !before.own()) {
        listed.put(offer.key(), before);
      }
      model.aliases().forEach(alias -> aliases.put(card.vendor().id() + "/" + alias, offer));
    }
  }

  /// A price from a list that says nothing of tokens is a price of the same model all the same.
  private Offer counted(Offer offer) {
    Offer same = offers.getOrDefault(offer.key(), aliases.get(offer.key()));
    return same != null && offer.model().tokenizer().equals(Tokenizer.UNKNOWN)
        ? offer.withTokenizerFactor(same.tokenizerFactor()) : offer;
  }

  /// The list offer behind one of the user's own; empty where nothing is overridden.
  public Optional<Offer> listed(String key) {
    return find(key).map(offer -> listed.get(offer.key()));
  }

  /// A vendor's terms: those of the user's own card where it grants any, else the published ones.
  public VendorTerms terms(String vendor) {
    return terms.getOrDefault(vendor, VendorTerms.NONE);
  }

  /// Whether a vendor's terms are the user's own.
  public boolean ownTerms(String vendor) {
    return ownTerms.contains(vendor);
  }

  /// Everybody who sells something, each once.
  public Collection<Vendor> vendors() {
    Map<String, Vendor> vendors = new LinkedHashMap<>();
    cards.forEach(card -> vendors.putIfAbsent(card.vendor().id(), card.vendor()));
    return vendors.values();
  }

  /// The name of a vendor, or its id where no card is of it.
  public String vendorName(String id) {
    return vendors().stream().filter(vendor -> vendor.id().equals(id)).findFirst().map(Vendor::name).orElse(id);
  }

  /// All models of one vendor, on whichever card.
  public Stream<Offer> soldBy(Vendor vendor) {
    return offers.values().stream().filter(offer -> offer.card().vendor().id().equals(vendor.id()));
  }

  public List<RateCard> cards() {
    return cards;
  }

  public Collection<Offer> offers() {
    return Collections.unmodifiableCollection(offers.values());
  }

  public Optional<Offer> find(String key) {
    Offer offer = offers.get(key);
    Offer aliased = aliases.get(key);
    return Optional.ofNullable(offer != null ? offer : aliased == null ? null : offers.get(aliased.key()))
        .or(() -> unlisted.apply(key));
  }

  /// One word for a model, whoever sells it and under whatever id.
  public String modelName(String key) {
    Offer aliased = aliases.get(key);
    return same.of(aliased == null ? key : aliased.key());
  }

  /// Whether two keys are of one model.
  public boolean isSameModel(String key, String other) {
    return modelName(key).equals(modelName(other));
  }

  /// What a model is called where there is little room; its key where no card has it.
  public String shortName(String key) {
    return find(key).map(offer -> offer.shortName()).orElse(key);
  }

  /// How many tokens a model counts where another counts one (cost model 4.10): the quotient of their factors, exactly
  /// 1 for the model itself.
  ///
  /// @param countedBy a model or [Tokenizer#REFERENCE]; one that is not known counts like the reference
  public double tokenFactor(Offer offer, String countedBy) {
    return offer.tokenizerFactor() / (countedBy.equals(Tokenizer.REFERENCE) ? 1
        : find(countedBy).map(Offer::tokenizerFactor).orElse(1.0));
  }

  /// Whether a model stands in the lists; one that was only found by its name does not.
  public boolean isListed(Offer offer) {
    return offers.containsKey(offer.key());
  }

  /// The newest day any card was checked.
  public Optional<LocalDate> asOf() {
    return cards.stream().map(RateCard::asOf).max(LocalDate::compareTo);
  }
}
