package runrate.capacity;

import java.util.List;
import runrate.costing.TaskFlows;
import runrate.inputs.Keys;
import runrate.inputs.WorkloadShape;
import runrate.scenario.Scenario;

/// The team that does the work of several tasks, seen as one: agents that do the calls of several tasks are counted
/// once, and the busiest minute is the mean of the tasks', weighted by their calls.
final class TeamOfTasks {
  private TeamOfTasks() {}

  static Scenario of(Scenario scenario, List<TaskFlows> tasks) {
    if (scenario.tasks().isEmpty()) {
      return scenario;
    }
    double calls = tasks.stream().mapToDouble(TaskFlows::callsPerMinute).sum();
    double peak = calls == 0 ? 1 : tasks.stream().mapToDouble(task -> task.callsPerMinute() / calls
        * task.scenario().workload().traffic().peakFactor()).sum();
    return scenario.withWorkload(work -> work.withAgents(agents(scenario, tasks)).withPeakFactor(Math.max(1, peak)));
  }

  private static int agents(Scenario scenario, List<TaskFlows> tasks) {
    String agents = Keys.path(WorkloadShape.AGENTS);
    int own = tasks.stream().filter(task -> task.task().sets(agents))
        .mapToInt(task -> task.scenario().workload().agents()).sum();
    boolean shared = tasks.stream().anyMatch(task -> !task.task().sets(agents));
    return own + (shared ? scenario.workload().agents() : 0);
  }

  /// Where the task with most live calls stands: what a launch looks like is looked at there.
  static int busiest(List<TaskFlows> tasks) {
    int busiest = 0;
    for (int i = 1; i < tasks.size(); i++) {
      busiest = live(tasks.get(i)) > live(tasks.get(busiest)) ? i : busiest;
    }
    return busiest;
  }

  private static double live(TaskFlows task) {
    return task.callsPerMinute() * task.flows().stream().mapToDouble(flow -> flow.liveShare()).sum();
  }
}
