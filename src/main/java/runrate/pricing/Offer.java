package runrate.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One model as it can be bought: the model with every reference to its card resolved.
///
/// @param key `vendor/model`, the name scenarios use
/// @param fees what is charged besides tokens, by the fee's id
/// @param own  whether the card is the user's own, standing before the shipped one
public record Offer(String key, RateCard card, ModelCard model, double tokenizerFactor,
    Map<String, ServiceMode> modes, Map<String, Region> regions, Optional<CachePolicy> cachePolicy,
    Map<String, Source> sources, Map<String, Fee> fees, boolean own) {

  /// A forecast looks twelve months ahead of the month it begins in.
  private static final int MONTHS_AHEAD = 13;

  static Offer of(RateCard card, ModelCard model, boolean own) {
    return new Offer(card.vendor().id() + "/" + model.id(), card, model,
        find(card.tokenizers(), Tokenizer::id, model.tokenizer()).factor(),
        byId(card.modes(), ServiceMode::id, model.modes()),
        byId(card.regions(), Region::id, model.regions()),
        model.cachePolicy().map(id -> find(card.cachePolicies(), CachePolicy::id, id)),
        card.sources().stream().collect(Collectors.toUnmodifiableMap(Source::id, source -> source)),
        fees(card, model), own);
  }

  Offer withTokenizerFactor(double factor) {
    return new Offer(key, card, model, factor, modes, regions, cachePolicy, sources, fees, own);
  }

  /// What the model is called where there is little room and its vendor does not stand beside it.
  public String shortName() {
    return model.shortName() + card.vendor().channel().map(" (%s)"::formatted).orElse("");
  }

  /// The mode of this id, or else the one that also answers to this word.
  public Optional<ServiceMode> mode(String word) {
    return Optional.ofNullable(modes.get(word)).or(() -> model.modes().stream().map(modes::get)
        .filter(mode -> mode.aliases().contains(word)).findFirst());
  }

  /// The mode a plan's batch share is sent to, where the model has one.
  public Optional<ServiceMode> batchMode() {
    for (ServiceMode mode : modes.values()) {
      if (mode.kind() == ServiceMode.Kind.BATCH) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  public Optional<Region> region(String id) {
    return Optional.ofNullable(regions.get(id));
  }

  /// Whether a price of it is the user's own. Where some are marked as entered or adopted in the program, only
  /// those are; a card somebody wrote is their own as a whole.
  public boolean isOwn(PricePeriod period) {
    Source named = sources.get(period.source());
    return own && (named != null && OwnPrice.isSource(named)
        || sources.values().stream().noneMatch(OwnPrice::isSource));
  }

  /// The user's own prices that begin after a day, in the year a forecast can look ahead.
  public List<PricePeriod> ownPricesAfter(LocalDate day) {
    return model.prices().stream().filter(period -> period.from().isAfter(day)
        && period.from().isBefore(day.plusMonths(MONTHS_AHEAD))).filter(this::isOwn).toList();
  }

  public TimeWindow window(String id) {
    return find(card.timeWindows(), TimeWindow::id, id);
  }

  /// The id of its vendor.
  public String vendor() {
    return card.vendor().id();
  }

  /// What the card says about its limits in a usage tier, the vendor's first where none is named.
  public TierLimits limits(Optional<String> tier) {
    return TierLimits.of(this, tier);
  }

  /// The first fee of each id that applies to the model.
  private static Map<String, Fee> fees(RateCard card, ModelCard model) {
    return card.fees().stream().filter(fee -> fee.appliesTo(model.id()))
        .collect(Collectors.toUnmodifiableMap(Fee::id, fee -> fee, (first, other) -> first));
  }

  public Optional<Fee> fee(String id) {
    return Optional.ofNullable(fees.get(id));
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id, List<String> wanted) {
    return wanted.stream().collect(Collectors.toUnmodifiableMap(w -> w, w -> find(all, id, w)));
  }

  private static <T> T find(List<T> all, Function<T, String> id, String wanted) {
    return all.stream().filter(item -> id.apply(item).equals(wanted)).findFirst().orElseThrow(
        () -> new IllegalArgumentException("'%s' is not defined on the card".formatted(wanted)));
  }
}
