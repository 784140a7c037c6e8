package runrate.capacity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.costing.RouteKey;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;
import runrate.simulation.Estimate;

/// The month at simulated hit rates, where the forms of derived rates are off: by more than the interval of the
/// simulation and two points. The same seed every time, so that the same scenario comes to the same month.
///
/// @param model    the one with most calls of those whose form is off
/// @param formula  its live hit rate by the form
/// @param simulated the same by simulation
/// @param hitRate  of the month's cached calls then, batched ones included
/// @param monthUsd what is invoiced then
public record SimulatedMonth(String model, double formula, Estimate simulated, double hitRate, double monthUsd) {
  private static final double TOLERANCE = 0.02;
  private static final long SEED = 1;

  /// Empty where every form holds, the hit rate is fixed, nothing is cached, or there is too much to play.
  ///
  /// @param scenario free of errors
  public static Optional<SimulatedMonth> of(CostEngine engine, Scenario scenario, BooleanSupplier cancelled) {
    if (scenario.plan().caching().hitRate() instanceof HitRate.Fixed) {
      return Optional.empty();
    }
    PreparedPlan prepared = engine.prepare(scenario);
    return !scenario.tasks().isEmpty() || prepared.flows().stream().noneMatch(ModelFlow::isCached) ? Optional.empty()
        : Proof.ofHits(scenario, prepared, SEED, cancelled).flatMap(rows -> of(prepared, rows));
  }

  private static Optional<SimulatedMonth> of(PreparedPlan prepared, Map<ModelFlow, Proof.Row> rows) {
    Map<RouteKey, Double> found = new HashMap<>();
    rows.forEach((flow, row) -> {
      if (Math.abs(row.formula() - row.simulated().mean()) > row.simulated().halfWidth95() + TOLERANCE) {
        found.put(flow.key(), row.simulated().mean());
      }
    });
    List<ModelFlow> off = rows.keySet().stream().filter(flow -> found.containsKey(flow.key())).toList();
    if (off.isEmpty()) {
      return Optional.empty();
    }
    CostReport report = prepared.withSimulatedHitRates(found).report();
    Proof.Row first = rows.get(off.getFirst());
    return Optional.of(new SimulatedMonth(off.getFirst().name(), first.formula(), first.simulated(), report.hitRate(),
        report.monthUsd()));
  }
}
