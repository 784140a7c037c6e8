package runrate.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The prices of a model from one day until the day before another.
///
/// @param from            first day
/// @param to              first day on which it no longer holds; absent while it does
/// @param guaranteedUntil last day of a promotion the vendor has promised
/// @param source          id of a [Source] of the card
/// @param asOf            the day the price was last checked
/// @param longContext     dearer (or cheaper) prices for long prompts, thresholds rising
/// @param windows         prices that hold in a named time window instead of `base`
/// @param modeOverrides   by service-mode id
public record PricePeriod(LocalDate from, Optional<LocalDate> to, Optional<LocalDate> guaranteedUntil,
    String source, LocalDate asOf, Confidence confidence, PriceSet base,
    List<LongContextTier> longContext, List<WindowPrice> windows,
    Map<String, ModeOverride> modeOverrides, String note) {

  public PricePeriod {
    longContext = List.copyOf(longContext);
    windows = List.copyOf(windows);
    modeOverrides = Map.copyOf(modeOverrides);
  }

  /// Prices of the whole request once its prompt is longer than the threshold.
  public record LongContextTier(double abovePromptTokens, PriceSet prices) {}

  /// Prices inside a time window of the card.
  public record WindowPrice(String window, PriceSet prices) {}

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && to.map(date::isBefore).orElse(true);
  }
}
