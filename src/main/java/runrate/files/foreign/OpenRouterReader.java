package runrate.files.foreign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import runrate.pricing.Fee;
import runrate.pricing.TieredPrices;
import tools.jackson.databind.JsonNode;

/// Reads what OpenRouter answers to `/api/v1/models`: a list of models named `vendor/model`. Prices are
/// texts, for one token.
final class OpenRouterReader {
  private static final int TOKEN_TO_MTOK = 6;
  private static final String VARIES = "-1";

  private OpenRouterReader() {}

  static void read(JsonNode tree, ListRows rows) {
    int index = 0;
    for (JsonNode node : tree.path("data").values()) {
      row(RowFields.of(node), "data[%s]".formatted(index++), rows);
    }
  }

  private static void row(RowFields fields, String place, ListRows rows) {
    String id = fields.text("id").orElse("");
    String row = id.isBlank() ? place : id;
    Optional<List<String>> answers = fields.object("architecture").flatMap(made -> made.texts("output_modalities"));
    Optional<RowFields> pricing = fields.object("pricing");
    if (pricing.isPresent() && pricing.get().says("prompt", VARIES)) {
      rows.refused(row, "pricing.prompt: the price is -1, which means that it varies with the model that answers.");
      return;
    }
    Optional<Quote> base = pricing.map(OpenRouterReader::quote);
    if (fields.fault().isEmpty() && answers.isPresent() && !answers.get().contains("text")) {
      rows.unmapped(row, Reasons.noText(answers.get()));
      return;
    }
    if (fields.fault().isEmpty() && !base.map(Quote::isWhole).orElse(false)) {
      rows.unpriced(row, base.map(Reasons::noPrice).orElse("It has no price for tokens."), fields.odds());
      return;
    }
    ModelDraft draft = draft(row, id, fields);
    if (fields.fault().isEmpty()) {
      addPrices(base.orElseThrow(), pricing.orElseThrow(), draft, rows);
    }
    fields.fault().ifPresentOrElse(fault -> rows.refused(row, fault), () -> rows.add(draft, fields.odds()));
  }

  /// A name without a vendor is one of OpenRouter's own.
  private static ModelDraft draft(String row, String id, RowFields fields) {
    int slash = id.indexOf('/');
    String vendor = slash < 0 ? "openrouter" : id.substring(0, slash);
    String model = id.substring(slash + 1);
    var draft = new ModelDraft(row, VendorNames.resold(vendor), model).named(fields.text("name").orElse(model));
    if (model.indexOf('.') >= 0) {
      draft.alias(model.replace('.', '-'));
    }
    OptionalDouble output = fields.object("top_provider").map(top -> top.tokens("max_completion_tokens"))
        .orElse(OptionalDouble.empty());
    return draft.limits(fields.tokens("context_length"), OptionalDouble.empty(), output);
  }

  private static Quote quote(RowFields pricing) {
    return new Quote(price(pricing, "prompt"), price(pricing, "completion"), price(pricing, "internal_reasoning"),
        price(pricing, "input_cache_read"), price(pricing, "input_cache_write"),
        price(pricing, "input_cache_write_1h"));
  }

  private static Optional<BigDecimal> price(RowFields pricing, String key) {
    return pricing.quotedPrice(key, TOKEN_TO_MTOK);
  }

  private static void addPrices(Quote listed, RowFields pricing, ModelDraft draft, ListRows rows) {
    Quote base = withoutRent(listed, pricing, draft);
    fee(pricing, "web_search", Fee.WEB_SEARCH, draft);
    fee(pricing, "request", Fee.REQUEST, draft);
    SortedMap<Double, Quote> tiers = new TreeMap<>();
    pricing.objects("overrides").forEach(override -> {
      OptionalDouble from = override.tokens("min_prompt_tokens");
      Quote quote = withoutRent(quote(override), override, draft);
      List<String> other = override.unread();
      if (from.isPresent() && other.stream().allMatch(key -> key.endsWith("image") || key.endsWith("audio"))) {
        tiers.put(from.getAsDouble(), quote);
      } else {
        draft.leaveOut(override.path());
      }
    });
    if (base.hasFreeThinking()) {
      draft.leaveOut(pricing.place("internal_reasoning"));
    }
    pricing.unread().forEach(draft::leaveOut);
    List<TieredPrices.Tier> longer = new ArrayList<>();
    tiers.forEach((tokens, quote) -> longer.add(new TieredPrices.Tier(tokens, quote.over(base).prices())));
    draft.period(ModelDraft.SINCE_EVER, Optional.empty(), rows.retrieved(),
        new TieredPrices(base.prices(), longer), List.of(), Map.of());
  }

  private static Quote withoutRent(Quote quote, RowFields pricing, ModelDraft draft) {
    if (quote.hasRentForWriting()) {
      draft.leaveOut(pricing.place("input_cache_write"));
    }
    return quote.hasRentForWriting() ? quote.withoutWrite5m() : quote;
  }

  /// A fee of 0 is how the list says that there is none.
  private static void fee(RowFields pricing, String key, String fee, ModelDraft draft) {
    pricing.quotedPrice(key, 0).filter(usd -> usd.signum() > 0).ifPresent(usd -> draft.fee(new Fees.Use(fee, usd)));
  }
}
