package runrate.files.scenario;

import java.util.List;
import runrate.files.json.JsonFields;
import runrate.savings.Lever;
import tools.jackson.databind.node.ObjectNode;

/// Names of levers.
final class LeverNames implements SpecialForm<List<String>> {
  @Override
  public List<String> read(JsonFields fields, String name) {
    List<String> levers = fields.texts(name);
    List<String> known = List.of(Lever.values()).stream().map(Lever::key).toList();
    levers.stream().filter(lever -> !known.contains(lever)).findFirst().ifPresent(lever ->
        fields.error(name, "there is no lever '%s'".formatted(lever), "Use some of " + String.join(", ", known)));
    return levers;
  }

  @Override
  public void write(ObjectNode node, String name, List<String> levers) {
    var list = node.putArray(name);
    levers.forEach(list::add);
  }

  @Override
  public void describe(ObjectNode schema) {
    schema.putArray("type").add("array").add("null");
    var names = schema.putObject("items").putArray("enum");
    List.of(Lever.values()).forEach(lever -> names.add(lever.key()));
  }
}
