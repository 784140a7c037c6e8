package runrate.capacity;

import java.util.List;
import runrate.costing.CostEngine;
import runrate.costing.TaskFlows;
import runrate.scenario.Scenario;

/// The work whose launch is looked at: all of it, or the task with most live calls as it sees the scenario.
public final class Launched {
  private Launched() {}

  public static Scenario of(CostEngine engine, Scenario scenario) {
    if (scenario.tasks().isEmpty()) {
      return scenario;
    }
    List<TaskFlows> tasks = engine.prepare(scenario).flowsByTask();
    return tasks.get(TeamOfTasks.busiest(tasks)).scenario();
  }
}
