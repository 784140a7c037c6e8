package runrate.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;

/// One thing a proposed plan does otherwise than today's.
///
/// @param task   name of the kind of work; empty where all is of one kind
/// @param before the scenario as that task sees it today
/// @param after  the same with the plan
public record PlanChange(MayChange what, String task, Scenario before, Scenario after) {

  /// What two plans of a task differ in, in the order of what may change.
  static List<PlanChange> between(String task, Scenario before, Scenario after) {
    List<PlanChange> changes = new ArrayList<>();
    Stream.of(MayChange.values()).filter(what -> !value(what, before.plan()).equals(value(what, after.plan())))
        .forEach(what -> changes.add(new PlanChange(what, task, before, after)));
    return changes;
  }

  private static Object value(MayChange what, Plan plan) {
    return switch (what) {
      case ROUTING -> plan.routing().routes().stream().filter(route -> route.share() > 0).toList();
      case BATCH -> plan.batchShare();
      case CACHE -> plan.caching();
      case THINKING -> plan.thinkingCapTokens();
      case REGION -> plan.region();
      case PRUNING -> plan.contextPruning();
      case TRIM -> plan.outputTrim();
      case MODE -> plan.serviceMode();
    };
  }
}
