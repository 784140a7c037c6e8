package runrate.tradeoff;

import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.scenario.Budget;
import runrate.scenario.Scenario;

/// What a success costs beside what it may.
public record SuccessTarget(double usd, double atMostUsd) {

  /// @return nothing where nobody set a target, or said how often there is a success
  public static Optional<SuccessTarget> of(CostEngine engine, Scenario scenario) {
    OptionalDouble atMost = scenario.quality().costCeilingUsdPerSuccess();
    return atMost.isEmpty() ? Optional.empty() : SuccessCost.of(engine, scenario, engine.report(scenario)).stream()
        .mapToObj(usd -> new SuccessTarget(usd, atMost.getAsDouble())).findFirst();
  }

  public boolean isBroken() {
    return Budget.exceeds(usd, atMostUsd);
  }
}
