package runrate.files.foreign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import runrate.pricing.Fee;
import runrate.pricing.ModelCard;
import tools.jackson.databind.JsonNode;

/// Reads LiteLLM's `model_prices_and_context_window.json`: an object of rows, each a model of one
/// provider with a key for every price. Prices are for one token; what it calls the window is the most
/// input a model takes.
final class LiteLlmReader {
  private static final Set<String> ANSWERS_WITH_TEXT = Set.of("chat", "completion", "responses");
  private static final List<String> REGIONS = List.of("us", "eu");
  private static final String SEARCH = "search_context_cost_per_query";
  private static final String MEDIUM_SEARCH = "search_context_size_medium";
  private static final List<String> OTHER_SEARCHES = List.of("search_context_size_low", "search_context_size_high");
  private static final String EXTRA = "provider_specific_entry";

  private LiteLlmReader() {}

  static void read(JsonNode tree, ListRows rows) {
    tree.properties().forEach(entry -> row(entry.getKey(), RowFields.of(entry.getValue()), rows));
  }

  private static void row(String key, RowFields fields, ListRows rows) {
    if (key.equals("sample_spec")) {
      rows.unmapped(key, "It explains the fields and is no model.");
      return;
    }
    String mode = fields.text("mode").orElse("chat");
    if (fields.fault().isEmpty() && !ANSWERS_WITH_TEXT.contains(mode)) {
      rows.unmapped(key, "Its mode is %s; only models that answer with text are priced here.".formatted(mode));
      return;
    }
    var prices = new LiteLlmPrices(fields);
    if (fields.fault().isEmpty() && !prices.standard().isWhole()) {
      rows.unpriced(key, Reasons.noPrice(prices.standard()), fields.odds());
      return;
    }
    ModelDraft draft = draft(key, fields, rows.retrieved());
    OptionalDouble fast = extras(fields, draft);
    if (fields.fault().isEmpty()) {
      prices.addTo(draft, rows.retrieved(), fast);
      fields.unread().stream().filter(LiteLlmReader::isPrice).forEach(draft::leaveOut);
    }
    fields.fault().ifPresentOrElse(fault -> rows.refused(key, fault), () -> rows.add(draft, fields.odds()));
  }

  private static boolean isPrice(String key) {
    return key.contains("cost") || key.contains("pric") || key.contains("uplift");
  }

  private static ModelDraft draft(String key, RowFields fields, LocalDate retrieved) {
    String provider = fields.text("litellm_provider").orElse("");
    String prefix = provider + "/";
    var draft = new ModelDraft(key, VendorNames.of(provider, provider),
        key.startsWith(prefix) ? key.substring(prefix.length()) : key);
    OptionalDouble output = fields.tokens("max_output_tokens");
    OptionalDouble either = fields.tokens("max_tokens");
    draft.limits(OptionalDouble.empty(), fields.tokens("max_input_tokens"), output.isPresent() ? output : either)
        .minCacheable(fields.tokens("prompt_cache_min_tokens"));
    fields.date("deprecation_date").ifPresent(day -> draft.retired(day)
        .status(day.isBefore(retrieved) ? ModelCard.Status.RETIRED : ModelCard.Status.ACTIVE));
    search(fields, draft);
    fields.price("input_cost_per_request", 0).ifPresent(usd -> draft.fee(new Fees.Use(Fee.REQUEST, usd)));
    REGIONS.forEach(region -> fields.multiplier("regional_processing_uplift_multiplier_" + region)
        .ifPresent(factor -> draft.region(region, factor)));
    return draft;
  }

  /// The list prices a search by how much of its results the model reads; the middle stands for all.
  private static void search(RowFields fields, ModelDraft draft) {
    if (!fields.isObject(SEARCH)) {
      fields.price(SEARCH, 0).ifPresent(usd -> draft.fee(new Fees.Use(Fee.WEB_SEARCH, usd)));
      return;
    }
    RowFields sizes = fields.object(SEARCH).orElseThrow();
    Optional<BigDecimal> medium = sizes.price(MEDIUM_SEARCH, 0);
    medium.ifPresent(usd -> draft.fee(new Fees.Use(Fee.WEB_SEARCH, usd)));
    OTHER_SEARCHES.forEach(size -> sizes.price(size, 0).filter(usd -> !medium.equals(Optional.of(usd)))
        .ifPresent(usd -> draft.leaveOut(sizes.place(size))));
    sizes.unread().forEach(draft::leaveOut);
  }

  /// @return the multiplier of the fast mode
  private static OptionalDouble extras(RowFields fields, ModelDraft draft) {
    Optional<RowFields> extra = fields.object(EXTRA);
    extra.ifPresent(more -> REGIONS.forEach(region ->
        more.multiplier(region).ifPresent(factor -> draft.region(region, factor))));
    OptionalDouble fast = extra.map(more -> more.multiplier("fast")).orElse(OptionalDouble.empty());
    extra.ifPresent(more -> more.unread().forEach(draft::leaveOut));
    return fast;
  }
}
