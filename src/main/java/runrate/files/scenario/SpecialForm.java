package runrate.files.scenario;

import runrate.files.json.JsonFields;
import tools.jackson.databind.node.ObjectNode;

/// A form in the file that no shape can tell, and what a schema can say of it.
interface SpecialForm<T> {
  T read(JsonFields fields, String name);

  void write(ObjectNode node, String name, T value);

  void describe(ObjectNode schema);
}
