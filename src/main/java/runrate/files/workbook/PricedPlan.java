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
    PreparedPlan prepared = engine.prepare(with);
    return new PricedPlan(label, with, cells, prepared, prepared.report());
  }

  /// The same as if nothing had been agreed with anybody.
  PricedPlan atList() {
    PreparedPlan list = prepared.atList();
    return new PricedPlan(label, scenario, cells, list, list.report());
  }

  Plan plan() {
    return scenario.plan();
  }

  /// Whether the prompt grows from turn to turn, which no formula of the workbook follows.
  boolean grows() {
    return scenario.workload().call().conversation().grows();
  }
}
