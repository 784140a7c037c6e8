package runrate.files.report;

import java.util.List;
import java.util.OptionalDouble;
import runrate.forecast.BudgetStatus;
import runrate.inputs.OneOf;
import runrate.scenario.Scenario;
import runrate.sharing.SharedWay;
import runrate.showback.OwnerLine;
import runrate.showback.Showback;
import runrate.units.Problem;
import tools.jackson.databind.node.ObjectNode;

/// Budgets of owners beside what recorded calls cost, as JSON. Figures are not rounded; what was spent is exact.
public final class ShowbackJson {
  private ShowbackJson() {}

  public static String of(Scenario scenario, Showback all, List<Problem> warnings) {
    ObjectNode root = ReportJson.head(scenario);
    root.put("by", all.by().word()).put("period", OneOf.word(all.period())).put("from", all.from().toString())
        .put("to", all.to().toString()).put("asOf", all.asOf().toString())
        .put("shared", all.shared().map(SharedWay::word).orElse(null))
        .put("previousSince", all.beforeSince().map(Object::toString).orElse(null));
    var lines = root.putArray("lines");
    all.lines().forEach(line -> put(lines.addObject().put("owner", line.owner()), line));
    put(root.putObject("total"), all.total());
    ReportJson.warnings(root, warnings);
    return ReportJson.text(root);
  }

  private static void put(ObjectNode node, OwnerLine line) {
    ReportJson.put(node, "budgetUsd", line.budgetUsd());
    node.put("actualUsd", line.actualUsd());
    ReportJson.put(node, "forecastUsd", line.forecastUsd());
    ReportJson.put(node, "varianceUsd", line.varianceUsd());
    ReportJson.put(node, "previousUsd", line.beforeUsd().map(usd -> OptionalDouble.of(usd.doubleValue()))
        .orElse(OptionalDouble.empty()));
    node.put("unpriced", line.unpriced()).put("status", line.status().map(BudgetStatus::label).orElse(null));
  }
}
