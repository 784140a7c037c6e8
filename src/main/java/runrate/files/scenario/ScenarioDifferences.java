package runrate.files.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import runrate.files.json.JsonMapping;
import runrate.inputs.Entries;
import runrate.inputs.Key;
import runrate.inputs.Part;
import runrate.inputs.ScenarioShape;
import runrate.inputs.Shape;
import runrate.scenario.Scenario;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// All that differs between the scenario of a file and one that is open, a line a value. Inputs have the names people
/// know them by; entries of a list are held against the entry of the same name, wherever it stands.
public final class ScenarioDifferences {
  private final DifferenceWords words;
  private final List<String> lines = new ArrayList<>();

  private ScenarioDifferences(DifferenceWords words) {
    this.words = words;
  }

  /// @param labels what the input at a path is called, where it is called anything
  public static List<String> of(Scenario there, Scenario here, Function<String, Optional<String>> labels) {
    var differences = new ScenarioDifferences(new DifferenceWords(labels));
    differences.compare(Spot.ROOT, ScenarioShape.SHAPE, tree(there), tree(here));
    return List.copyOf(differences.lines);
  }

  private static JsonNode tree(Scenario scenario) {
    return JsonMapping.MAPPER.readTree(ScenarioWriter.text(scenario));
  }

  private void compare(Spot spot, Shape<?> shape, JsonNode there, JsonNode here) {
    shape.keys().forEach(key -> compare(spot.key(key.name()), key, there.path(key.name()), here.path(key.name())));
  }

  private void compare(Spot spot, Key<?> key, JsonNode there, JsonNode here) {
    switch (key) {
      case Part<?, ?> part when part.isOptional() && there.isObject() != here.isObject() ->
          lines.add("%s: only %s".formatted(words.name(spot), here.isObject() ? "here" : "in the file"));
      case Part<?, ?> part -> compare(spot, part.shape(), there, here);
      case Entries<?, ?> list -> compare(spot, list, there, here);
      default -> compareValues(spot, key, there, here);
    }
  }

  private void compareValues(Spot spot, Key<?> key, JsonNode there, JsonNode here) {
    if (there instanceof ObjectNode || here instanceof ObjectNode) {
      Set<String> names = new LinkedHashSet<>(there.propertyNames());
      names.addAll(here.propertyNames());
      names.forEach(name -> compareValues(spot.key(name), key, there.path(name), here.path(name)));
    } else if (!there.equals(here)) {
      words.differ(spot.path(), key, there, here)
          .ifPresent(said -> lines.add("%s: %s".formatted(words.name(spot), said)));
    }
  }

  private void compare(Spot spot, Entries<?, ?> list, JsonNode there, JsonNode here) {
    Map<String, JsonNode> before = named(list, there);
    Map<String, JsonNode> after = named(list, here);
    Map<String, String> renamed = renamed(new ArrayList<>(before.keySet()), new ArrayList<>(after.keySet()));
    before.forEach((name, entry) -> {
      String now = renamed.getOrDefault(name, name);
      if (after.containsKey(now)) {
        compare(spot.entry(words.path(name)), list.shape(), entry, after.get(now));
      } else {
        only(spot.entry(words.path(name)), list.shape(), entry, "in the file");
      }
    });
    after.keySet().stream().filter(name -> !before.containsKey(name) && !renamed.containsValue(name)).forEach(name ->
        only(spot.entry(words.path(name)), list.shape(), after.get(name), "here"));
    tellOrder(spot, before.keySet(), after.keySet());
  }

  /// Entries by their names, which are their first values; a name that stands twice is counted.
  private static Map<String, JsonNode> named(Entries<?, ?> list, JsonNode entries) {
    String key = list.shape().keys().getFirst().name();
    Map<String, JsonNode> named = new LinkedHashMap<>();
    for (JsonNode entry : entries) {
      JsonNode value = entry.path(key);
      String name = value.isString() ? value.stringValue() : value.toString();
      String free = name;
      for (int count = 2; named.containsKey(free); count++) {
        free = "%s (%s)".formatted(name, count);
      }
      named.put(free, entry);
    }
    return named;
  }

  /// Where neither name is known on the other side, the entries of one place are one entry with a new name.
  private static Map<String, String> renamed(List<String> before, List<String> after) {
    Map<String, String> renamed = new LinkedHashMap<>();
    for (int i = 0; before.size() == after.size() && i < before.size(); i++) {
      if (!after.contains(before.get(i)) && !before.contains(after.get(i))) {
        renamed.put(before.get(i), after.get(i));
      }
    }
    return renamed;
  }

  private void only(Spot spot, Shape<?> shape, JsonNode entry, String where) {
    List<String> set = shape.keys().stream().skip(1).filter(key -> !(key instanceof Entries<?, ?>))
        .flatMap(key -> words.set(key, entry.path(key.name())).stream()).toList();
    lines.add("%s: only %s%s".formatted(words.name(spot), where, set.isEmpty() ? "" : ", " + String.join(", ", set)));
  }

  private void tellOrder(Spot spot, Set<String> there, Set<String> here) {
    List<String> before = there.stream().filter(here::contains).toList();
    List<String> after = here.stream().filter(there::contains).toList();
    if (!before.equals(after)) {
      lines.add("%s, order: %s in the file, %s here".formatted(words.name(spot), words.listed(before),
          words.listed(after)));
    }
  }

  /// Where a value stands: its path, and its name step by step.
  ///
  /// @param path as the window knows inputs by
  record Spot(String path, List<String> steps) {
    static final Spot ROOT = new Spot("", List.of());

    Spot key(String name) {
      List<String> more = new ArrayList<>(steps);
      more.add(DifferenceWords.word(name, steps.isEmpty()));
      return new Spot(path.isEmpty() ? name : path + "." + name, more);
    }

    Spot entry(String name) {
      List<String> more = new ArrayList<>(steps);
      more.set(more.size() - 1, "%s “%s”".formatted(more.getLast(), name));
      return new Spot(path + "[]", more);
    }
  }
}
