package runrate.files.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.files.disk.ReadResult;
import runrate.files.json.JsonChange;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonMapping;
import runrate.inputs.Dated;
import runrate.inputs.Entries;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.Num;
import runrate.inputs.Numbers;
import runrate.inputs.OneOf;
import runrate.inputs.Part;
import runrate.inputs.ScenarioShape;
import runrate.inputs.Shape;
import runrate.inputs.Word;
import runrate.scenario.Scenario;
import runrate.units.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A scenario as its file has it, a row a key: what a text editor would show and change. Whatever is typed is read by
/// the reader of files, and refused with its words.
public final class FileRows {
  private FileRows() {}

  public static List<FileRow> of(Scenario scenario) {
    List<FileRow> rows = new ArrayList<>();
    add(rows, "", ScenarioShape.SHAPE, tree(scenario));
    return List.copyOf(rows);
  }

  private static JsonNode tree(Scenario scenario) {
    return JsonMapping.MAPPER.readTree(ScenarioWriter.text(scenario));
  }

  private static void add(List<FileRow> rows, String place, Shape<?> shape, JsonNode node) {
    for (Key<?> key : shape.keys()) {
      String path = place + key.name();
      JsonNode value = node.path(key.name());
      if (key instanceof Part<?, ?> part) {
        if (part.isOptional()) {
          rows.add(new FileRow(path, key.sentence(), value.isObject() ? "" : "none",
              value.isObject() ? FileRow.Kind.ENTRY : FileRow.Kind.LIST));
        }
        if (!part.isOptional() || value.isObject()) {
          add(rows, path + ".", part.shape(), value);
        }
      } else if (key instanceof Entries<?, ?> entries) {
        rows.add(new FileRow(path, key.sentence(), value.size() + (value.size() == 1 ? " entry" : " entries"),
            FileRow.Kind.LIST));
        for (int i = 0; i < value.size(); i++) {
          String entry = "%s[%s]".formatted(path, i);
          rows.add(new FileRow(entry, "Entry %s of %s.".formatted(i + 1, value.size()), "", FileRow.Kind.ENTRY));
          add(rows, entry + ".", entries.shape(), value.get(i));
        }
      } else {
        rows.add(new FileRow(path, key.sentence(), text(value), FileRow.Kind.VALUE));
      }
    }
  }

  private static String text(JsonNode value) {
    return value.isMissingNode() || value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
  }

  /// The scenario with a value as it was typed; cleared where nothing was.
  public static ReadResult<Scenario> set(Scenario scenario, String path, String typed) {
    JsonNode tree = tree(scenario);
    List<Problem> problems = new ArrayList<>();
    JsonChange.apply(tree, path + "=" + json(path, typed), "", problems);
    return read(tree, problems);
  }

  /// What is typed into a text stays a text, whatever it looks like.
  private static String json(String path, String typed) {
    Optional<Key<?>> key = Keys.at(path);
    boolean isText = key.filter(of -> of instanceof Word<?> || of instanceof OneOf<?, ?> || of instanceof Dated<?, ?>)
        .isPresent();
    boolean isOpen = typed.isBlank() && key.filter(of -> of instanceof Word<?> word && word.usual().isPresent())
        .isEmpty();
    return isOpen && !key.map(Key::isRequired).orElse(false) ? "null"
        : isText ? JsonMapping.MAPPER.writeValueAsString(typed)
        : key.filter(Numbers.class::isInstance).isPresent() && !typed.strip().startsWith("[") ? "[" + typed + "]"
            : typed;
  }

  /// The scenario with one entry more in a list, or with a part it may have, whose values are still to be said.
  public static ReadResult<Scenario> plus(Scenario scenario, String list) {
    JsonNode tree = tree(scenario);
    ObjectNode entry = JsonMapping.MAPPER.createObjectNode();
    String around = list.replaceFirst("\\.?\\w+$", "");
    JsonNode at = at(tree, around).isMissingNode() ? made(tree, around) : at(tree, around);
    String name = list.replaceFirst("^.*\\.", "");
    if (Keys.at(list).orElseThrow() instanceof Part<?, ?> part) {
      part.shape().keys().stream().filter(Key::isRequired).forEach(key -> fill(entry, key));
      ((ObjectNode) at).set(name, entry);
    } else if (Keys.at(list).orElseThrow() instanceof Entries<?, ?> entries) {
      entries.shape().keys().stream().filter(Key::isRequired).forEach(key -> fill(entry, key));
      ArrayNode array = at.path(name) instanceof ArrayNode present ? present : ((ObjectNode) at).putArray(name);
      array.add(entry);
    }
    return read(tree, new ArrayList<>());
  }

  private static void fill(ObjectNode entry, Key<?> key) {
    switch (key) {
      case Num<?> number -> entry.put(key.name(), number.range().standIn());
      case Dated<?, ?> dated -> entry.put(key.name(), dated.kind().words().replaceFirst("^.*like ", ""));
      default -> entry.put(key.name(), "new");
    }
  }

  /// The scenario without an entry, or without a part it may have.
  public static ReadResult<Scenario> minus(Scenario scenario, String entry) {
    JsonNode tree = tree(scenario);
    if (entry.endsWith("]")) {
      int bracket = entry.lastIndexOf('[');
      ((ArrayNode) at(tree, entry.substring(0, bracket)))
          .remove(Integer.parseInt(entry.substring(bracket + 1, entry.length() - 1)));
    } else {
      ((ObjectNode) at(tree, entry.replaceFirst("\\.?\\w+$", ""))).remove(entry.replaceFirst("^.*\\.", ""));
    }
    return read(tree, new ArrayList<>());
  }

  /// An object that its file leaves out while it says nothing.
  private static ObjectNode made(JsonNode tree, String path) {
    return ((ObjectNode) at(tree, path.replaceFirst("\\.?\\w+$", ""))).putObject(path.replaceFirst("^.*\\.", ""));
  }

  private static JsonNode at(JsonNode tree, String path) {
    JsonNode at = tree;
    for (String step : path.isEmpty() ? new String[0] : path.split("\\.|(?=\\[)")) {
      at = step.startsWith("[") ? at.path(Integer.parseInt(step.substring(1, step.length() - 1))) : at.path(step);
    }
    return at;
  }

  private static ReadResult<Scenario> read(JsonNode tree, List<Problem> problems) {
    Scenario changed = ScenarioReader.scenario(new JsonFields(tree, "", problems));
    boolean refused = problems.stream().anyMatch(Problem::isError);
    return new ReadResult<>(refused ? Optional.empty() : Optional.of(changed), problems);
  }
}
