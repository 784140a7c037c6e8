package runrate.draft;

import java.util.List;
import java.util.function.BiFunction;
import runrate.inputs.CacheShape;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.WorkloadShape;
import runrate.scenario.Scenario;

/// What is asked of somebody who has no scenario yet, in this order.
public enum Question {
  AGENTS(List.of(Keys.path(WorkloadShape.AGENTS)),
      (to, from) -> to.withWorkload(work -> work.withAgents(from.workload().agents()))),
  CALLS(List.of(Keys.path(WorkloadShape.CALLS_PER_DAY)),
      (to, from) -> to.withWorkload(work -> work.withCallsPerDay(from.workload().callsPerDay()))),
  CONTEXT(List.of(Keys.path(WorkloadShape.CONTEXT), Keys.path(CacheShape.CACHEABLE)), Question::withContext),
  OUTPUT(List.of(Keys.path(WorkloadShape.OUTPUT)),
      (to, from) -> to.withWorkload(work -> work.withOutputTokens(from.workload().outputTokens()))),
  BATCH(List.of(Keys.path(PlanShape.BATCH)),
      (to, from) -> to.withPlan(plan -> plan.withBatchShare(from.plan().batchShare()))),
  MODEL(List.of("plan.routing"), Question::withModel);

  private final List<String> paths;
  private final BiFunction<Scenario, Scenario, Scenario> taking;

  Question(List<String> paths, BiFunction<Scenario, Scenario, Scenario> taking) {
    this.paths = paths;
    this.taking = taking;
  }

  /// The inputs it asks for.
  public List<String> paths() {
    return paths;
  }

  /// A scenario with the answer that another one gives.
  Scenario take(Scenario to, Scenario from) {
    return taking.apply(to, from);
  }

  private static Scenario withContext(Scenario to, Scenario from) {
    return to.withWorkload(work -> work.withContextTokens(from.workload().contextTokens())).withPlan(plan ->
        plan.withCaching(plan.caching().withCacheableShare(from.plan().caching().cacheableShare())));
  }

  private static Scenario withModel(Scenario to, Scenario from) {
    return to.withPlan(plan -> plan.withRouting(from.plan().routing()))
        .withWorkload(work -> work.withTokensMeasuredOn(from.workload().tokensMeasuredOn()));
  }
}
