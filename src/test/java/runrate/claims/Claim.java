package runrate.claims;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A published figure with the inputs it was worked out from and its exact value; a claim of a range
/// has two exact values.
record Claim(String id, JsonNode inputs, List<Double> exact) {
  static Claim of(JsonNode row) {
    List<Double> exact = new ArrayList<>();
    JsonNode value = row.get("exact");
    (value.isArray() ? value.values() : List.of(value)).forEach(each -> exact.add(number(each)));
    return new Claim(row.get("id").stringValue(), row.get("inputs"), exact);
  }

  /// An input by name; it must be there.
  double get(String name) {
    JsonNode input = inputs.get(name);
    if (input == null) {
      throw new AssertionError("%s has no input %s, only %s".formatted(id, name, inputs.propertyNames()));
    }
    return number(input.get("value"));
  }

  /// Exact values stand as numbers, decimals in quotes, or fractions such as `500000000/7`.
  private static double number(JsonNode value) {
    if (value.isNumber()) {
      return value.doubleValue();
    }
    String[] parts = value.stringValue().split("/");
    return parts.length == 1
        ? Double.parseDouble(parts[0]) : Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
  }
}
