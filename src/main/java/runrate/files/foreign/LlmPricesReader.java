package runrate.files.foreign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.pricing.TieredPrices;
import tools.jackson.databind.JsonNode;

/// Reads the files of llm-prices: one of a vendor with the history of every model, or a list of prices of
/// all vendors, current or past. Prices are for a million tokens, from a day until before another.
final class LlmPricesReader {
  private LlmPricesReader() {}

  private record Dated(LocalDate from, Optional<LocalDate> to, Quote quote) {}

  static void read(JsonNode tree, ListRows rows) {
    if (tree.path("prices").isArray()) {
      list(tree.path("prices"), rows);
    } else {
      String vendor = tree.path("vendor").asString("");
      int index = 0;
      for (JsonNode node : tree.path("models").values()) {
        RowFields model = RowFields.of(node);
        row(vendor, model, model.objects("price_history"), "models[%s]".formatted(index++), rows);
      }
    }
  }

  /// The prices of one model may stand anywhere in the list: the first of them says where its row is.
  private static void list(JsonNode prices, ListRows rows) {
    Map<String, List<RowFields>> byModel = new LinkedHashMap<>();
    int index = 0;
    for (JsonNode node : prices.values()) {
      String key = node.path("id").isString() && node.path("vendor").isString()
          ? node.path("vendor").stringValue() + "/" + node.path("id").stringValue() : "prices[%s]".formatted(index);
      byModel.computeIfAbsent(key, none -> new ArrayList<>()).add(RowFields.of(node));
      index++;
    }
    byModel.forEach((key, history) ->
        row(history.getFirst().text("vendor").orElse(""), history.getFirst(), history, key, rows));
  }

  private static void row(String vendor, RowFields model, List<RowFields> history, String place, ListRows rows) {
    String id = model.text("id").orElse("");
    String row = vendor.isBlank() || id.isBlank() ? place : vendor + "/" + id;
    var draft = new ModelDraft(row, VendorNames.of(vendor, vendor), id).named(model.text("name").orElse(id));
    // a price that stands twice is one
    List<Dated> periods = history.stream().map(LlmPricesReader::dated).distinct()
        .sorted(Comparator.comparing(Dated::from)).toList();
    List<String> odds = Stream.concat(Stream.of(model), history.stream()).flatMap(price -> price.odds().stream())
        .distinct().toList();
    Optional<String> fault = model.fault()
        .or(() -> history.stream().flatMap(price -> price.fault().stream()).findFirst());
    if (fault.isPresent()) {
      rows.refused(row, fault.get());
    } else if (periods.stream().noneMatch(price -> price.quote().isWhole())) {
      rows.unpriced(row, periods.isEmpty() ? "It has no price for tokens."
          : Reasons.noPrice(periods.getLast().quote()), odds);
    } else {
      periods.forEach(price -> add(price, draft, rows.retrieved()));
      history.stream().flatMap(price -> price.unread().stream()).filter(LlmPricesReader::isPrice)
          .forEach(draft::leaveOut);
      rows.add(draft, odds);
    }
  }

  private static boolean isPrice(String key) {
    return key.contains("input") || key.contains("output") || key.contains("cache");
  }

  private static void add(Dated price, ModelDraft draft, LocalDate retrieved) {
    if (price.quote().isWhole()) {
      draft.period(price.from(), price.to(), retrieved, TieredPrices.flat(price.quote().prices()), List.of(), Map.of());
    } else {
      draft.leaveOut("the price from %s, which is not given for both input and output".formatted(price.from()));
    }
  }

  private static Dated dated(RowFields price) {
    return new Dated(price.strict().date("from_date").orElse(ModelDraft.SINCE_EVER), price.strict().date("to_date"),
        new Quote(price.price("input", 0), price.price("output", 0), Optional.empty(), price.price("input_cached", 0),
            Optional.empty(), Optional.empty()));
  }
}
