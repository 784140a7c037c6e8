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
/// @param source what the user entered, or the list it was adopted from
public record OwnPrice(LocalDate from, LocalDate asOf, TieredPrices prices, List<PricePeriod.WindowPrice> windows,
    String note, Source source, Confidence confidence) {
  /// Id of the source that prices name which were entered here.
  public static final String SOURCE_ID = "own";
  /// Kind of the source of prices that were entered here.
  public static final String SOURCE_KIND = "user";
  /// Kind of the source of prices that were adopted from an imported list.
  public static final String ADOPTED_KIND = "user-list";

  public OwnPrice {
    windows = List.copyOf(windows);
  }

  /// A price that was entered here.
  public OwnPrice(LocalDate from, LocalDate asOf, TieredPrices prices, List<PricePeriod.WindowPrice> windows,
      String note) {
    this(from, asOf, prices, windows, note, new Source(SOURCE_ID, SOURCE_KIND, "entered in Runrate", asOf, ""),
        Confidence.HIGH);
  }

  public OwnPrice(LocalDate from, LocalDate asOf, TieredPrices prices, String note) {
    this(from, asOf, prices, List.of(), note);
  }

  /// Whether prices of this source are a user's own.
  static boolean isSource(Source source) {
    return source.kind().equals(SOURCE_KIND) || source.kind().equals(ADOPTED_KIND);
  }

  /// The model of a list at this price alone, in the list's own modes.
  public ModelCard alone(ModelCard listed) {
    Optional<PricePeriod> sold = listed.priceOn(from).or(() -> listed.prices().stream().reduce((first, last) -> last));
    return listed.withPrices(List.of(new PricePeriod(from, Optional.empty(), Optional.empty(), source.id(), asOf,
        confidence, prices, windows, sold.map(PricePeriod::modeOverrides).orElse(Map.of()),
        sold.flatMap(PricePeriod::storageUsdPerMTokHour), note)));
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
    periods.add(new PricePeriod(from, Optional.empty(), Optional.empty(), source.id(), asOf, confidence, prices,
        windows.isEmpty() ? sold.map(PricePeriod::windows).orElse(List.of()) : windows,
        sold.map(PricePeriod::modeOverrides).orElse(Map.of()), sold.flatMap(PricePeriod::storageUsdPerMTokHour), note));
    return model.withPrices(periods);
  }
}
