package runrate.files.scenario;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Places of a JSON tree as names and numbers.
final class JsonPlaces {
  private JsonPlaces() {}

  /// The place of every value below the top, as names and numbers.
  static List<List<Object>> below(JsonNode node) {
    List<List<Object>> paths = new ArrayList<>();
    List<Object> steps = new ArrayList<>(node.propertyNames());
    for (int i = 0; i < (node.isArray() ? Math.min(2, node.size()) : 0); i++) {
      steps.add(i);
    }
    for (Object step : steps) {
      paths.add(List.of(step));
      for (List<Object> deeper : below(step instanceof Integer i ? node.get(i) : node.get((String) step))) {
        var path = new ArrayList<Object>(List.of(step));
        path.addAll(deeper);
        paths.add(path);
      }
    }
    return paths;
  }

  static JsonNode at(JsonNode node, List<Object> path) {
    JsonNode found = node;
    for (Object step : path) {
      found = step instanceof Integer i ? found.get(i) : found.get((String) step);
    }
    return found;
  }

  static void put(JsonNode node, List<Object> path, JsonNode value) {
    JsonNode parent = at(node, path.subList(0, path.size() - 1));
    if (path.getLast() instanceof Integer i) {
      ((ArrayNode) parent).set(i, value);
    } else {
      ((ObjectNode) parent).set((String) path.getLast(), value);
    }
  }
}
