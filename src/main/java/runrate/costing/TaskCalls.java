package runrate.costing;

import java.util.List;
import runrate.inputs.CacheShape;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.Work;
import runrate.inputs.WorkloadShape;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.units.PerUnit;

/// The calls of one task as they are sent, next to those of all work.
///
/// @param share          part of all calls of the month
/// @param callsPerMinute in an average minute of its working day, all of its models and modes
/// @param ownBatchShare  whether its batch share is its own, whatever all work's is set to
/// @param ownHitRate     the same of its hit rate
record TaskCalls(Work.Part part, double share, double callsPerMinute, boolean ownBatchShare,
    boolean ownHitRate) {

  /// Of all tasks; where nobody calls, each would have as much of the calls as any other.
  static List<TaskCalls> of(Work work) {
    List<Work.Part> parts = work.parts();
    if (parts.size() == 1) {
      return List.of(of(parts.getFirst(), 1));
    }
    double all = parts.stream().mapToDouble(part -> perMonth(part.scenario())).sum();
    return parts.stream().map(part -> of(part, all == 0 ? 1.0 / parts.size() : perMonth(part.scenario()) / all))
        .toList();
  }

  private static TaskCalls of(Work.Part part, double share) {
    return new TaskCalls(part, share, perDay(part.scenario())
        / (part.scenario().workload().activeHoursPerDay() * PerUnit.MINUTES_PER_HOUR),
        part.task().sets(Keys.path(PlanShape.BATCH)), part.task().sets(Keys.path(CacheShape.HIT_RATE)));
  }

  Task task() {
    return part.task();
  }

  /// As the task sees it.
  Scenario scenario() {
    return part.scenario();
  }

  /// Calls that are sent on one of its days, fewer than requests where a coordinator groups them.
  static double perDay(Scenario scenario) {
    return scenario.workload().teamCallsPerDay() / scenario.plan().requestsPerCall();
  }

  private static double perMonth(Scenario scenario) {
    return perDay(scenario) * days(scenario);
  }

  static double days(Scenario scenario) {
    return scenario.workload().days().in(scenario.forecast().month());
  }

  /// Calls of one round of its agents.
  double agentsPerRound() {
    return scenario().workload().agents() / scenario().plan().requestsPerCall();
  }

  boolean hasOwnAgents() {
    return task().sets(Keys.path(WorkloadShape.AGENTS));
  }

  double days() {
    return days(scenario());
  }

  double batchShare(double ofAllWork) {
    return ownBatchShare ? scenario().plan().batchShare() : ofAllWork;
  }

  HitRate hitRate(HitRate ofAllWork) {
    return ownHitRate ? scenario().plan().caching().hitRate() : ofAllWork;
  }
}
