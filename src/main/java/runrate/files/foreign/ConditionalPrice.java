package runrate.files.foreign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import runrate.pricing.Fee;
import runrate.pricing.TieredPrices;

/// Prices of genai-prices with the condition they hold under. Every price is a number, or a base with
/// tiers that each reprice the whole request from a length of prompt on.
final class ConditionalPrice {
  private static final int THOUSAND = -3;
  private static final List<String> KEYS = List.of("input_mtok", "output_mtok", "reasoning_mtok", "cache_read_mtok",
      "cache_write_mtok", "cache_write_5m_mtok", "cache_write_1h_mtok");

  private final RowFields fields;
  private final Optional<RowFields> constraint;
  private final Map<String, NavigableMap<Double, BigDecimal>> steps = new HashMap<>();

  private ConditionalPrice(RowFields fields, Optional<RowFields> constraint) {
    this.fields = fields;
    this.constraint = constraint;
    for (String key : KEYS) {
      if (fields.has(key)) {
        steps.put(key, steps(key));
      }
    }
  }

  static ConditionalPrice always(RowFields prices) {
    return new ConditionalPrice(prices, Optional.empty());
  }

  static Optional<ConditionalPrice> of(RowFields entry) {
    Optional<RowFields> constraint = entry.strict().object("constraint").map(RowFields::strict);
    return entry.object("prices").map(prices -> new ConditionalPrice(prices, constraint));
  }

  Optional<RowFields> constraint() {
    return constraint;
  }

  String place() {
    return fields.path();
  }

  private NavigableMap<Double, BigDecimal> steps(String key) {
    NavigableMap<Double, BigDecimal> steps = new TreeMap<>();
    if (fields.isObject(key)) {
      RowFields tiered = fields.object(key).orElseThrow();
      tiered.price("base", 0).ifPresent(usd -> steps.put(0.0, usd));
      tiered.objects("tiers").forEach(tier -> {
        var start = tier.tokens("start");
        tier.price("price", 0).filter(usd -> start.isPresent()).ifPresent(usd -> steps.put(start.getAsDouble(), usd));
      });
    } else {
      fields.price(key, 0).ifPresent(usd -> steps.put(0.0, usd));
    }
    return steps;
  }

  boolean isWhole() {
    return base().isWhole();
  }

  /// For prompts that reach no tier.
  Quote base() {
    return from(0);
  }

  private Quote from(double tokens) {
    return new Quote(step("input_mtok", tokens), step("output_mtok", tokens), step("reasoning_mtok", tokens),
        step("cache_read_mtok", tokens), step("cache_write_5m_mtok", tokens).or(() -> step("cache_write_mtok", tokens)),
        step("cache_write_1h_mtok", tokens));
  }

  private Optional<BigDecimal> step(String key, double tokens) {
    return Optional.ofNullable(steps.getOrDefault(key, new TreeMap<>()).floorEntry(tokens)).map(Map.Entry::getValue);
  }

  /// @param draft the fees go to it, and what has no place
  TieredPrices prices(ModelDraft draft) {
    for (String key : fields.keys()) {
      if (key.endsWith("_kcount") && (key.startsWith("request") || key.contains("search"))) {
        fields.price(key, THOUSAND).ifPresent(usd ->
            draft.fee(new Fees.Use(key.startsWith("request") ? Fee.REQUEST : Fee.WEB_SEARCH, usd)));
      }
    }
    fields.unread().forEach(draft::leaveOut);
    if (base().hasFreeThinking()) {
      draft.leaveOut(fields.place("reasoning_mtok"));
    }
    SortedSet<Double> starts = new TreeSet<>();
    steps.values().forEach(step -> starts.addAll(step.tailMap(0.0, false).keySet()));
    List<TieredPrices.Tier> longer = new ArrayList<>();
    starts.forEach(start -> longer.add(new TieredPrices.Tier(start, from(start).over(base()).prices())));
    return new TieredPrices(base().prices(), longer);
  }
}
