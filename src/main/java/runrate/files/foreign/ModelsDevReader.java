package runrate.files.foreign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import runrate.pricing.ModelCard;
import runrate.pricing.TieredPrices;
import tools.jackson.databind.JsonNode;

/// Reads the `api.json` of models.dev: an object of providers, each with an object of models. Prices are
/// for a million tokens and hold since the model's release.
final class ModelsDevReader {
  private static final double LEGACY_THRESHOLD = 200_000;
  private static final String LEGACY_TIER = "context_over_200k";

  private ModelsDevReader() {}

  static void read(JsonNode tree, ListRows rows) {
    tree.properties().forEach(entry -> {
      RowFields provider = RowFields.of(entry.getValue());
      VendorNames vendor = VendorNames.of(entry.getKey(), provider.text("name").orElse(""));
      if (entry.getValue().path("models").isObject()) {
        entry.getValue().path("models").properties().forEach(model ->
            row(entry.getKey() + "/" + model.getKey(), vendor, model.getKey(), RowFields.of(model.getValue()), rows));
      } else {
        rows.refused(entry.getKey(), "models: this must be an object of models.");
      }
    });
  }

  private static void row(String row, VendorNames vendor, String id, RowFields fields, ListRows rows) {
    Optional<List<String>> answers = fields.object("modalities").flatMap(modalities -> modalities.texts("output"));
    Optional<RowFields> cost = fields.object("cost");
    Optional<Quote> base = cost.map(ModelsDevReader::quote);
    if (fields.fault().isEmpty() && answers.isPresent() && !answers.get().contains("text")) {
      rows.unmapped(row, Reasons.noText(answers.get()));
      return;
    }
    if (fields.fault().isEmpty() && !base.map(Quote::isWhole).orElse(false)) {
      rows.unpriced(row, base.map(Reasons::noPrice).orElse("It has no price for tokens."), fields.odds());
      return;
    }
    var draft = new ModelDraft(row, vendor, id).named(fields.text("name").orElse(id)).status(status(fields));
    Optional<LocalDate> released = fields.date("release_date");
    fields.object("limit").ifPresent(limit ->
        draft.limits(limit.tokens("context"), limit.tokens("input"), limit.tokens("output")));
    fields.object("experimental").flatMap(more -> more.object("modes"))
        .ifPresent(modes -> modes.unread().forEach(draft::leaveOut));
    if (fields.fault().isEmpty()) {
      TieredPrices prices = tiered(base.orElseThrow(), cost.orElseThrow(), draft);
      cost.orElseThrow().unread().forEach(draft::leaveOut);
      draft.period(released.orElse(ModelDraft.SINCE_EVER), Optional.empty(), rows.retrieved(), prices,
          List.of(), Map.of());
    }
    fields.fault().ifPresentOrElse(fault -> rows.refused(row, fault), () -> rows.add(draft, fields.odds()));
  }

  private static ModelCard.Status status(RowFields fields) {
    return switch (fields.text("status").orElse("")) {
      case "alpha", "beta" -> ModelCard.Status.PREVIEW;
      case "deprecated" -> ModelCard.Status.LEGACY;
      default -> ModelCard.Status.ACTIVE;
    };
  }

  private static Quote quote(RowFields cost) {
    return new Quote(price(cost, "input"), price(cost, "output"), price(cost, "reasoning"), price(cost, "cache_read"),
        price(cost, "cache_write"), Optional.empty());
  }

  private static Optional<BigDecimal> price(RowFields cost, String key) {
    return cost.price(key, 0);
  }

  private static TieredPrices tiered(Quote base, RowFields cost, ModelDraft draft) {
    SortedMap<Double, Quote> tiers = new TreeMap<>();
    cost.objects("tiers").forEach(tier -> {
      Optional<RowFields> from = tier.object("tier");
      if (from.flatMap(kind -> kind.text("type")).orElse("").equals("context")) {
        from.get().tokens("size").ifPresent(tokens -> tiers.put(tokens, quote(tier)));
        tier.unread().forEach(draft::leaveOut);
      } else {
        draft.leaveOut(tier.place("tier"));
      }
    });
    Optional<Quote> legacy = cost.object(LEGACY_TIER).map(ModelsDevReader::quote);
    if (tiers.isEmpty()) {
      legacy.ifPresent(quote -> tiers.put(LEGACY_THRESHOLD, quote));
    }
    if (base.hasFreeThinking()) {
      draft.leaveOut(cost.place("reasoning"));
    }
    List<TieredPrices.Tier> longer = new ArrayList<>();
    tiers.forEach((tokens, quote) -> longer.add(new TieredPrices.Tier(tokens, quote.over(base).prices())));
    return new TieredPrices(base.prices(), longer);
  }
}
