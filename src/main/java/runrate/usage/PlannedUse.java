package runrate.usage;

import java.util.function.ToDoubleFunction;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.scenario.Scenario;
import runrate.units.Fraction;

/// How a plan uses caches and batches, all its models together: terms recorded calls may be priced under.
///
/// @param batchShare part of its calls that is batched
public record PlannedUse(PromptMix prompt, Fraction batchShare) {

  /// @param report of the scenario
  public static PlannedUse of(Scenario scenario, CostReport report) {
    double calls = sum(report, ModelCost::calls);
    double batched = sum(report, model -> model.calls() * model.batchShare());
    return new PlannedUse(PromptMix.of(scenario, report), calls == 0 ? Fraction.ZERO : PromptMix.fraction(batched
        / calls));
  }

  private static double sum(CostReport report, ToDoubleFunction<ModelCost> of) {
    return report.byModel().stream().mapToDouble(of).sum();
  }
}
