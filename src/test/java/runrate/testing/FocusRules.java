package runrate.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import runrate.testing.FocusColumns.Column;
import runrate.testing.FocusColumns.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks a FOCUS file against the columns and rules of the specification; knows nothing of how it is written.
public final class FocusRules {
  private static final List<String> PRICED = List.of("ListUnitPrice", "ContractedUnitPrice", "PricingQuantity",
      "PricingCategory", "SkuId", "SkuPriceId");
  /// Properties of a price that have a name without `x_`, as far as they are of models.
  private static final Set<String> DEFINED_BY_DRAFT = Set.of("ModelId", "ModelDeveloper", "ModelFamily", "ModelVersion",
      "TokenDirection", "TokenCacheAction");
  private final boolean isDraft;
  private final Map<String, Column> columns;
  private final List<String> broken = new ArrayList<>();

  private FocusRules(boolean isDraft) {
    this.isDraft = isDraft;
    this.columns = FocusColumns.of(isDraft);
  }

  /// What is wrong with the first row of a file that is not right, a line each; nothing where all is.
  ///
  /// @param rows the header and the rows
  public static List<String> broken(boolean isDraft, List<List<String>> rows) {
    var rules = new FocusRules(isDraft);
    rules.header(rows.getFirst());
    for (int i = 1; i < rows.size() && rules.broken.isEmpty(); i++) {
      rules.row(i, named(rows.getFirst(), rows.get(i)));
    }
    return List.copyOf(rules.broken);
  }

  /// A row by the names of its columns.
  public static Map<String, String> named(List<String> head, List<String> row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < head.size(); i++) {
      cells.put(head.get(i), row.get(i));
    }
    return cells;
  }

  private void demand(boolean holds, int row, String rule) {
    if (!holds) {
      broken.add("row %s: %s".formatted(row, rule));
    }
  }

  private void header(List<String> names) {
    demand(new HashSet<>(names).size() == names.size(), 0, "a column stands there twice");
    columns.forEach((name, column) -> demand(!column.mandatory() || names.contains(name), 0, "no column " + name));
    names.forEach(name -> demand(columns.containsKey(name) || name.startsWith("x_"), 0, "unknown column " + name));
    List<Boolean> own = names.stream().map(name -> name.startsWith("x_")).toList();
    demand(own.equals(own.stream().sorted().toList()), 0, "own columns stand between those of FOCUS");
  }

  private void row(int at, Map<String, String> row) {
    columns.forEach((name, column) -> {
      String cell = row.get(name);
      if (cell == null) {
        return;
      }
      demand(column.nullable() || !cell.isBlank(), at, name + " is empty");
      demand(cell.isEmpty() || column.allowed().isEmpty() || column.allowed().contains(cell), at, name + " is " + cell);
      demand(cell.isEmpty() || isOf(column.type(), cell), at, "%s is no %s: %s".formatted(name, column.type(), cell));
    });
    if (!broken.isEmpty()) {
      return;
    }
    charge(at, row);
    price(at, row);
    quantity(at, row);
    details(at, row);
    demand(Instant.parse(row.get("ChargePeriodStart")).isBefore(Instant.parse(row.get("ChargePeriodEnd"))), at,
        "the period is empty");
  }

  private static boolean isOf(Type type, String cell) {
    return switch (type) {
      case TEXT -> true;
      case DECIMAL -> cell.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?");
      case PRICE -> cell.matches("\\d+(\\.\\d+)?(E-?\\d+)?");
      case MOMENT -> cell.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
      case CURRENCY -> Currency.getAvailableCurrencies().stream().anyMatch(each ->
          each.getCurrencyCode().equals(cell));
      case JSON -> isFlat(JsonMapper.shared().readTree(cell));
    };
  }

  private static boolean isFlat(JsonNode node) {
    return node.isObject() && node.properties().stream().noneMatch(each -> each.getValue().isContainer());
  }

  private void charge(int at, Map<String, String> row) {
    boolean bought = bought(row);
    for (String name : PRICED) {
      String cell = row.getOrDefault(name, "");
      demand(!bought || !cell.isEmpty(), at, "%s of a %s has no %s".formatted(row.get("ChargeDescription"),
          row.get("ChargeCategory"), name));
      demand(!row.get("ChargeCategory").equals("Tax") || cell.isEmpty(), at, "a tax has a " + name);
    }
    demand(!row.get("ChargeCategory").equals("Purchase") || !row.getOrDefault("ChargeFrequency", "").equals(
        "Usage-Based"), at, "a purchase by usage");
    if (row.get("ChargeCategory").equals("Credit")) {
      for (String cost : List.of("ListCost", "ContractedCost", "EffectiveCost")) {
        demand(row.get(cost).equals(row.get("BilledCost")), at, "a credit's " + cost + " is not what is billed");
      }
    }
  }

  private static boolean bought(Map<String, String> row) {
    return List.of("Usage", "Purchase").contains(row.get("ChargeCategory")) && row.get("ChargeClass").isEmpty();
  }

  private void price(int at, Map<String, String> row) {
    for (String kind : List.of("List", "Contracted")) {
      String price = row.getOrDefault(kind + "UnitPrice", "");
      String quantity = row.get("PricingQuantity");
      demand(price.isEmpty() || quantity.isEmpty() || new BigDecimal(price).multiply(new BigDecimal(quantity))
          .compareTo(new BigDecimal(row.get(kind + "Cost"))) == 0, at, kind + "UnitPrice times quantity is no "
              + kind + "Cost");
    }
    demand(row.get("PricingQuantity").isEmpty() == row.get("PricingUnit").isEmpty(), at, "unit of what is priced");
    demand(row.getOrDefault("SkuPriceId", "").isEmpty() == row.getOrDefault("SkuId", "").isEmpty(), at, "SKU");
    demand(!row.getOrDefault("SkuId", "").isEmpty() || row.getOrDefault("SkuMeter", "").isEmpty(), at, "SkuMeter");
    demand(row.getOrDefault("PricingUnit", "").matches("|(\\d+ )?[A-Z][A-Za-z]*s"), at, "PricingUnit");
  }

  private void quantity(int at, Map<String, String> row) {
    boolean isThere = !row.getOrDefault("ConsumedQuantity", "").isEmpty();
    boolean isUsage = row.get("ChargeCategory").equals("Usage");
    demand(isUsage || !isThere, at, "something is consumed by what is no usage");
    demand(!isUsage || isThere || !row.containsKey("ConsumedQuantity"), at, "usage without a quantity");
    demand(isThere != row.getOrDefault("ConsumedUnit", "").isEmpty(), at, "quantity and unit of what is consumed");
  }

  private void details(int at, Map<String, String> row) {
    String details = row.getOrDefault("SkuPriceDetails", "");
    demand(details.isEmpty() || !row.get("SkuPriceId").isEmpty(), at, "details of no price");
    if (details.isEmpty()) {
      return;
    }
    JsonNode node = JsonMapper.shared().readTree(details);
    node.propertyNames().forEach(name -> demand(name.startsWith("x_") || isDraft && DEFINED_BY_DRAFT.contains(name),
        at, "property " + name));
    String direction = node.path("TokenDirection").asString("");
    String action = node.path("TokenCacheAction").asString("");
    demand(Set.of("", "Input", "Output").contains(direction), at, "TokenDirection " + direction);
    demand(Set.of("", "Uncached", "Read", "Write", "Other").contains(action), at, "TokenCacheAction " + action);
    demand(action.isEmpty() || direction.equals("Input"), at, "a cache action of what is no input");
    demand(direction.isEmpty() || row.get("PricingUnit").endsWith("Tokens"), at, "a direction of what are no tokens");
  }
}
