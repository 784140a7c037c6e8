package runrate.files.workbook;

import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.PreparedPlan;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;

/// One plan of a workbook: what the engine says of it, and the cells its inputs stand in.
record PricedPlan(String label, Scenario scenario, PlanCells cells, PreparedPlan prepared, CostReport report) {

  static PricedPlan of(String label, CostEngine engine, Scenario scenario, Plan plan, PlanCells cells) {
    Scenario with = scenario.withPlan(any -> plan);
    return new PricedPlan(label, with, cells, engine.prepare(with), engine.report(with));
  }

  Plan plan() {
    return scenario.plan();
  }

  /// Whether the prompt grows from turn to turn, which no formula of the workbook follows.
  boolean grows() {
    return scenario.workload().call().conversation().grows();
  }
}
