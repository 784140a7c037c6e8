package runrate.files.scenario;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonMapping;
import runrate.files.json.JsonNumbers;
import runrate.inputs.Dated;
import runrate.inputs.Entries;
import runrate.inputs.Flag;
import runrate.inputs.Key;
import runrate.inputs.Num;
import runrate.inputs.NumberMap;
import runrate.inputs.Numbers;
import runrate.inputs.OneOf;
import runrate.inputs.Part;
import runrate.inputs.Range;
import runrate.inputs.ScenarioShape;
import runrate.inputs.Shape;
import runrate.inputs.Special;
import runrate.inputs.Texts;
import runrate.inputs.Word;
import runrate.inputs.WordMap;
import runrate.scenario.Scenario;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema of scenario files, made of their shapes, for editors that check and complete while one types.
public final class SchemaText {
  private static final String ABOUT = "A Runrate scenario: a workload, a plan, and what they are held against. "
      + "Shares are 0 to 1; what is unknown is null or absent, never 0.";

  private final Map<Shape<?>, String> places = new IdentityHashMap<>();

  private SchemaText() {}

  public static String text() {
    ObjectNode root = JsonMapping.MAPPER.createObjectNode()
        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
        .put("$id", "https://runrate.example/scenario.schema.json").put("title", "Runrate scenario")
        .put("description", ABOUT);
    new SchemaText().object(root, ScenarioShape.SHAPE, "#");
    ObjectNode keys = (ObjectNode) root.get("properties");
    keys.putObject("$schema").put("type", "string").put("description", "This schema, for editors.");
    keys.putObject("schemaVersion").put("const", Scenario.SCHEMA_VERSION);
    return JsonMapping.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private <R> void object(ObjectNode schema, Shape<R> shape, String place) {
    places.put(shape, place);
    schema.put("type", "object");
    ObjectNode keys = schema.putObject("properties");
    for (Key<R> key : shape.keys()) {
      describe(keys.putObject(key.name()).put("description", key.sentence()), key, place + "/properties/" + key.name());
    }
    schema.put("additionalProperties", false);
    List<String> required = shape.keys().stream().filter(Key::isRequired).map(Key::name).toList();
    if (!required.isEmpty()) {
      ArrayNode names = schema.putArray("required");
      required.forEach(names::add);
    }
  }

  private <R> void describe(ObjectNode schema, Key<R> key, String place) {
    switch (key) {
      case Num<R> number -> number(schema, number);
      case Word<R> word -> {
        type(schema, word, "string");
        word.pattern().ifPresent(pattern -> schema.put("pattern", pattern));
        if (word.most() < Word.MANY) {
          schema.put("maxLength", word.most());
        }
      }
      case OneOf<R, ?> choice -> choice(schema, choice);
      case Flag<R> flag -> type(schema, flag, "boolean");
      case Dated<R, ?> dated -> dated(schema, dated);
      case Numbers<R> numbers -> {
        type(schema, numbers, "array");
        bounds(schema.putObject("items").put("type", "number"), numbers.range());
      }
      case NumberMap<R> map -> {
        type(schema, map, "object");
        bounds(schema.putObject("additionalProperties").put("type", "number"), map.each());
      }
      case WordMap<R> map -> {
        type(schema, map, "object");
        schema.putObject("additionalProperties").put("type", "string");
      }
      case Texts<R> texts -> {
        type(schema, texts, "array");
        ObjectNode each = schema.putObject("items").put("type", "string");
        texts.pattern().ifPresent(pattern -> each.put("pattern", pattern));
      }
      case Part<R, ?> part -> part(schema, part, place);
      case Entries<R, ?> entries -> entries(schema, entries, place);
      case Special<R, ?> special -> Specials.describe(schema, special);
    }
  }

  /// What need not stand in a file may be null there.
  private static void type(ObjectNode schema, Key<?> key, String type) {
    if (key.isRequired()) {
      schema.put("type", type);
    } else {
      schema.putArray("type").add(type).add("null");
    }
  }

  private static void number(ObjectNode schema, Num<?> key) {
    String type = key.range().isWhole() ? "integer" : "number";
    if (key.word().isPresent()) {
      ArrayNode either = schema.putArray("oneOf");
      bounds(either.addObject().put("type", type), key.range());
      either.addObject().put("const", key.word().get().text());
      either.addObject().put("type", "null");
    } else {
      type(schema, key, type);
      bounds(schema, key.range());
    }
  }

  private static void bounds(ObjectNode schema, Range range) {
    if (range.least() > -Range.LARGEST) {
      JsonNumbers.number(schema, range.isOpen() ? "exclusiveMinimum" : "minimum", range.least());
    }
    if (range.most() < Range.LARGEST) {
      JsonNumbers.number(schema, "maximum", range.most());
    }
  }

  private static void choice(ObjectNode schema, OneOf<?, ?> key) {
    ArrayNode words = schema.putArray("enum");
    List.of(key.type().getEnumConstants()).forEach(constant -> words.add(JsonFields.word(constant)));
    words.addNull();
  }

  private static void dated(ObjectNode schema, Dated<?, ?> key) {
    type(schema, key, "string");
    schema.put("pattern", key.kind() == Dated.Kind.DAY ? "^\\d{4}-\\d{2}-\\d{2}$" : "^\\d{4}-\\d{2}$");
  }

  private <P> void part(ObjectNode schema, Part<?, P> key, String place) {
    if (places.containsKey(key.shape())) {
      schema.put("$ref", places.get(key.shape()));
      return;
    }
    object(schema, key.shape(), place);
    if (!key.isRequired()) {
      type(schema, key, "object");
    }
  }

  private <E> void entries(ObjectNode schema, Entries<?, E> key, String place) {
    type(schema, key, "array");
    if (key.isRequired()) {
      schema.put("minItems", 1);
    }
    if (key.most() < Entries.MANY) {
      schema.put("maxItems", key.most());
    }
    object(schema.putObject("items"), key.shape(), place + "/items");
  }
}
