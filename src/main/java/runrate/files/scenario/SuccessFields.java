package runrate.files.scenario;

import java.util.List;
import java.util.OptionalDouble;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonNumbers;
import runrate.inputs.Range;
import runrate.scenario.TaskSuccess;
import tools.jackson.databind.node.ObjectNode;

/// How often a task succeeds: one share, or a list of models with a share each.
final class SuccessFields implements SpecialForm<TaskSuccess> {
  private static final String MODEL = "model";
  private static final String SHARE = "share";

  @Override
  public TaskSuccess read(JsonFields fields, String name) {
    if (!fields.has(name)) {
      return TaskSuccess.UNKNOWN;
    }
    if (!fields.isList(name)) {
      return new TaskSuccess(OptionalDouble.of(fields.number(name, Range.SHARE)), List.of());
    }
    List<TaskSuccess.OfModel> models = fields.objects(name, entry ->
        new TaskSuccess.OfModel(entry.text(MODEL), entry.number(SHARE, Range.SHARE)));
    if (models.stream().map(TaskSuccess.OfModel::model).distinct().count() < models.size()) {
      fields.error(name, "a model stands in this list twice", "Keep one of them");
    }
    return new TaskSuccess(OptionalDouble.empty(), models);
  }

  @Override
  public void write(ObjectNode node, String name, TaskSuccess success) {
    if (success.share().isPresent()) {
      JsonNumbers.number(node, name, success.share().getAsDouble());
    } else if (!success.byModel().isEmpty()) {
      var list = node.putArray(name);
      success.byModel().forEach(known ->
          JsonNumbers.number(list.addObject().put(MODEL, known.model()), SHARE, known.share()));
    }
  }

  @Override
  public void describe(ObjectNode schema) {
    var either = schema.putArray("oneOf");
    share(either.addObject());
    ObjectNode entry = either.addObject().put("type", "array").putObject("items").put("type", "object");
    ObjectNode keys = entry.putObject("properties");
    keys.putObject(MODEL).put("type", "string");
    share(keys.putObject(SHARE));
    entry.put("additionalProperties", false).putArray("required").add(MODEL).add(SHARE);
    either.addObject().put("type", "null");
  }

  private static void share(ObjectNode schema) {
    schema.put("type", "number").put("minimum", 0).put("maximum", 1);
  }
}
