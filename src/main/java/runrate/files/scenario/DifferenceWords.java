package runrate.files.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.files.scenario.ScenarioDifferences.Spot;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.Num;
import runrate.inputs.NumberMap;
import runrate.inputs.PlanShape;
import runrate.inputs.Quantity;
import runrate.inputs.ScenarioShape;
import runrate.inputs.Word;
import runrate.savings.Lever;
import runrate.text.Figures;
import runrate.text.LeverWords;
import runrate.units.Excerpt;
import tools.jackson.databind.JsonNode;

/// Names and values of two scenarios as people read them.
///
/// @param labels what the input at a path is called, where it is called anything
record DifferenceWords(Function<String, Optional<String>> labels) {
  private static final int LONGEST = 90;
  /// Letters told before the first one that differs.
  private static final int BEFORE = 20;
  /// Numbers that differ in places nobody sees are told with all of them.
  private static final String NO_PLACES = "\\.0+(?!\\d)";
  private static final String NOT_SET = "not set";
  /// Rooms of a file that everybody's inputs stand in, and that say nothing in a name.
  private static final List<String> SILENT = List.of(ScenarioShape.WORKLOAD.name(), ScenarioShape.PLAN.name(),
      ScenarioShape.FORECAST.name(), PlanShape.CACHING.name());
  private static final Map<String, String> LISTS = Map.of("compare", "compare column", "steps", "step", "budgets",
      "budget", "tasks", "task", "assumptions", "assumption", "mayChange", "bound of", "recorded", "recorded spend",
      "set", "changes", "published", "published figure");

  /// A key as a word of a name.
  static String word(String key, boolean isFirst) {
    String known = LISTS.get(key);
    String word = known == null ? LeverWords.name(key) : known;
    return isFirst && known == null ? word : word.substring(0, 1).toLowerCase(Figures.LOCALE) + word.substring(1);
  }

  String name(Spot spot) {
    return Optional.of(spot.path()).filter(path -> !path.contains("[")).flatMap(labels).orElseGet(() -> {
      List<String> steps = new ArrayList<>(spot.steps());
      String path = spot.path();
      while (steps.size() > 1 && SILENT.contains(path.substring(0, Math.max(0, path.indexOf('.'))))) {
        steps.removeFirst();
        path = path.substring(path.indexOf('.') + 1);
      }
      String name = String.join(", ", steps);
      return name.substring(0, 1).toUpperCase(Figures.LOCALE) + name.substring(1);
    });
  }

  /// An entry that is named after an input has the name of the input.
  String path(String name) {
    return Keys.at(name).isEmpty() ? Excerpt.of(name) : labels.apply(name).orElseGet(() -> LeverWords.name(name));
  }

  String listed(List<String> names) {
    return Excerpt.of(names.stream().map(this::path).collect(Collectors.joining(", ")), LONGEST);
  }

  /// `50 % in the file, 40 % here`; empty where both say nothing.
  Optional<String> differ(String path, Key<?> key, JsonNode there, JsonNode here) {
    if (isNothing(there) && isNothing(here)) {
      return Optional.empty();
    }
    String before = text(path, key, there);
    String after = text(path, key, here);
    boolean alike = before.replaceAll(NO_PLACES, "").equals(after.replaceAll(NO_PLACES, ""));
    return Optional.of(alike ? told(key, there.toString(), here.toString()) : told(key, before, after));
  }

  private static String told(Key<?> key, String before, String after) {
    int from = 0;
    while (from < Math.min(before.length(), after.length()) && before.charAt(from) == after.charAt(from)) {
      from++;
    }
    return "%s in the file, %s here".formatted(shown(key, before, from), shown(key, after, from));
  }

  /// A value with its name, where an entry has it.
  Optional<String> set(Key<?> key, JsonNode value) {
    return isNothing(value) || value.isObject() ? Optional.empty()
        : Optional.of("%s %s".formatted(word(key.name(), false), shown(key, text(key.name(), key, value), 0)));
  }

  private static boolean isNothing(JsonNode value) {
    return value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty()
        || value.isString() && value.stringValue().isEmpty();
  }

  private String text(String path, Key<?> key, JsonNode value) {
    return isNothing(value) ? NOT_SET : value.isBoolean() ? value.booleanValue() ? "yes" : "no"
        : value.isNumber() ? LeverWords.number(quantity(path, key), value.doubleValue())
        : value.isArray() ? value.valueStream().map(this::element).collect(Collectors.joining("; "))
        : value.isString() ? value.stringValue() : value.toString();
  }

  /// What a task sets for itself stands in it by the paths of the scenario's inputs.
  private static Quantity quantity(String path, Key<?> key) {
    return switch (key) {
      case Num<?> number -> number.quantity();
      case NumberMap<?> map -> map.quantity();
      default -> Inputs.find(path.replaceFirst("^.*\\bset\\.", "")).map(Input::quantity).orElse(Quantity.COUNT);
    };
  }

  /// Of a list: a change of an input, a lever, or whatever else stands there.
  private String element(JsonNode value) {
    String text = value.isString() ? value.stringValue() : value.toString();
    int equals = text.indexOf('=');
    String path = equals < 0 ? "" : text.substring(0, equals);
    return Keys.at(path).isPresent() ? "%s to %s".formatted(path(path), changed(path, text.substring(equals + 1)))
        : Stream.of(Lever.values()).filter(lever -> lever.key().equals(text)).map(Lever::label).findFirst()
            .orElse(text);
  }

  private static String changed(String path, String value) {
    try {
      double number = Double.parseDouble(value);
      return Inputs.find(path).map(input -> LeverWords.number(input.quantity(), number)).orElse(value);
    } catch (NumberFormatException word) {
      return value;
    }
  }

  /// From a little before the first difference on, so that two long texts do not read alike.
  private static String shown(Key<?> key, String text, int from) {
    int start = from < LONGEST - BEFORE ? 0 : Math.min(from - BEFORE, text.length());
    String rest = text.substring(start, Math.min(text.length(), start + LONGEST));
    String cut = (start > 0 ? "…" : "") + rest + (start + LONGEST < text.length() ? "…" : "");
    String line = Excerpt.of(cut, LONGEST + 2);
    return key instanceof Word<?> && !text.equals(NOT_SET) ? "“%s”".formatted(line) : line;
  }
}
