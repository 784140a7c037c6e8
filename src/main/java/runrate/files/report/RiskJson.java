package runrate.files.report;

import java.util.List;
import java.util.Optional;
import runrate.files.json.JsonNumbers;
import runrate.inputs.OneOf;
import runrate.risk.Percentile;
import runrate.risk.RiskReport;
import runrate.scenario.Scenario;
import runrate.text.RiskSentence;
import runrate.units.Problem;
import tools.jackson.databind.node.ObjectNode;

/// The risk report as JSON. Amounts are not rounded; what is unknown is null.
public final class RiskJson {
  private RiskJson() {}

  /// @param report nothing where no input has a range
  public static String of(Scenario scenario, Optional<RiskReport> report, List<Problem> warnings) {
    ObjectNode root = ReportJson.head(scenario);
    JsonNumbers.optional(root, "budgetUsd", scenario.budget().monthlyUsd());
    report.ifPresentOrElse(risk -> put(root, risk), () -> List.of("estimateUsd", "p10", "p50", "p90",
        "probabilityOverBudget", "trials", "seed").forEach(root::putNull));
    root.put("method", report.map(RiskSentence::method).orElse(RiskSentence.NO_RANGE));
    var ranges = root.putArray("ranges");
    report.stream().flatMap(risk -> risk.swings().stream()).forEach(swing -> ranges.addObject()
        .put("path", swing.input().path()).put("low", swing.input().low()).put("likely", swing.input().likely())
        .put("high", swing.input().high()).put("shape", OneOf.word(swing.input().assumption().shape()))
        .put("basis", OneOf.word(swing.input().assumption().basis())).put("lowUsd", swing.lowUsd())
        .put("highUsd", swing.highUsd()).put("shareOfSpread", swing.shareOfSpread()));
    ReportJson.warnings(root, warnings);
    return ReportJson.text(root);
  }

  private static void put(ObjectNode root, RiskReport risk) {
    root.put("estimateUsd", risk.estimateUsd());
    put(root, "p10", risk.percentile(0.1));
    put(root, "p50", risk.percentile(0.5));
    put(root, "p90", risk.percentile(0.9));
    JsonNumbers.optional(root, "probabilityOverBudget", risk.probabilityOverBudget());
    root.put("cheaperThanEstimate", risk.cheaperThanEstimate()).put("trials", risk.trials()).put("seed", risk.seed());
  }

  private static void put(ObjectNode root, String name, Percentile percentile) {
    root.put(name, percentile.usd()).put(name + "HalfWidth95", percentile.halfWidth95());
  }
}
