package runrate.files.foreign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import runrate.pricing.ModeOverride;
import runrate.pricing.ModelCard;
import tools.jackson.databind.JsonNode;

/// Reads the `data.json` of genai-prices: a list of providers (an object that holds it is read too),
/// each with a list of models. Prices are for a million tokens and may depend on the date or the hour.
final class GenaiPricesReader {
  private static final Set<String> MODES = Set.of("batch", "flex", "priority", "fast");

  private GenaiPricesReader() {}

  static void read(JsonNode tree, ListRows rows) {
    int index = 0;
    for (JsonNode provider : (tree.isArray() ? tree : tree.path("providers")).values()) {
      String place = "[%s]".formatted(index++);
      String id = provider.path("id").asString("");
      if (!provider.path("models").isArray()) {
        rows.refused(id.isBlank() ? place : id, "models: this must be a list of models.");
        continue;
      }
      VendorNames vendor = VendorNames.of(id, provider.path("name").asString(""));
      int model = 0;
      for (JsonNode node : provider.path("models").values()) {
        RowFields fields = RowFields.of(node);
        String row = (id.isBlank() ? place : id) + "/" + fields.text("id").orElse("models[%s]".formatted(model));
        model++;
        fields.text("id").ifPresentOrElse(name -> row(row, vendor, name, fields, rows), () ->
            rows.refused(row, fields.fault().or(() -> fields.odds().stream().findFirst())
                .orElse("id: the row does not say which model it is.")));
      }
    }
  }

  private static void row(String row, VendorNames vendor, String id, RowFields fields, ListRows rows) {
    var draft = new ModelDraft(row, vendor, id).named(fields.text("name").orElse(id))
        .limits(fields.tokens("context_window"), OptionalDouble.empty(), OptionalDouble.empty())
        .status(fields.isTrue("deprecated") ? ModelCard.Status.LEGACY : ModelCard.Status.ACTIVE);
    LocalDate checked = fields.date("prices_checked").orElse(rows.retrieved());
    List<ConditionalPrice> prices = prices(fields);
    Map<String, ModeOverride> modes = modes(fields, draft);
    if (fields.fault().isEmpty() && prices.stream().noneMatch(ConditionalPrice::isWhole)) {
      rows.unpriced(row, prices.isEmpty() ? "It has no price for tokens." : Reasons.noPrice(prices.getLast().base()),
          fields.odds());
      return;
    }
    prices.stream().filter(price -> !price.isWhole()).forEach(price ->
        fields.refuse(price.place(), "it must have a price for input and for output"));
    if (fields.fault().isEmpty()) {
      new ConditionalPrices(prices, draft).addPeriods(checked, modes);
    }
    fields.fault().ifPresentOrElse(fault -> rows.refused(row, fault), () -> rows.add(draft, fields.odds()));
  }

  private static List<ConditionalPrice> prices(RowFields fields) {
    if (fields.isObject("prices")) {
      return List.of(ConditionalPrice.always(fields.object("prices").orElseThrow()));
    }
    List<ConditionalPrice> prices = new ArrayList<>();
    fields.objects("prices").forEach(entry -> ConditionalPrice.of(entry).ifPresentOrElse(prices::add,
        () -> entry.refuse("prices", "this is missing")));
    return prices;
  }

  /// Variants by service tier or speed; others, such as those by place, have no counterpart on a card.
  private static Map<String, ModeOverride> modes(RowFields fields, ModelDraft draft) {
    Map<String, ModeOverride> modes = new TreeMap<>();
    for (RowFields variant : fields.objects("price_variants")) {
      Optional<String> mode = variant.object("when").filter(when -> when.keys().size() == 1)
          .flatMap(when -> when.has("speed") ? when.text("speed") : when.text("service_tier")).filter(MODES::contains);
      Optional<ConditionalPrice> price = variant.object("prices").map(ConditionalPrice::always)
          .filter(ConditionalPrice::isWhole);
      if (mode.isPresent() && price.isPresent()) {
        modes.put(mode.get(), new ModeOverride(OptionalDouble.empty(), Optional.of(price.get().prices(draft))));
      } else {
        draft.leaveOut(variant.path());
      }
    }
    return modes;
  }
}
