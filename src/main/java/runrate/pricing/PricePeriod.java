package runrate.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The prices of a model from one day until the day before another.
///
/// @param from            first day
/// @param to              first day on which it no longer holds; absent while it does
/// @param guaranteedUntil last day of a promotion the vendor has promised
/// @param source          id of a [Source] of the card
/// @param asOf            the day the price was last checked
/// @param standard        in the standard mode, outside every time window
/// @param windows         prices that hold in a named time window instead
/// @param modeOverrides   by service-mode id
/// @param storageUsdPerMTokHour rent of an explicit cache, where this model's differs from its policy's
public record PricePeriod(LocalDate from, Optional<LocalDate> to, Optional<LocalDate> guaranteedUntil,
    String source, LocalDate asOf, Confidence confidence, TieredPrices standard,
    List<WindowPrice> windows, Map<String, ModeOverride> modeOverrides,
    Optional<BigDecimal> storageUsdPerMTokHour, String note) {

  public PricePeriod {
    windows = List.copyOf(windows);
    modeOverrides = Map.copyOf(modeOverrides);
  }

  /// Prices inside a time window of the card.
  public record WindowPrice(String window, TieredPrices prices) {}

  public PriceSet base() {
    return standard.base();
  }

  /// The prices of every situation: standard, in each time window, in each mode with prices of its own.
  public Stream<TieredPrices> situations() {
    return Stream.of(Stream.of(standard), windows.stream().map(WindowPrice::prices),
        modeOverrides.values().stream().flatMap(override -> override.prices().stream())).flatMap(prices -> prices);
  }

  public List<TieredPrices.Tier> longContext() {
    return standard.longContext();
  }

  /// The same prices, ending before a day.
  public PricePeriod until(LocalDate day) {
    return new PricePeriod(from, Optional.of(day), guaranteedUntil, source, asOf, confidence, standard, windows,
        modeOverrides, storageUsdPerMTokHour, note);
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && to.map(date::isBefore).orElse(true);
  }
}
