package runrate.files.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runrate.compare.Column;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.scenario.Scenario;
import runrate.scenario.Variant;
import runrate.text.Figures;

/// The columns of a comparison as a scenario's file keeps them, and the inputs in which they differ.
public final class Columns {
  private Columns() {}

  /// The columns the scenario's file keeps beside it.
  public static List<Column> beside(Scenario scenario) {
    return scenario.presentation().columns().stream().map(variant -> column(scenario, variant)).toList();
  }

  /// One of them; a variant was checked when its file was read.
  public static Column column(Scenario scenario, Variant variant) {
    Scenario changed = ScenarioChanges.apply(scenario, variant.changes(), "compare").value().orElse(scenario);
    return new Column(variant.name(), changed.withName(variant.name()));
  }

  /// The inputs in which the columns differ from the first, by path, one line an input.
  public static List<String> differences(List<Column> columns) {
    List<String> lines = new ArrayList<>();
    inputs(columns).forEach((path, values) -> lines.add("  %-40s %s".formatted(path, String.join(" | ", values))));
    if (!lines.isEmpty()) {
      lines.addFirst("%nInputs that differ".formatted());
    }
    return lines;
  }

  /// Every input in which a column differs from the first, with its value in each.
  public static Map<String, List<String>> inputs(List<Column> columns) {
    Scenario first = columns.getFirst().scenario();
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    columns.forEach(column -> ScenarioChanges.between(first, column.scenario()).stream()
        .map(change -> change.substring(0, change.indexOf('='))).forEach(path -> inputs.putIfAbsent(path, List.of())));
    inputs.replaceAll((path, none) -> columns.stream()
        .map(column -> value(column.scenario(), path)).toList());
    return inputs;
  }

  /// A mix is read more easily than its JSON.
  private static String value(Scenario scenario, String path) {
    return !path.equals(Keys.path(PlanShape.ROUTING)) ? ScenarioChanges.valueAt(scenario, path).orElse("not set")
        : String.join(", ", scenario.plan().routing().routes().stream().map(route -> "%s %s".formatted(
            Figures.percent(route.share()), route.model().substring(route.model().indexOf('/') + 1))).toList());
  }
}
