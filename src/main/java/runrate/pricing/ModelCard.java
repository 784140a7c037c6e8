package runrate.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One model of a rate card: its limits, what it can do and its prices over time.
///
/// @param minCacheableTokens shortest prefix the cache takes; absent if the vendor does not say
/// @param prices             periods that do not overlap, oldest first
public record ModelCard(String id, List<String> aliases, String name, String shortName, Status status,
    Optional<LocalDate> retired, OptionalDouble contextWindow, OptionalDouble maxInput,
    OptionalDouble maxOutput, OptionalDouble minCacheableTokens, Optional<String> cachePolicy,
    String tokenizer, Optional<String> rateLimitPool, List<String> modes, List<String> regions,
    List<PricePeriod> prices) {

  /// Where a model is in its life; a retired one keeps its last price.
  public enum Status { CURRENT, ACTIVE, PREVIEW, LEGACY, RETIRED }

  public ModelCard {
    aliases = List.copyOf(aliases);
    modes = List.copyOf(modes);
    regions = List.copyOf(regions);
    prices = List.copyOf(prices);
  }

  /// The price that holds on a day: the period around it, else the last one before it.
  public Optional<PricePeriod> priceOn(LocalDate date) {
    PricePeriod latest = null;
    for (PricePeriod period : prices) {
      if (period.contains(date)) {
        return Optional.of(period);
      }
      if (!period.from().isAfter(date)) {
        latest = period;
      }
    }
    return Optional.ofNullable(latest);
  }

  /// The same model at other prices.
  public ModelCard withPrices(List<PricePeriod> others) {
    return new ModelCard(id, aliases, name, shortName, status, retired, contextWindow, maxInput, maxOutput,
        minCacheableTokens, cachePolicy, tokenizer, rateLimitPool, modes, regions, others);
  }

  public boolean isRetiredOn(LocalDate date) {
    return retired.map(day -> !date.isBefore(day)).orElse(status == Status.RETIRED);
  }
}
