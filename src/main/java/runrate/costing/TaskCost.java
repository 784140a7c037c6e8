package runrate.costing;

import java.util.ArrayList;
import java.util.List;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// What one kind of work costs in the month.
///
/// @param scenario  as the task sees it
/// @param calls     its requests in the month, retries not counted
/// @param callShare part of all requests; 0 where there are none
/// @param monthUsd  with its part of the contract; tasks and what is unused add up to the month
/// @param share     its part of the month's cost
/// @param byModel   in the order of its routing
public record TaskCost(Task task, Scenario scenario, double calls, double callShare, double monthUsd, double share,
    List<ModelCost> byModel) {
  public TaskCost {
    byModel = List.copyOf(byModel);
  }

  /// @param routes a model of a task each, billed, in the order of the prepared plan
  static List<TaskCost> of(PreparedPlan prepared, List<ModelCost> routes) {
    double all = prepared.work().callsPerMonth();
    List<TaskCost> tasks = new ArrayList<>();
    for (int i = 0; i < routes.size();) {
      TaskCalls calls = prepared.routes().get(i).calls();
      List<ModelCost> models = new ArrayList<>();
      for (; i < routes.size() && prepared.routes().get(i).calls() == calls; i++) {
        models.add(routes.get(i));
      }
      double requests = calls.part().callsPerMonth();
      tasks.add(new TaskCost(calls.task(), calls.scenario(), requests, all == 0 ? 0 : requests / all,
          models.stream().mapToDouble(ModelCost::monthUsd).sum(), models.stream().mapToDouble(ModelCost::share).sum(),
          models));
    }
    return tasks;
  }

  public double costPerRequestUsd() {
    return calls == 0 ? 0 : monthUsd / calls;
  }
}
