package runrate.files.report;

import runrate.compare.ComparedCell;
import runrate.compare.Comparison;
import runrate.compare.Row;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonMapping;
import runrate.text.ComparedFigures;
import runrate.text.ComparisonSentence;
import runrate.text.Money;
import runrate.units.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A comparison as JSON: every row with its figures, not rounded.
public final class CompareJson {
  private CompareJson() {}

  public static String of(Comparison comparison) {
    ObjectNode root = JsonMapping.MAPPER.createObjectNode().put("sentence", ComparisonSentence.of(comparison))
        .put("contracted", comparison.basis().contracted()).put("per", JsonFields.word(comparison.basis().per()))
        .put("reference", comparison.reference());
    ArrayNode columns = root.putArray("columns");
    Row total = comparison.total();
    for (int i = 0; i < comparison.columns().size(); i++) {
      var entry = comparison.columns().get(i);
      ObjectNode node = columns.addObject().put("name", entry.column().name());
      ReportJson.put(node, "totalUsd", total.value(i));
      entry.facts().ifPresent(facts -> node.put("monthlyCostUsd", facts.cost().monthUsd())
          .put("listUsd", facts.cost().breakdown().listUsd()).put("retired", facts.isRetired()));
      ArrayNode problems = node.putArray("problems");
      entry.problems().stream().map(Problem::line).forEach(problems::add);
    }
    ArrayNode groups = root.putArray("groups");
    comparison.groups().forEach(group -> {
      ArrayNode rows = groups.addObject().put("title", group.title()).putArray("rows");
      group.rows().forEach(row -> row(rows.addObject(), row));
    });
    return ReportJson.text(root);
  }

  private static void row(ObjectNode node, Row row) {
    node.put("label", row.kind().label()).put("measure", JsonFields.word(row.kind().measure()));
    ArrayNode cells = node.putArray("cells");
    row.cells().forEach(cell -> cell(cells, cell, row));
    ArrayNode best = node.putArray("best");
    row.best().stream().sorted().forEach(best::add);
  }

  private static void cell(ArrayNode cells, ComparedCell cell, Row row) {
    if (cell.value().isPresent()) {
      cells.add(cell.value().getAsDouble());
    } else if (cell instanceof ComparedCell.Unknown) {
      cells.addNull();
    } else {
      cells.add(ComparedFigures.of(Money.US_DOLLARS, cell, row));
    }
  }
}
