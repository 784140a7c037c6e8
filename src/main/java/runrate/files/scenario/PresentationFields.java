package runrate.files.scenario;

import java.util.List;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonNumbers;
import runrate.inputs.Range;
import runrate.savings.Lever;
import runrate.scenario.Presentation;
import runrate.scenario.PublishedFigure;
import runrate.scenario.Variant;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;
import tools.jackson.databind.node.ObjectNode;

/// How a scenario is shown, read and written: `published`, `compare` and `walk` of its file.
final class PresentationFields {
  private PresentationFields() {}

  static Presentation read(JsonFields fields) {
    List<Variant> columns = fields.objects("compare", column -> new Variant(column.text("name"), column.texts("set")));
    if (columns.size() > Presentation.MOST_COLUMNS) {
      fields.error("compare", "there are %s columns beside the scenario".formatted(columns.size()),
          "Keep at most %s".formatted(Presentation.MOST_COLUMNS));
    }
    return new Presentation(fields.objects("published", PresentationFields::published), columns,
        walk(fields.objectOrEmpty("walk")));
  }

  private static PublishedFigure published(JsonFields fields) {
    var row = fields.choice("row", PublishedFigure.Row.class, PublishedFigure.Row.NAIVE);
    double low = fields.number("lowUsd", Range.AT_LEAST_ZERO);
    double high = fields.number("highUsd", Range.AT_LEAST_ZERO, low);
    if (high < low) {
      fields.error("highUsd", "the upper end is below the lower one", "Swap them");
    }
    return new PublishedFigure(row, low, Math.max(low, high), fields.text("source", ""));
  }

  private static Walk walk(JsonFields fields) {
    var walk = new Walk(fields.text("title", ""), fields.choice("figure", Walk.Figure.class, Walk.Figure.MONTH),
        fields.objects("steps", PresentationFields::step));
    if (walk.steps().size() > Walk.MOST_STEPS) {
      fields.error("steps", "the walk has %s steps".formatted(walk.steps().size()), "Keep at most " + Walk.MOST_STEPS);
    }
    fields.close();
    return walk;
  }

  private static WalkStep step(JsonFields fields) {
    List<String> levers = fields.texts("levers");
    List<String> known = List.of(Lever.values()).stream().map(Lever::key).toList();
    levers.stream().filter(lever -> !known.contains(lever)).findFirst().ifPresent(lever ->
        fields.error("levers", "there is no lever '%s'".formatted(lever), "Use some of " + String.join(", ", known)));
    return new WalkStep(fields.text("title"), fields.text("sentence", ""),
        fields.choice("view", WalkStep.View.class, WalkStep.View.STEPS), levers, fields.texts("set"));
  }

  static void write(ObjectNode root, Presentation presentation) {
    var published = root.putArray("published");
    presentation.published().forEach(figure -> {
      ObjectNode node = published.addObject().put("row", JsonFields.word(figure.row()));
      JsonNumbers.number(node, "lowUsd", figure.lowUsd());
      JsonNumbers.number(node, "highUsd", figure.highUsd());
      node.put("source", figure.source());
    });
    var columns = root.putArray("compare");
    presentation.columns().forEach(column -> texts(columns.addObject().put("name", column.name()), "set", column.changes()));
    Walk walk = presentation.walk();
    var steps = root.putObject("walk").put("title", walk.title()).put("figure", JsonFields.word(walk.figure())).putArray("steps");
    walk.steps().forEach(step -> {
      ObjectNode node = steps.addObject().put("title", step.title()).put("sentence", step.sentence())
          .put("view", JsonFields.word(step.view()));
      texts(node, "levers", step.levers());
      texts(node, "set", step.changes());
    });
  }

  private static void texts(ObjectNode node, String key, List<String> texts) {
    var list = node.putArray(key);
    texts.forEach(list::add);
  }
}
