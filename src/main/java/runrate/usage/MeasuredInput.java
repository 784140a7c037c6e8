package runrate.usage;

import runrate.inputs.CacheShape;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.WorkloadShape;

/// Inputs of a scenario a log can tell.
public enum MeasuredInput {
  AGENTS(Keys.path(WorkloadShape.AGENTS)),
  CALLS_PER_DAY(Keys.path(WorkloadShape.CALLS_PER_DAY)),
  DAYS_PER_MONTH(Keys.path(WorkloadShape.DAYS)),
  CONTEXT_TOKENS(Keys.path(WorkloadShape.CONTEXT)),
  OUTPUT_TOKENS(Keys.path(WorkloadShape.OUTPUT)),
  THINKING_TOKENS(Keys.path(WorkloadShape.THINKING)),
  WEB_SEARCHES(Keys.path(WorkloadShape.SEARCHES)),
  CACHEABLE_SHARE(Keys.path(CacheShape.CACHEABLE)),
  HIT_RATE(Keys.path(CacheShape.HIT_RATE)),
  BATCH_HIT_RATE(Keys.path(CacheShape.BATCH_HIT_RATE)),
  LIFETIMES(Keys.path(CacheShape.LIFETIMES)),
  BATCH_SHARE(Keys.path(PlanShape.BATCH)),
  ROUTING(Keys.path(PlanShape.ROUTING));

  private final String path;

  MeasuredInput(String path) {
    this.path = path;
  }

  /// Where it stands in a scenario.
  public String path() {
    return path;
  }
}
