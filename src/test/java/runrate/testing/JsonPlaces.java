package runrate.testing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Places of a JSON tree as names and numbers.
public final class JsonPlaces {
  private JsonPlaces() {}

  /// The place of every value below the top.
  public static List<List<Object>> below(JsonNode node) {
    return below(node, Integer.MAX_VALUE);
  }

  /// @param perList how many elements of each list are gone into
  public static List<List<Object>> below(JsonNode node, int perList) {
    List<List<Object>> paths = new ArrayList<>();
    List<Object> steps = new ArrayList<>(node.propertyNames());
    for (int i = 0; i < (node.isArray() ? Math.min(perList, node.size()) : 0); i++) {
      steps.add(i);
    }
    for (Object step : steps) {
      paths.add(List.of(step));
      for (List<Object> deeper : below(at(node, List.of(step)), perList)) {
        var path = new ArrayList<Object>(List.of(step));
        path.addAll(deeper);
        paths.add(path);
      }
    }
    return paths;
  }

  public static JsonNode at(JsonNode node, List<Object> path) {
    JsonNode found = node;
    for (Object step : path) {
      found = step instanceof Integer i ? found.get(i) : found.get((String) step);
    }
    return found;
  }

  /// Puts a value in a place, and returns the one that was there.
  public static JsonNode put(JsonNode node, List<Object> path, JsonNode value) {
    JsonNode parent = at(node, path.subList(0, path.size() - 1));
    if (path.getLast() instanceof Integer i) {
      JsonNode before = parent.get(i);
      ((ArrayNode) parent).set(i, value);
      return before;
    }
    return ((ObjectNode) parent).replace((String) path.getLast(), value);
  }
}
