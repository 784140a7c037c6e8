package runrate.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import runrate.inputs.Work;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;

/// One thing a proposed plan does otherwise than today's.
///
/// @param now  the kind of work as it is today
/// @param then the same with the plan
public record PlanChange(MayChange what, Work.Part now, Work.Part then) {

  /// What two plans of a task differ in, in the order of what may change.
  static List<PlanChange> between(Work.Part now, Work.Part then) {
    List<PlanChange> changes = new ArrayList<>();
    Stream.of(MayChange.values()).filter(what -> !value(what, now).equals(value(what, then)))
        .forEach(what -> changes.add(new PlanChange(what, now, then)));
    return changes;
  }

  private static Object value(MayChange what, Work.Part part) {
    Plan plan = part.scenario().plan();
    return switch (what) {
      case ROUTING -> plan.routing().routes().stream().filter(route -> route.share() > 0).toList();
      case BATCH -> plan.batchShare();
      case CACHE -> plan.caching();
      case THINKING -> plan.thinkingCapTokens();
      case REGION -> plan.region();
      case PRUNING -> plan.contextPruning();
      case TRIM -> plan.outputTrim();
      case MODE -> plan.serviceMode();
      case ESCALATION -> part.task().escalate();
    };
  }

  /// Name of the kind of work; empty where all is of one kind.
  public String task() {
    return now.task().name();
  }

  /// The scenario as the task sees it today.
  public Scenario before() {
    return now.scenario();
  }

  /// The same with the plan.
  public Scenario after() {
    return then.scenario();
  }
}
