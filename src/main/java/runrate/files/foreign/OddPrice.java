package runrate.files.foreign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import runrate.pricing.ModeOverride;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.TieredPrices;

/// Takes one price that breaks a rule out of a period, so that the others can be used: the least that a place
/// names. Without its price for input or output a tier, a mode or a window goes as a whole; the standard price
/// cannot go without them.
final class OddPrice {
  private static final Pattern INDEXED = Pattern.compile("(longContext|windows)\\[(\\d+)]\\.?(.*)");
  private static final Pattern MODE = Pattern.compile("modeOverrides\\.([^.]+)\\.?(.*)");

  private OddPrice() {}

  /// @param place within the period, as the check of rate cards names it
  /// @return empty if nothing can be taken out there
  static Optional<PricePeriod> without(PricePeriod period, String place) {
    Matcher window = INDEXED.matcher(place);
    Matcher mode = MODE.matcher(place);
    if (mode.matches() && period.modeOverrides().containsKey(mode.group(1))) {
      Map<String, ModeOverride> modes = new LinkedHashMap<>(period.modeOverrides());
      modes.computeIfPresent(mode.group(1), (id, override) -> override.prices()
          .flatMap(prices -> without(prices, mode.group(2)))
          .map(prices -> new ModeOverride(override.multiplier(), Optional.of(prices))).orElse(null));
      return Optional.of(changed(period, period.standard(), period.windows(), modes));
    }
    if (window.matches() && window.group(1).equals("windows")) {
      return Optional.of(changed(period, period.standard(), dropped(period.windows(), window.group(2), price ->
          without(price.prices(), window.group(3)).map(prices ->
              new PricePeriod.WindowPrice(price.window(), prices)).orElse(null)), period.modeOverrides()));
    }
    return without(period.standard(), place).map(standard ->
        changed(period, standard, period.windows(), period.modeOverrides()));
  }

  private static Optional<TieredPrices> without(TieredPrices prices, String place) {
    Matcher tier = INDEXED.matcher(place);
    if (tier.matches()) {
      return Optional.of(new TieredPrices(prices.base(), dropped(prices.longContext(), tier.group(2), one ->
          within(tier.group(3)).flatMap(key -> without(one.prices(), key))
              .map(set -> new TieredPrices.Tier(one.abovePromptTokens(), set)).orElse(null))));
    }
    return within(place).flatMap(key -> without(prices.base(), key))
        .map(base -> new TieredPrices(base, prices.longContext()));
  }

  /// The name of a price within its set.
  private static Optional<String> within(String place) {
    return place.startsWith("base.") ? Optional.of(place.substring("base.".length())) : Optional.empty();
  }

  private static Optional<PriceSet> without(PriceSet set, String key) {
    Map<String, BigDecimal> writes = new LinkedHashMap<>(set.cacheWrite());
    boolean isWrite = key.startsWith("cacheWrite") && (key.equals("cacheWrite") ? !writes.isEmpty()
        : writes.remove(key.substring("cacheWrite.".length())) != null);
    if (isWrite) {
      return Optional.of(new PriceSet(set.input(), set.output(), set.reasoning(), set.cacheRead(),
          key.equals("cacheWrite") ? Map.of() : writes));
    }
    return switch (key) {
      case "cacheRead" -> set.cacheRead().map(read ->
          new PriceSet(set.input(), set.output(), set.reasoning(), Optional.empty(), set.cacheWrite()));
      case "reasoning" -> set.reasoning().map(thinking ->
          new PriceSet(set.input(), set.output(), Optional.empty(), set.cacheRead(), set.cacheWrite()));
      default -> Optional.empty();
    };
  }

  private static <T> List<T> dropped(List<T> all, String index, UnaryOperator<T> change) {
    int at = Integer.parseInt(index);
    List<T> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      T one = i == at ? change.apply(all.get(i)) : all.get(i);
      if (one != null) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static PricePeriod changed(PricePeriod period, TieredPrices standard,
      List<PricePeriod.WindowPrice> windows, Map<String, ModeOverride> modes) {
    return new PricePeriod(period.from(), period.to(), period.guaranteedUntil(), period.source(), period.asOf(),
        period.confidence(), standard, windows, modes, period.storageUsdPerMTokHour(), period.note());
  }
}
