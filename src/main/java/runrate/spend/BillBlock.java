package runrate.spend;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import runrate.pricing.CacheLifetime;
import runrate.pricing.CachePolicy;
import runrate.pricing.Offer;
import runrate.pricing.PriceSet;

/// What was read of one model so far, and where it stood.
final class BillBlock {
  private static final Pattern LIFETIME = Pattern.compile("(?i)(\\d{1,2})[ -]?(m|mins?|minutes?|h|hrs?|hours?)\\b");
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  private final Offer offer;
  private final Optional<PriceSet> prices;
  private final Map<BillClass, Double> tokens = new EnumMap<>(BillClass.class);
  private final Map<String, Double> written = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private OptionalDouble requests = OptionalDouble.empty();

  BillBlock(Offer offer, LocalDate day) {
    this.offer = offer;
    prices = offer.model().priceOn(day).map(period -> period.base());
  }

  Offer offer() {
    return offer;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /// Where a class was taken from; empty where it was not.
  Optional<Integer> line(BillClass named) {
    return Optional.ofNullable(lines.get(named.name()));
  }

  /// The lifetime a label names, as the model's card has it; the only one where it names none.
  Optional<String> lifetime(String label) {
    List<CacheLifetime> sold = prices.flatMap(PriceSet::cacheRead).isEmpty() ? List.of()
        : offer.cachePolicy().map(CachePolicy::lifetimes).orElse(List.of());
    Matcher named = LIFETIME.matcher(label.replace('_', ' '));
    if (!named.find()) {
      return sold.size() == 1 ? Optional.of(sold.getFirst().id()) : Optional.empty();
    }
    double seconds = Integer.parseInt(named.group(1)) * (named.group(2).toLowerCase(Locale.ROOT)
        .startsWith("m") ? MINUTE : HOUR);
    return sold.stream().filter(life -> life.seconds() == seconds).map(CacheLifetime::id).findFirst();
  }

  static boolean namesLifetime(String label) {
    return LIFETIME.matcher(label.replace('_', ' ')).find();
  }

  /// At list, where the model sells it at all.
  OptionalDouble usdPerMTok(BillClass named, String label) {
    Optional<Double> price = switch (named) {
      case READ -> prices.flatMap(PriceSet::cacheRead).map(Number::doubleValue);
      case OUTPUT -> prices.map(set -> set.output().doubleValue());
      case WRITE -> lifetime(label).flatMap(id -> prices.map(set -> Optional.ofNullable(set.cacheWrite().get(id))
          .orElse(set.input()).doubleValue()));
      default -> prices.map(set -> set.input().doubleValue());
    };
    return price.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  /// @return why it is not taken, else nothing
  String take(BillClass named, String label, double value, int line) {
    if (named.isTokens() && usdPerMTok(named, label).isEmpty()) {
      return named == BillClass.WRITE ? noWrite(label) : "%s sells no cache reads".formatted(offer.shortName());
    }
    String key = named == BillClass.WRITE ? named.name() + lifetime(label).orElseThrow() : named.name();
    Integer before = lines.putIfAbsent(key, line);
    if (before != null) {
      return "%s of %s stands in line %s already".formatted(named.words(), offer.shortName(), before);
    }
    if (named == BillClass.REQUESTS) {
      requests = OptionalDouble.of(value);
    } else if (named == BillClass.WRITE) {
      written.put(lifetime(label).orElseThrow(), value);
    } else {
      tokens.put(named, value);
    }
    return "";
  }

  private String noWrite(String label) {
    List<String> sold = offer.cachePolicy().map(policy -> policy.lifetimes().stream().map(CacheLifetime::id).toList())
        .orElse(List.of());
    return sold.isEmpty() || prices.flatMap(PriceSet::cacheRead).isEmpty()
        ? "%s sells no cache writes".formatted(offer.shortName())
        : namesLifetime(label) ? "%s keeps its cache %s, no other time".formatted(offer.shortName(),
            String.join(" or ", sold))
        : "may be of %s: write the lifetime beside it".formatted(String.join(" or ", sold));
  }

  void dropRequests() {
    requests = OptionalDouble.empty();
  }

  /// Input of which nobody says whether it holds what was read from the cache is uncached where there was no cache.
  ///
  /// @return why it is left empty, else nothing
  String settleInput() {
    Double input = tokens.remove(BillClass.INPUT);
    if (input == null) {
      return "";
    }
    boolean cached = tokens.getOrDefault(BillClass.READ, 0.0) > 0 || written.values().stream().anyMatch(n -> n > 0);
    if (tokens.containsKey(BillClass.UNCACHED)) {
      return "Input beside Uncached input is not needed";
    }
    if (cached) {
      return "Input may hold the cached tokens or not: write \u201cUncached input\u201d";
    }
    tokens.put(BillClass.UNCACHED, input);
    return "";
  }

  BilledModel model() {
    return new BilledModel(offer, tokens, written, requests);
  }
}
