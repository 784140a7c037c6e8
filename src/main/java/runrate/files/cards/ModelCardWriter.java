package runrate.files.cards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonNumbers;
import runrate.pricing.CacheLifetime;
import runrate.pricing.ModeOverride;
import runrate.pricing.ModelCard;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.RateCard;
import runrate.pricing.TieredPrices;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the models of a rate card as [ModelCardReader] reads them. Modes and lifetimes stand in the
/// order of the card, so that the same card is the same text.
public final class ModelCardWriter {
  private final List<String> lifetimes;

  public ModelCardWriter(RateCard card) {
    lifetimes = card.cachePolicies().stream().flatMap(policy -> policy.lifetimes().stream())
        .map(CacheLifetime::id).distinct().toList();
  }

  public void write(ObjectNode node, ModelCard model) {
    node.put("id", model.id());
    texts(node, "aliases", model.aliases());
    node.put("name", model.name());
    if (!model.shortName().equals(model.name())) {
      node.put("shortName", model.shortName());
    }
    node.put("status", JsonFields.word(model.status()));
    model.retired().ifPresent(day -> node.put("retired", day.toString()));
    JsonNumbers.known(node, "contextWindow", model.contextWindow());
    JsonNumbers.known(node, "maxInput", model.maxInput());
    JsonNumbers.known(node, "maxOutput", model.maxOutput());
    JsonNumbers.known(node, "minCacheableTokens", model.minCacheableTokens());
    model.cachePolicy().ifPresent(policy -> node.put("cachePolicy", policy));
    node.put("tokenizer", model.tokenizer());
    model.rateLimitPool().ifPresent(pool -> node.put("rateLimitPool", pool));
    model.modes().forEach(node.putArray("modes")::add);
    model.regions().forEach(node.putArray("regions")::add);
    ArrayNode prices = node.putArray("prices");
    model.prices().forEach(period -> write(prices.addObject(), period, model.modes()));
  }

  private void write(ObjectNode node, PricePeriod period, List<String> modes) {
    node.put("from", period.from().toString());
    period.to().ifPresent(day -> node.put("to", day.toString()));
    period.guaranteedUntil().ifPresent(day -> node.put("guaranteedUntil", day.toString()));
    node.put("source", period.source()).put("asOf", period.asOf().toString())
        .put("confidence", JsonFields.word(period.confidence()));
    write(node, period.standard());
    period.storageUsdPerMTokHour().ifPresent(usd -> node.put("storagePerMTokHour", usd));
    if (!period.windows().isEmpty()) {
      ArrayNode windows = node.putArray("windows");
      period.windows().forEach(window -> write(windows.addObject().put("window", window.window()), window.prices()));
    }
    if (!period.modeOverrides().isEmpty()) {
      ObjectNode overrides = node.putObject("modeOverrides");
      inOrder(period.modeOverrides(), modes).forEach(entry ->
          write(overrides.putObject(entry.getKey()), entry.getValue()));
    }
    if (!period.note().isEmpty()) {
      node.put("note", period.note());
    }
  }

  private void write(ObjectNode node, ModeOverride override) {
    JsonNumbers.known(node, "multiplier", override.multiplier());
    override.prices().ifPresent(prices -> write(node, prices));
  }

  private void write(ObjectNode node, TieredPrices prices) {
    write(node.putObject("base"), prices.base());
    if (!prices.longContext().isEmpty()) {
      ArrayNode tiers = node.putArray("longContext");
      prices.longContext().forEach(tier -> {
        ObjectNode entry = tiers.addObject();
        JsonNumbers.number(entry, "abovePromptTokens", tier.abovePromptTokens());
        write(entry.putObject("base"), tier.prices());
      });
    }
  }

  private void write(ObjectNode node, PriceSet set) {
    node.put("input", set.input()).put("output", set.output());
    optional(node, "reasoning", set.reasoning());
    optional(node, "cacheRead", set.cacheRead());
    if (!set.cacheWrite().isEmpty()) {
      ObjectNode writes = node.putObject("cacheWrite");
      inOrder(set.cacheWrite(), lifetimes).forEach(entry -> writes.put(entry.getKey(), entry.getValue()));
    }
  }

  private static void optional(ObjectNode node, String key, Optional<BigDecimal> usd) {
    usd.ifPresent(value -> node.put(key, value));
  }

  static void texts(ObjectNode node, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      texts.forEach(node.putArray(key)::add);
    }
  }

  private static <T> List<Map.Entry<String, T>> inOrder(Map<String, T> map, List<String> order) {
    var entries = new ArrayList<>(map.entrySet());
    entries.sort(Comparator.comparingInt((Map.Entry<String, T> entry) -> order.indexOf(entry.getKey()))
        .thenComparing(Map.Entry::getKey));
    return entries;
  }
}
