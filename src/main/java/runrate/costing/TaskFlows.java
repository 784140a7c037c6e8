package runrate.costing;

import java.util.List;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// What the models of one task get to do.
///
/// @param scenario       as the task sees it, with its own calls
/// @param callShare      part of all calls of the month
/// @param callsPerMinute of the task, live and batched, in an average minute of its working day
/// @param flows          in the order of its routing, with their part of the task's calls
public record TaskFlows(Task task, Scenario scenario, double callShare, double callsPerMinute, List<ModelFlow> flows) {
  public TaskFlows {
    flows = List.copyOf(flows);
  }
}
