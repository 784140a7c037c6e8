package runrate.capacity;

import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.scenario.Scenario;

/// What stands beside the month without moving it: the month within the rate limits, and the one at simulated hit
/// rates where the forms of derived ones are off; and what reserved capacity carries.
public record OtherMonths(Optional<MonthWithinLimits> withinLimits, Optional<SimulatedMonth> simulated,
    List<ReservedUse> reserved) {
  public OtherMonths {
    reserved = List.copyOf(reserved);
  }

  /// @param scenario free of errors
  public static OtherMonths of(CostEngine engine, Scenario scenario) {
    return new OtherMonths(MonthWithinLimits.of(engine, scenario), SimulatedMonth.of(engine, scenario, () -> false),
        ReservedUse.of(engine, scenario));
  }
}
