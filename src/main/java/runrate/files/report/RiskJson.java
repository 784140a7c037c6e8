package runrate.files.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import runrate.files.json.JsonNumbers;
import runrate.inputs.OneOf;
import runrate.risk.BudgetOdds;
import runrate.risk.Chances;
import runrate.risk.MonthOutlook;
import runrate.risk.Percentile;
import runrate.risk.RiskReport;
import runrate.risk.Tripwire;
import runrate.scenario.Scenario;
import runrate.text.RiskSentence;
import runrate.tradeoff.SuccessTarget;
import runrate.units.Problem;
import tools.jackson.databind.node.ObjectNode;

/// The risk report as JSON. Amounts are not rounded; what is unknown is null.
public final class RiskJson {
  private RiskJson() {}

  /// @param chances nothing where no input has a range
  /// @param success what a success costs and may, where both are known
  public static String of(Scenario scenario, Optional<Chances> chances, Optional<SuccessTarget> success,
      List<Tripwire> wires, List<Problem> warnings) {
    Optional<RiskReport> report = chances.map(Chances::bill);
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
    chances.ifPresentOrElse(found -> put(root.putObject("forecast"), found.outlook()), () -> root.putNull("forecast"));
    JsonNumbers.optional(root, "costCeilingUsdPerSuccess", scenario.quality().costCeilingUsdPerSuccess());
    JsonNumbers.optional(root, "costPerSuccessUsd", success.stream().mapToDouble(SuccessTarget::usd).findFirst());
    var flips = root.putArray("tripwires");
    wires.forEach(wire -> put(flips.addObject(), wire));
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

  private static void put(ObjectNode node, MonthOutlook outlook) {
    node.put("month", outlook.burn().days().getFirst().date().toString().substring(0, "2026-11".length()))
        .put("today", outlook.burn().today()).put("monthEndUsd", outlook.burn().monthEndUsd());
    if (!outlook.days().isEmpty()) {
      put(node, "p10", outlook.days().getLast().at(0.1));
      put(node, "p50", outlook.days().getLast().at(0.5));
      put(node, "p90", outlook.days().getLast().at(0.9));
    }
    JsonNumbers.optional(node, "probabilityOverBudget", outlook.methods().getFirst().probabilityOverBudget());
    node.put("status", BudgetOdds.of(outlook).standing().label());
    var gone = node.putArray("goneOn");
    IntStream.range(0, outlook.days().size()).filter(day -> outlook.goneOn(day) > 0).forEach(day -> gone.addObject()
        .put("date", outlook.days().get(day).date().toString()).put("probability", outlook.goneOn(day)));
  }

  private static void put(ObjectNode node, Tripwire wire) {
    node.put("path", wire.input().path()).put("now", wire.now());
    JsonNumbers.optional(node, "estimateFits", wire.estimateFits().value());
    JsonNumbers.optional(node, "halfTheMonthsFit", wire.halfFit().value());
    JsonNumbers.optional(node, "nineOfTenFit", wire.nineOfTenFit().value());
    JsonNumbers.optional(node, "successFits", wire.successFits().value());
  }
}
