package runrate.tradeoff;

import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.scenario.Scenario;

/// What a success costs, whoever said how often there is one.
///
/// `(cost + failures * cost of a failed outcome) / successes`
public final class SuccessCost {
  private SuccessCost() {}

  /// Of a call where every task says how often it succeeds, else of a use of the feature, or of a request where nobody
  /// said how many make a use.
  ///
  /// @param cost of the scenario
  /// @return nothing where nobody said how often there is a success, or there is none
  public static OptionalDouble of(CostEngine engine, Scenario scenario, CostReport cost) {
    OptionalDouble ofTasks = TaskOutcome.usdPerSuccess(TaskOutcome.of(engine, scenario, cost), scenario,
        cost.monthUsd());
    return ofTasks.isPresent() || cost.callsPerMonth() == 0 ? ofTasks
        : ofUse(scenario, cost.costPerRequestUsd() * scenario.business().requestsPerFeature().orElse(1));
  }

  /// @param useUsd what a use costs, whether it succeeds or not
  public static OptionalDouble ofUse(Scenario scenario, double useUsd) {
    return scenario.business().successShare().stream().map(success ->
        (useUsd + (1 - success) * scenario.quality().failedOutcomeCostUsd()) / success).findFirst();
  }
}
