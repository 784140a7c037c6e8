package runrate.files.json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import runrate.inputs.Entries;
import runrate.inputs.Keys;
import runrate.units.Excerpt;
import runrate.units.NearestName;
import runrate.units.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Changes one input of a scenario before it is read: `plan.routing[1].share=0.4`. What the reader
/// accepts in a file it accepts here, and refuses with the same words. An entry of a list stands by its place or, where
/// entries have names, by its name: `plan.limits.own[openai/gpt-4.1].rpm=500`; one that is missing is made. `tasks[*]`
/// is every task.
public final class JsonChange {
  private static final Pattern PATH = Pattern.compile(
      "\\w+(\\.[\\w-]+|\\[(\\d{1,6}|\\*|[\\w./:@ -]*[a-zA-Z][\\w./:@ -]*)])*");
  private static final int LONGEST_PATH = 200;
  /// Every entry of a list.
  private static final String EVERY = "[*]";
  private static final Pattern STEP = Pattern.compile("\\[[^\\]]+]|[\\w-]+");

  private JsonChange() {}

  /// @param place of the change, for problems
  public static void apply(JsonNode root, String change, String place, List<Problem> problems) {
    int equals = change.indexOf('=');
    if (equals <= 0 || equals > LONGEST_PATH || !PATH.matcher(change.substring(0, equals)).matches()) {
      problems.add(Problem.error(place, "'%s' is not of the form path=value".formatted(Excerpt.of(change)),
          "For example plan.batchShare=0.4"));
      return;
    }
    try {
      put(root, change, place, problems);
    } catch (NumberFormatException e) {
      problems.add(Problem.error(place + " " + change, "this number is too large or too fine to be meant",
          "Check its exponent"));
    } catch (JacksonException e) {
      problems.add(Problem.error(place + " " + change, "what follows the = is not valid JSON",
          "Check its brackets, commas and quotes"));
    }
  }

  private static void put(JsonNode root, String change, String place, List<Problem> problems) {
    int equals = change.indexOf('=');
    List<String> steps = STEP.matcher(change.substring(0, equals)).results().map(match -> match.group()).toList();
    Optional<JsonNode> kept = Optional.ofNullable(root.get(steps.getFirst())).map(JsonNode::deepCopy);
    if (!put(root, steps, "", value(change.substring(equals + 1)))) {
      restore(root, steps.getFirst(), kept);
      problems.add(Problem.error(place + " " + change, "there is no such place in the scenario",
          hint(change.substring(0, equals))));
    }
  }

  /// The key that was probably meant; where the key is right, it is an entry that is missing.
  private static String hint(String path) {
    String key = path.replaceAll("\\[[^\\]]*]", "[]");
    return NearestName.to(key, Keys.paths()).filter(near -> !near.equals(key))
        .map(near -> "Perhaps '%s' is meant".formatted(near.replace("[]", "[0]"))).orElse("Check the path");
  }

  private static boolean put(JsonNode at, List<String> steps, String path, JsonNode value) {
    List<String> left = withDottedKey(at, steps);
    String step = left.getFirst();
    if (left.size() == 1) {
      return put(at, step, value);
    }
    List<String> rest = left.subList(1, left.size());
    if (step.equals(EVERY)) {
      return at instanceof ArrayNode list && list.valueStream().allMatch(entry -> put(entry, rest, path + step, value));
    }
    return put(child(at, step, rest.getFirst(), path), rest,
        path + (step.startsWith("[") || path.isEmpty() ? step : "." + step), value);
  }

  /// A key may itself be a path, as those of a task's `set`: steps that name one together are one.
  private static List<String> withDottedKey(JsonNode at, List<String> steps) {
    for (int end = steps.size(); at instanceof ObjectNode object && end > 1; end--) {
      String key = String.join(".", steps.subList(0, end));
      if (object.has(key)) {
        return Stream.concat(Stream.of(key), steps.stream().skip(end)).toList();
      }
    }
    return steps;
  }

  /// Takes back what was made on a way that led nowhere, or it would be refused once more.
  private static void restore(JsonNode root, String key, Optional<JsonNode> kept) {
    if (root instanceof ObjectNode object) {
      kept.ifPresentOrElse(value -> object.set(key, value), () -> object.remove(key));
    }
  }

  /// The child under a step; objects and named entries that are missing are made, entries by place must exist.
  private static JsonNode child(JsonNode parent, String step, String next, String path) {
    if (parent instanceof ArrayNode list && step.startsWith("[")) {
      return isPlace(step) ? list.get(index(step)) : named(list, step.substring(1, step.length() - 1), path);
    }
    if (parent instanceof ObjectNode object && !step.startsWith("[")) {
      JsonNode present = object.get(step);
      return present != null && !present.isNull() ? present
          : next.startsWith("[") ? object.putArray(step) : object.putObject(step);
    }
    return null;
  }

  private static JsonNode named(ArrayNode list, String name, String path) {
    return Keys.at(path).flatMap(key -> key instanceof Entries<?, ?> entries ? entries.nameKey() : Optional.empty())
        .map(key -> list.valueStream().filter(entry -> entry.path(key).isString()
            && entry.path(key).stringValue().equals(name))
            .findFirst().orElseGet(() -> list.addObject().put(key, name))).orElse(null);
  }

  private static boolean isPlace(String step) {
    return step.chars().skip(1).limit(step.length() - 2).allMatch(Character::isDigit);
  }

  private static boolean put(JsonNode parent, String step, JsonNode value) {
    if (parent instanceof ArrayNode list && step.startsWith("[") && isPlace(step) && index(step) < list.size()) {
      list.set(index(step), value);
      return true;
    }
    if (parent instanceof ObjectNode object && !step.startsWith("[")) {
      object.set(step, value);
      return true;
    }
    return false;
  }

  private static int index(String step) {
    return Integer.parseInt(step.substring(1, step.length() - 1));
  }

  /// A value as it is written after `path=`: text stands bare unless it would then be read as something else.
  public static String word(JsonNode value) {
    return value.isString() && value.stringValue().matches("[A-Za-z][\\w/ .-]*")
        && !value.stringValue().matches("true|false|null")
        ? value.stringValue() : value.toString();
  }

  /// JSON where it is JSON, else plain text: `derived` needs no quotes. Lists and objects have no other form.
  public static JsonNode value(String text) {
    if (text.isBlank()) {
      return StringNode.valueOf(text);
    }
    try {
      return JsonMapping.MAPPER.readTree(text);
    } catch (JacksonException e) {
      if (text.startsWith("[") || text.startsWith("{")) {
        throw e;
      }
      return StringNode.valueOf(text);
    }
  }
}
