package runrate.files.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.files.json.JsonChange;
import runrate.files.json.JsonFields;
import runrate.inputs.Keys;
import runrate.inputs.Part;
import runrate.scenario.Changes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a column or a step changes: a list of `path=value`, or an object of dotted paths and values. Objects inside say
/// the same as dots: `{"workload": {"contextTokens": 20000}}`.
final class ChangesForm implements SpecialForm<Changes> {
  @Override
  public Changes read(JsonFields fields, String name) {
    if (!fields.has(name) || fields.isList(name)) {
      return Changes.of(fields.texts(name));
    }
    List<String> lines = new ArrayList<>();
    fields.object(name).ifPresent(set -> read(set, "", lines));
    return new Changes(lines, Changes.Form.OBJECT);
  }

  private static void read(JsonFields set, String place, List<String> lines) {
    for (String name : set.names()) {
      String path = place + name;
      Optional<JsonFields> inside = set.objectIfAny(name);
      if (inside.isPresent() && Keys.at(path).filter(key -> !(key instanceof Part<?, ?>)).isEmpty()
          && OwnInputs.isPlace(path)) {
        read(inside.get(), path + ".", lines);
      } else {
        lines.add(path + "=" + JsonChange.word(set.tree(name)));
      }
    }
  }

  @Override
  public void write(ObjectNode node, String name, Changes changes) {
    if (changes.form() == Changes.Form.LIST) {
      var list = node.putArray(name);
      changes.lines().forEach(list::add);
    } else {
      ObjectNode set = node.putObject(name);
      changes.lines().forEach(line -> set.set(line.substring(0, line.indexOf('=')), value(line)));
    }
  }

  private static JsonNode value(String line) {
    return JsonChange.value(line.substring(line.indexOf('=') + 1));
  }

  @Override
  public void describe(ObjectNode schema) {
    var either = schema.putArray("oneOf");
    either.addObject().put("type", "array").putObject("items").put("type", "string");
    either.addObject().put("type", "object").put("additionalProperties", true);
    either.addObject().put("type", "null");
  }
}
