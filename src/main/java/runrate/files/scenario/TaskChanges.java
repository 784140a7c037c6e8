package runrate.files.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import runrate.files.json.JsonChange;
import runrate.inputs.TaskShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What differs between the tasks of two scenarios, input by input, so that everything else of a task may change later.
/// What every task has alike then is said once: `tasks[*].set.plan.routing=null`.
final class TaskChanges {
  private static final String TASKS = TaskShape.TASKS.name();
  private static final String SET = TaskShape.SET.name();

  private TaskChanges() {}

  /// Whether both have the same tasks in the same order.
  static boolean areAlike(JsonNode before, JsonNode after) {
    return before instanceof ArrayNode && after instanceof ArrayNode && names(before).equals(names(after));
  }

  private static List<String> names(JsonNode tasks) {
    return tasks.valueStream().map(task -> task.path(TaskShape.NAME.name()).stringValue("")).toList();
  }

  static List<String> between(JsonNode before, JsonNode after) {
    List<String> changes = new ArrayList<>();
    Set<String> everywhere = new LinkedHashSet<>();
    for (int i = 0; i < after.size(); i++) {
      for (String change : ofTask(before.get(i), after.get(i))) {
        if (holdsForAll(after, change)) {
          everywhere.add("%s[*].%s".formatted(TASKS, change));
        } else {
          changes.add("%s[%s].%s".formatted(TASKS, i, change));
        }
      }
    }
    changes.addAll(0, everywhere);
    return changes;
  }

  private static List<String> ofTask(JsonNode before, JsonNode after) {
    List<String> changes = new ArrayList<>();
    keys(before, after).stream().filter(key -> !key.equals(SET)).forEach(key ->
        add(changes, key, before.get(key), after.get(key)));
    JsonNode ownBefore = before.path(SET);
    JsonNode ownAfter = after.path(SET);
    if (keys(ownBefore, ownAfter).stream().anyMatch(path -> !ownAfter.has(path) && !OwnInputs.isNeverNull(path))) {
      changes.add(SET + "=" + (ownAfter.isMissingNode() ? "{}" : ownAfter.toString()));
      return changes;
    }
    keys(ownBefore, ownAfter).forEach(path -> add(changes, SET + "." + path, ownBefore.get(path), ownAfter.get(path)));
    return changes;
  }

  private static List<String> keys(JsonNode before, JsonNode after) {
    Set<String> keys = new LinkedHashSet<>();
    List.of(before, after).forEach(node -> {
      if (node instanceof ObjectNode object) {
        keys.addAll(object.propertyNames());
      }
    });
    return List.copyOf(keys);
  }

  private static void add(List<String> changes, String path, JsonNode before, JsonNode after) {
    if (after == null) {
      changes.add(path + "=null");
    } else if (!after.equals(before)) {
      changes.add(path + "=" + JsonChange.word(after));
    }
  }

  /// Whether every task has that value, or none has any.
  private static boolean holdsForAll(JsonNode tasks, String change) {
    String path = change.substring(0, change.indexOf('='));
    String value = change.substring(change.indexOf('=') + 1);
    boolean own = path.startsWith(SET + ".");
    return IntStream.range(0, tasks.size()).allMatch(i -> {
      JsonNode holder = own ? tasks.get(i).path(SET) : tasks.get(i);
      JsonNode found = holder.get(own ? path.substring(SET.length() + 1) : path);
      return found == null ? value.equals("null") : JsonChange.word(found).equals(value);
    });
  }
}
