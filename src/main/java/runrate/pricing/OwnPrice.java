package runrate.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one user pays for a model from a day on instead of the published price. Days before it keep the
/// price they had, so that nothing past is repriced.
///
/// @param from   first day it holds
/// @param asOf   the day it was last checked
/// @param prices  in the standard mode; modes and rents stay as the vendor sells them
/// @param windows in hours with prices of their own; none leaves them as the vendor sells them
/// @param note   where it was agreed
public record OwnPrice(LocalDate from, LocalDate asOf, TieredPrices prices, List<PricePeriod.WindowPrice> windows,
    String note) {
  /// Id of the source that own prices name.
  public static final String SOURCE_ID = "own";
  /// Kind of that source.
  public static final String SOURCE_KIND = "user";

  public OwnPrice {
    windows = List.copyOf(windows);
  }

  public OwnPrice(LocalDate from, LocalDate asOf, TieredPrices prices, String note) {
    this(from, asOf, prices, List.of(), note);
  }

  /// The model at this price: periods before it end on its first day, later ones are gone.
  ///
  /// @param model at the prices that hold without it
  public ModelCard onto(ModelCard model) {
    List<PricePeriod> periods = new ArrayList<>();
    for (PricePeriod period : model.prices()) {
      if (period.from().isBefore(from)) {
        boolean reaches = period.to().map(day -> day.isAfter(from)).orElse(true);
        periods.add(reaches ? period.until(from) : period);
      }
    }
    Optional<PricePeriod> sold = model.priceOn(from);
    periods.add(new PricePeriod(from, Optional.empty(), Optional.empty(), SOURCE_ID, asOf, Confidence.HIGH, prices,
        windows.isEmpty() ? sold.map(PricePeriod::windows).orElse(List.of()) : windows,
        sold.map(PricePeriod::modeOverrides).orElse(Map.of()), sold.flatMap(PricePeriod::storageUsdPerMTokHour), note));
    return model.withPrices(periods);
  }
}
