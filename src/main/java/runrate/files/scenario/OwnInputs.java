package runrate.files.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.files.json.JsonFields;
import runrate.inputs.Entries;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.Num;
import runrate.inputs.Part;
import runrate.inputs.TaskInputs;
import runrate.inputs.Values;
import runrate.scenario.TaskInput;
import runrate.units.NearestName;
import tools.jackson.databind.node.ObjectNode;

/// The inputs a task has for itself: an object of dotted paths and values, each read and refused as in its own place.
/// Objects inside say the same: `{"workload": {"contextTokens": 20000}}`.
final class OwnInputs implements SpecialForm<List<TaskInput>> {
  @Override
  public List<TaskInput> read(JsonFields fields, String name) {
    Map<String, TaskInput> inputs = new LinkedHashMap<>();
    fields.object(name).ifPresent(set -> read(set, "", inputs));
    return List.copyOf(inputs.values());
  }

  private static void read(JsonFields set, String place, Map<String, TaskInput> inputs) {
    for (String name : set.names()) {
      String path = place + name;
      Optional<Key<?>> key = Keys.at(path);
      if (isNeverNull(path) && set.tree(name).isNull()) {
        continue;
      }
      Optional<JsonFields> inside = set.objectIfAny(name);
      if (inside.isPresent() && (key.isEmpty() || key.get() instanceof Part<?, ?>) && isPlace(path)) {
        read(inside.get(), path + ".", inputs);
      } else if (key.isEmpty() || key.get() instanceof Part<?, ?> || path.contains("[")) {
        set.error(name, "there is no input '%s'".formatted(path), NearestName.to(path, ownPaths())
            .map("Perhaps '%s' is meant"::formatted).orElse("Check the path"));
      } else if (!TaskInputs.isOwn(path)) {
        set.error(name, "this is for all work only", "Set it in the scenario itself");
      } else {
        one(set, name, path, key.get()).ifPresent(input -> inputs.put(path, input));
      }
    }
  }

  /// A list has no other value than a list, and most numbers none than a number, so that null means that the task has
  /// none of its own.
  static boolean isNeverNull(String path) {
    return Keys.at(path).filter(key -> key instanceof Entries<?, ?>
        || key instanceof Num<?> number && !number.isClearable()).isPresent();
  }

  /// Whether there are inputs below a path.
  static boolean isPlace(String path) {
    return Keys.paths().stream().anyMatch(known -> known.startsWith(path + "."));
  }

  private static List<String> ownPaths() {
    return Keys.paths().stream().filter(path -> TaskInputs.isOwn(path) && !path.contains("[")).toList();
  }

  private static Optional<TaskInput> one(JsonFields set, String name, String path, Key<?> key) {
    int point = name.lastIndexOf('.');
    JsonFields alone = set.alone(name, point < 0 ? "" : name.substring(0, point), key.name());
    var values = new Values(Optional.empty(), alone::error);
    int before = set.problemCount();
    ShapeReader.readOne(values, key, alone);
    return set.problemCount() > before ? Optional.empty() : Optional.of(TaskInputs.of(path, key, values));
  }

  @Override
  public void write(ObjectNode node, String name, List<TaskInput> own) {
    if (!own.isEmpty()) {
      ObjectNode set = node.putObject(name);
      own.forEach(input -> ShapeWriter.value(set, input.path(), Keys.at(input.path()).orElseThrow(), input.value()));
    }
  }

  @Override
  public void describe(ObjectNode schema) {
    schema.putArray("type").add("object").add("null");
    schema.put("additionalProperties", true);
  }
}
