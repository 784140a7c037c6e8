package runrate.desktop.levers;

import runrate.inputs.BudgetShape;
import runrate.inputs.BusinessShape;
import runrate.inputs.CacheShape;
import runrate.inputs.ContractShape;
import runrate.inputs.LimitShape;
import runrate.inputs.PlanShape;
import runrate.inputs.QualityShape;
import runrate.inputs.WorkloadShape;
import runrate.scenario.ContextComposition;
import runrate.scenario.Scenario;

/// The dials of the panel, a line each: key, label, ends of the slider, step.
public final class Dials {
  public static final Dial AGENTS = Dial.of(WorkloadShape.AGENTS, "Agents", 1, 100, 1);
  public static final Dial CALLS = Dial.of(WorkloadShape.CALLS_PER_DAY, "Calls a day", 0, 2000, 10);
  public static final Dial CONTEXT = Dial.of(WorkloadShape.CONTEXT, "Context", 0, 200_000, 1000);
  public static final Dial OUTPUT = Dial.of(WorkloadShape.OUTPUT, "Output", 0, 4000, 50);
  static final Dial THINKING = Dial.of(WorkloadShape.THINKING, "Thinking", 0, 8000, 100);
  static final Dial DAYS = Dial.of(WorkloadShape.DAYS, "Days a month", 1, 31, 1);
  static final Dial HOURS = Dial.of(WorkloadShape.ACTIVE_HOURS, "Active hours", 1, 24, 1);
  static final Dial SEARCHES = Dial.of(WorkloadShape.SEARCHES, "Web searches a call", 0, 5, 0.1);
  static final Dial PEAK = Dial.of(WorkloadShape.PEAK_SHARE, "In peak hours", 0, 1, 0.01);
  static final Dial PEAK_FACTOR = Dial.of(WorkloadShape.PEAK_FACTOR, "Busiest minute", 1, 10, 0.1);
  static final Dial FIRST_TOKEN = Dial.of(WorkloadShape.FIRST_TOKEN, "First token after", 0, 30, 0.5);
  static final Dial TOKEN_SPEED = Dial.of(WorkloadShape.ANSWER_SPEED, "Answer speed", 1, 200, 1);
  static final Dial PAUSE = Dial.of(WorkloadShape.PAUSE, "Pause between calls", 0, 600, 1);
  static final Dial TURNS = Dial.of(WorkloadShape.TURNS, "Turns of a conversation", 1, 50, 1);
  static final Dial TOKENS_PER_TURN = Dial.of(WorkloadShape.TOKENS_PER_TURN, "Added by a turn", 0, 5000, 100);
  static final Dial FAILURES = Dial.of(WorkloadShape.FAILED, "Failed attempts", 0, 0.5, 0.01)
      .then(scenario -> scenario.withoutAssumption(RetryPreset.field()));
  static final Dial ATTEMPTS = Dial.of(WorkloadShape.ATTEMPTS, "Attempts at most", 1, 10, 1);
  static final Dial BILLED = Dial.of(WorkloadShape.BILLED, "Failed, yet billed", 0, 1, 0.01);
  static final Dial BILLED_OUTPUT = Dial.of(WorkloadShape.BILLED_OUTPUT, "Their answers billed", 0, 1, 0.01);

  static final Dial CACHEABLE = Dial.of(CacheShape.CACHEABLE, "Cacheable share", 0, 1, 0.01)
      .then(Dials::withoutComposition);
  static final Dial HISTORY = Dial.of(CacheShape.HISTORY, "Own history", 0, 1, 0.01).then(Dials::withoutComposition);
  static final Dial HIT_RATE = Dial.of(CacheShape.HIT_RATE, "Hit rate, live calls", 0, 1, 0.01);
  static final Dial BATCH_HIT_RATE = Dial.of(CacheShape.BATCH_HIT_RATE, "Hit rate, batch", 0, 1, 0.01);
  static final Dial CACHED_CALLS = Dial.of(CacheShape.CACHED_CALLS, "Calls that are cached", 0, 1, 0.01);
  static final Dial STORED = Dial.of(CacheShape.STORED, "Explicit cache kept", 0, 24, 1);
  static final Dial SPREAD = Dial.of(CacheShape.SPREAD, "Starts spread over", 0, 600, 5);
  static final Dial READABLE = Dial.of(CacheShape.READABLE, "Entry readable after", 0, 60, 0.5);
  static final Dial SESSIONS = Dial.of(CacheShape.SESSIONS, "Cold starts a day", 0, 24, 1);
  static final Dial MAX_LIFETIME = Dial.of(CacheShape.MAX_LIFETIME, "Longest life", 60, 86_400, 60);

  static final Dial BATCH = Dial.of(PlanShape.BATCH, "Batch share", 0, 1, 0.01);
  static final Dial PRUNING = Dial.of(PlanShape.PRUNING, "Context pruning", 0, 1, 0.01);
  static final Dial TRIM = Dial.of(PlanShape.TRIM, "Output trim", 0, 1, 0.01);
  static final Dial THINKING_CAP = Dial.of(PlanShape.THINKING_CAP, "Thinking cap", 0, 8000, 100);
  static final Dial REQUESTS = Dial.of(PlanShape.REQUESTS, "Requests in a call", 1, 20, 1);
  static final Dial SHARED = Dial.of(PlanShape.SHARED, "Shared by them", 0, 1, 0.01);
  static final Dial LOCAL_SHARE = Dial.of(PlanShape.LOCAL_SHARE, "Simple tasks", 0, 1, 0.01);
  static final Dial LOCAL_SPEED = Dial.of(PlanShape.LOCAL_SPEED, "Its speed", 1, 200, 1);
  static final Dial MACHINE = Dial.of(PlanShape.MACHINE, "Machine, an hour", 0, 10, 0.1);
  static final Dial PARALLEL = Dial.of(PlanShape.PARALLEL, "Answers at a time", 1, 32, 1);
  static final Dial DISCOUNT = Dial.of(ContractShape.DISCOUNT, "Off all invoices", 0, 0.5, 0.01);
  static final Dial COMMIT = Dial.of(ContractShape.COMMIT, "Committed for all", 0, 50_000, 500);
  static final Dial CLIENT = Dial.of(LimitShape.CLIENT, "Own limiter, calls a min", 1, 1000, 1);
  static final Dial BACKOFF = Dial.of(LimitShape.BACKOFF, "First pause of a retry", 0, 60, 0.5);

  static final Dial BUDGET = Dial.of(BudgetShape.MONTHLY, "A month", 0, 50_000, 100);
  static final Dial FLOOR = Dial.of(QualityShape.FLOOR, "Quality floor", 0, 100, 1);
  static final Dial CEILING = Dial.of(QualityShape.CEILING, "Cost ceiling, a request", 0, 1, 0.001);
  static final Dial SUCCESS_CEILING = Dial.of(QualityShape.SUCCESS_CEILING, "Cost ceiling, a success", 0, 1, 0.001);

  static final Dial USERS = Dial.of(BusinessShape.USERS, "Users a month", 0, 1000, 10);
  static final Dial USES = Dial.of(BusinessShape.REQUESTS, "Requests a feature", 0, 20, 1);
  static final Dial FEATURES = Dial.of(BusinessShape.FEATURES, "Features a user", 0, 200, 1);
  static final Dial SUCCESS = Dial.of(BusinessShape.SUCCESS, "Success", 0, 1, 0.01);
  static final Dial REVENUE = Dial.of(BusinessShape.REVENUE, "Revenue a user", 0, 100, 1);
  static final Dial CLOUD = Dial.of(BusinessShape.COMMITMENT, "Cloud spend to use up", 0, 10_000, 100);

  private Dials() {}

  /// Shares set by hand are no longer those of the parts the context was composed of.
  private static Scenario withoutComposition(Scenario scenario) {
    return scenario.withComposition(ContextComposition.UNKNOWN);
  }
}
