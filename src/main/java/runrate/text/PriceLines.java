package runrate.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import runrate.pricing.Fee;
import runrate.pricing.ModeOverride;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.Region;
import runrate.pricing.ServiceMode;
import runrate.pricing.TieredPrices;

/// Everything a card says of one model's prices, a line each.
public final class PriceLines {
  private static final String STANDARD = "standard";

  private PriceLines() {}

  /// @param date marks the period that holds on it
  public static List<String> of(Offer offer, LocalDate date) {
    List<String> lines = new ArrayList<>();
    lines.add("%s: %s, %s%s".formatted(offer.key(), offer.model().name(), status(offer),
        offer.own() ? ", your own price" : ""));
    lines.add("  " + limits(offer));
    offer.cachePolicy().ifPresent(policy -> lines.add("  cache entries live %s%s".formatted(policy.lifetimes().stream()
        .map(lifetime -> Figures.lifetime(lifetime.id())).collect(Collectors.joining(" or ")),
        policy.writeFee() ? "" : ", writing costs the input price")));
    offer.regions().values().stream().filter(region -> region.multiplier() != 1).sorted(Comparator.comparing(Region::id))
        .forEach(region -> lines.add("  region %s: %s every price it applies to".formatted(
            region.id(), Figures.times(region.multiplier()))));
    offer.card().fees().stream().filter(fee -> fee.appliesTo(offer.model().id())).forEach(fee -> lines.add("  " + fee(fee)));
    Optional<PricePeriod> inForce = offer.model().priceOn(date);
    offer.model().prices().forEach(period -> period(offer, period, inForce.equals(Optional.of(period)), lines));
    return lines;
  }

  public static String status(Offer offer) {
    return offer.model().status().name().toLowerCase(Locale.ROOT)
        + offer.model().retired().map(day -> ", retired " + Figures.date(day)).orElse("");
  }

  private static String limits(Offer offer) {
    return "context %s, most output %s, cached from %s tokens".formatted(tokens(window(offer)), tokens(offer.model().maxOutput()),
        tokens(offer.model().minCacheableTokens()));
  }

  /// The context window, or the most input where only that is known.
  public static OptionalDouble window(Offer offer) {
    return offer.model().contextWindow().isPresent() ? offer.model().contextWindow() : offer.model().maxInput();
  }

  private static String tokens(OptionalDouble tokens) {
    return tokens.isPresent() ? Figures.whole(tokens.getAsDouble()) : "unknown";
  }

  private static String fee(Fee fee) {
    String free = fee.freePerMonth().signum() == 0 ? ""
        : ", the first %s a month free".formatted(Figures.whole(fee.freePerMonth().doubleValue()));
    return "%s: %s for %s%s".formatted(fee.id(), Figures.usd(fee.priceUsd().doubleValue()),
        Figures.whole(fee.per().doubleValue()), free);
  }

  private static void period(Offer offer, PricePeriod period, boolean inForce, List<String> lines) {
    lines.add("  %s from %s%s%s".formatted(inForce ? "*" : " ", Figures.date(period.from()),
        period.to().map(day -> " until before " + Figures.date(day)).orElse(""),
        period.guaranteedUntil().map(day -> ", guaranteed until " + Figures.date(day)).orElse("")));
    tiered(STANDARD, period.standard(), lines);
    period.windows().forEach(window -> tiered("hours '%s'".formatted(window.window()), window.prices(), lines));
    offer.modes().values().stream().filter(mode -> !mode.id().equals(STANDARD)).sorted(Comparator.comparing(ServiceMode::id))
        .forEach(mode -> mode(mode, Optional.ofNullable(period.modeOverrides().get(mode.id())), lines));
    lines.add("      source %s, checked %s, confidence %s".formatted(Optional.ofNullable(offer.sources().get(period.source()))
        .map(source -> source.ref()).orElse(period.source()), Figures.date(period.asOf()),
        period.confidence().name().toLowerCase(Locale.ROOT)));
  }

  private static void mode(ServiceMode mode, Optional<ModeOverride> override, List<String> lines) {
    Optional<TieredPrices> published = override.flatMap(ModeOverride::prices);
    double own = override.map(ModeOverride::multiplier).orElse(OptionalDouble.empty()).orElse(mode.multiplier());
    published.ifPresentOrElse(prices -> tiered(mode.id(), prices, lines),
        () -> lines.add("      %-22s %s the standard price".formatted(mode.id(), Figures.times(own))));
  }

  private static void tiered(String name, TieredPrices prices, List<String> lines) {
    lines.add("      %-22s %s".formatted(name, prices(prices.base())));
    prices.longContext().forEach(tier ->
        lines.add("        %-20s %s".formatted("above " + Figures.whole(tier.abovePromptTokens()), prices(tier.prices()))));
  }

  /// `input $3.00, output $15.00, cache read $0.30, cache write 5 min $3.75`
  public static String prices(PriceSet set) {
    List<String> parts = new ArrayList<>(List.of("input " + usd(set.input()), "output " + usd(set.output())));
    set.reasoning().ifPresent(price -> parts.add("thinking " + usd(price)));
    set.cacheRead().ifPresent(price -> parts.add("cache read " + usd(price)));
    set.cacheWrite().entrySet().stream().sorted(Map.Entry.<String, BigDecimal>comparingByKey().reversed())
        .forEach(entry -> parts.add("cache write %s %s".formatted(Figures.lifetime(entry.getKey()), usd(entry.getValue()))));
    return String.join(", ", parts);
  }

  private static String usd(BigDecimal price) {
    return Figures.price(price.doubleValue());
  }
}
