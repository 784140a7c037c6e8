package runrate.capacity;

import runrate.costing.CostEngine;
import runrate.scenario.Scenario;

/// The work whose launch is looked at: all of it, or the task with most live calls as it sees the scenario.
public final class Launched {
  private Launched() {}

  public static Scenario of(CostEngine engine, Scenario scenario) {
    return scenario.tasks().isEmpty() ? scenario
        : TeamOfTasks.busiest(engine.prepare(scenario).flowsByTask()).scenario();
  }
}
