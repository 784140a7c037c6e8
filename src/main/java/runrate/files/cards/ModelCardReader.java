package runrate.files.cards;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runrate.files.json.JsonFields;
import runrate.inputs.Range;
import runrate.pricing.Confidence;
import runrate.pricing.ModeOverride;
import runrate.pricing.ModelCard;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.TieredPrices;

/// Reads the models of a rate card and their dated prices.
final class ModelCardReader {
  private ModelCardReader() {}

  static ModelCard model(JsonFields fields) {
    fields.skip("note", "latency", "throughput", "quality");
    String name = fields.text("name");
    return new ModelCard(fields.text("id"), fields.texts("aliases"), name, fields.text("shortName", name),
        fields.choice("status", ModelCard.Status.class, ModelCard.Status.ACTIVE), fields.optionalDate("retired"),
        fields.optionalNumber("contextWindow", Range.ABOVE_ZERO),
        fields.optionalNumber("maxInput", Range.ABOVE_ZERO), fields.optionalNumber("maxOutput", Range.ABOVE_ZERO),
        fields.optionalNumber("minCacheableTokens", Range.AT_LEAST_ZERO), fields.optionalText("cachePolicy"),
        fields.text("tokenizer"), fields.optionalText("rateLimitPool"), fields.texts("modes"),
        fields.texts("regions"), fields.objects("prices", ModelCardReader::period));
  }

  private static PricePeriod period(JsonFields fields) {
    return new PricePeriod(fields.date("from"), fields.optionalDate("to"), fields.optionalDate("guaranteedUntil"),
        fields.text("source"), fields.date("asOf"), confidence(fields), tiered(fields),
        fields.objects("windows", window -> new PricePeriod.WindowPrice(window.text("window"), tiered(window))),
        modeOverrides(fields), fields.optionalDecimal("storagePerMTokHour", Range.AT_LEAST_ZERO),
        fields.text("note", ""));
  }

  private static TieredPrices tiered(JsonFields fields) {
    return new TieredPrices(priceSet(fields.requiredObject("base")), tiers(fields));
  }

  private static List<TieredPrices.Tier> tiers(JsonFields fields) {
    return fields.objects("longContext", tier -> new TieredPrices.Tier(
        tier.number("abovePromptTokens", Range.ABOVE_ZERO), priceSet(tier.requiredObject("base"))));
  }

  private static Confidence confidence(JsonFields fields) {
    if (!fields.has("confidence")) {
      fields.text("confidence");
    }
    return fields.choice("confidence", Confidence.class, Confidence.LOW);
  }

  private static PriceSet priceSet(JsonFields fields) {
    Map<String, BigDecimal> writes = fields.map("cacheWrite",
        write -> lifetime -> write.decimal(lifetime, Range.AT_LEAST_ZERO));
    var prices = new PriceSet(fields.decimal("input", Range.AT_LEAST_ZERO),
        fields.decimal("output", Range.AT_LEAST_ZERO), fields.optionalDecimal("reasoning", Range.AT_LEAST_ZERO),
        fields.optionalDecimal("cacheRead", Range.AT_LEAST_ZERO), writes);
    fields.close();
    return prices;
  }

  private static Map<String, ModeOverride> modeOverrides(JsonFields fields) {
    return new LinkedHashMap<>(fields.map("modeOverrides", overrides -> mode -> {
      JsonFields override = overrides.requiredObject(mode);
      var read = new ModeOverride(override.optionalNumber("multiplier", Range.ABOVE_ZERO),
          override.object("base").map(base -> new TieredPrices(priceSet(base), tiers(override))));
      override.close();
      return read;
    }));
  }

}
