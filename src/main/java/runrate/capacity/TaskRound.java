package runrate.capacity;

import java.util.List;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.costing.TaskFlows;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;

/// A cold round of one task as it goes while those of all other tasks start in the same minute and ask the same limits.
/// Work of one kind is one nameless task.
///
/// @param flows what its models get to do under the plan, sent at a pace of one's own where there is one
record TaskRound(TaskFlows flows, RoundLanes lanes) {

  /// All tasks, in their order.
  static List<TaskRound> of(CostEngine engine, Scenario scenario) {
    return of(engine, scenario, engine.prepare(scenario));
  }

  /// The same of a plan that is prepared already. Rounds are walked with derived hit rates, whatever the plan fixes.
  static List<TaskRound> of(CostEngine engine, Scenario scenario, PreparedPlan prepared) {
    List<TaskFlows> derived = engine.prepare(scenario.withPlan(plan -> plan.withCaching(
        plan.caching().withHitRate(HitRate.DERIVED)))).flowsByTask();
    List<RoundLanes> lanes = new RoundWalk(scenario.plan().limits(), derived.stream().map(task ->
        TaskStart.of(task, LimitAnswers.overflow(engine, task.scenario()), derived.size())).toList()).lanes();
    List<TaskFlows> flows = prepared.paced().flowsByTask();
    return IntStream.range(0, flows.size())
        .mapToObj(i -> new TaskRound(flows.get(i), lanes.get(i))).toList();
  }

  /// Part of a model's rounds that begin with no entry alive.
  double coldShare(ModelFlow flow) {
    return flow.launch().coldRoundShare(flows.callsPerMinute(), flow.cachedLiveShare());
  }

  /// A model's live calls as a part of all calls of the month.
  double ofAllCalls(ModelFlow flow) {
    return flows.callShare() * flow.liveShare();
  }

  static boolean isDerived(Scenario task) {
    return task.plan().caching().hitRate() instanceof HitRate.Derived;
  }

  boolean isHeldBack(ModelFlow flow) {
    return lanes.any(flow, Lane::isTurnedAway);
  }
}
