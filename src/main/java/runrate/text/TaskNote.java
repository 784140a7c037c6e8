package runrate.text;

import runrate.scenario.Plan;
import runrate.scenario.Scenario;

/// Why an input about conversations, grouped requests or a local model changes nothing at present.
final class TaskNote {
  private static final String NO_LOCAL_TASK = "no task goes to the local model";

  private TaskNote() {}

  static String conversation(String path, Scenario scenario) {
    var conversation = scenario.workload().call().conversation();
    if (scenario.plan().contextPruning() == 1) {
      return "all context is pruned away";
    }
    return path.endsWith("turns")
        ? conversation.tokensPerTurn() == 0 ? "a turn adds no tokens yet" : ""
        : conversation.turns() == 1 ? "one turn adds to no other" : "";
  }

  static String plan(String path, Plan plan) {
    var local = plan.local();
    return switch (path) {
      case "plan.coordinator.sharedShare" -> plan.requestsPerCall() == 1 ? "every request is a call of its own" : "";
      case "plan.local.tokensPerSecond" -> local.share() == 0 ? NO_LOCAL_TASK : "";
      case "plan.local.machineUsdPerHour", "plan.local.parallel" -> local.share() == 0 ? NO_LOCAL_TASK
          : local.tokensPerSecond().isEmpty() ? "its speed must be known first" : "";
      default -> "";
    };
  }
}
