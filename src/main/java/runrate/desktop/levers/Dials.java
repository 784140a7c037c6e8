package runrate.desktop.levers;

import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import runrate.scenario.CachePlan;
import runrate.scenario.Failure;
import runrate.scenario.HitRate;
import runrate.scenario.MonthDays;
import runrate.scenario.Plan;
import runrate.scenario.Workload;

/// The dials of the panel, in a list a reader can check against the scenario file; those of tasks, of
/// launches and of rate limits stand in [TaskDials], [LaunchDials] and [LimitDials].
final class Dials {
  private static final double ANY = Double.NaN;
  private static final double MANY = 1e9;

  static final Dial AGENTS = workload("agents", "Agents", "agents", Unit.AGENTS, 1, 100, 1, ANY, 1e6,
      Workload::agents, (w, v) -> w.withAgents((int) Math.round(v)));
  static final Dial CALLS = workload("callsPerDay", "Calls a day", "callsPerDay", Unit.CALLS, 0, 2000, 10, ANY, MANY,
      Workload::callsPerDay, Workload::withCallsPerDay);
  static final Dial CONTEXT = workload("contextTokens", "Context", "context", Unit.TOKENS, 0, 200_000, 1000, ANY, 1e8,
      Workload::contextTokens, Workload::withContextTokens);
  static final Dial OUTPUT = workload("outputTokens", "Output", "output", Unit.TOKENS, 0, 4000, 50, ANY, 1e7,
      Workload::outputTokens, Workload::withOutputTokens);
  static final Dial THINKING = workload("thinkingTokens", "Thinking", "thinking", Unit.TOKENS, 0, 8000, 100, 0, 1e7,
      Workload::thinkingTokens, Workload::withThinkingTokens);
  static final Dial DAYS = workload("daysPerMonth", "Days a month", "daysPerMonth", Unit.DAYS, 1, 31, 1, 30, 31,
      Dials::days, (w, v) -> w.withDays(MonthDays.of(v)))
      .clearedBy(scenario -> scenario.withWorkload(w -> w.withDays(MonthDays.CALENDAR)));
  static final Dial HOURS = workload("activeHoursPerDay", "Active hours", "activeHours", Unit.HOURS, 1, 24, 1, 8, 24,
      Workload::activeHoursPerDay, Workload::withActiveHoursPerDay);
  static final Dial SEARCHES = workload("webSearchesPerCall", "Web searches a call", "webSearches", Unit.COUNT, 0, 5,
      0.1, 0, 1000, Workload::webSearchesPerCall, Workload::withWebSearchesPerCall);
  static final Dial PEAK = workload("peakShare", "In peak hours", "peakShare", Unit.PERCENT, 0, 1, 0.01, 1, 1,
      workload -> workload.traffic().workingHours().isPresent() ? ANY : workload.peakShare(), Workload::withPeakShare);
  static final Dial FAILURES = failure("share", "Failed attempts", "failureShare", Unit.PERCENT, 0, 0.5, 0.01, 0, 1,
      Failure::share, (f, v) -> new Failure(v, f.maxAttempts(), f.billedShare(), f.billedOutputShare()))
      .then(scenario -> scenario.withoutAssumption(RetryPreset.FIELD));
  static final Dial ATTEMPTS = failure("maxAttempts", "Attempts at most", "attempts", Unit.COUNT, 1, 10, 1, 1, 100,
      Failure::maxAttempts,
      (f, v) -> new Failure(f.share(), (int) Math.round(v), f.billedShare(), f.billedOutputShare()));
  static final Dial BILLED = failure("billedShare", "Failed, yet billed", "billedShare", Unit.PERCENT, 0, 1, 0.01, 0, 1,
      Failure::billedShare, (f, v) -> new Failure(f.share(), f.maxAttempts(), v, f.billedOutputShare()));

  static final Dial CACHEABLE = caching("cacheableShare", "Cacheable share", "cacheableShare",
      CachePlan::cacheableShare, CachePlan::withCacheableShare, 0).then(LaunchDials::withoutComposition);
  static final Dial HIT_RATE = caching("hitRate", "Hit rate, live calls", "hitRate",
      caching -> caching.hitRate() instanceof HitRate.Fixed fixed ? fixed.share() : ANY,
      (caching, v) -> caching.withHitRate(HitRate.fixed(v)), ANY)
      .clearedBy(scenario -> scenario.withPlan(p -> p.withCaching(p.caching().withHitRate(HitRate.DERIVED))));
  static final Dial BATCH_HIT_RATE = caching("batchHitRate", "Hit rate, batch", "batchHitRate",
      caching -> caching.batchHitRate().orElse(ANY), (caching, v) -> caching.withBatchHitRate(OptionalDouble.of(v)), ANY)
      .clearedBy(scenario -> scenario.withPlan(
          p -> p.withCaching(p.caching().withBatchHitRate(OptionalDouble.empty()))));
  static final Dial STORED = plan("caching.storedHoursPerDay", "Explicit cache kept", "storedHours", Unit.HOURS, 0, 24,
      1, ANY, 24,
      plan -> plan.caching().entry().storedHoursPerDay().orElse(ANY), (p, v) -> Dials.stored(p, OptionalDouble.of(v)))
      .clearedBy(scenario -> scenario.withPlan(p -> Dials.stored(p, OptionalDouble.empty())));
  static final Dial BATCH = plan("batchShare", "Batch share", "batchShare", Unit.PERCENT, 0, 1, 0.01, 0, 1,
      Plan::batchShare, Plan::withBatchShare);
  static final Dial PRUNING = plan("contextPruning", "Context pruning", "pruning", Unit.PERCENT, 0, 1, 0.01, 0, 1,
      Plan::contextPruning, Plan::withContextPruning);
  static final Dial TRIM = plan("outputTrim", "Output trim", "outputTrim", Unit.PERCENT, 0, 1, 0.01, 0, 1,
      Plan::outputTrim, Plan::withOutputTrim);
  static final Dial DISCOUNT = plan("contract.discount", "Contract discount", "discount", Unit.PERCENT, 0, 0.5, 0.01, 0, 1,
      plan -> plan.contract().discount(), (p, v) -> p.withContract(p.contract().withDiscount(v)));
  static final Dial COMMIT = plan("contract.commitMonthlyUsd", "Committed a month", "commitFloor", Unit.USD, 0, 50_000,
      500, 0, 1e12, plan -> plan.contract().commitMonthlyUsd().orElse(0),
      (p, v) -> p.withContract(p.contract().withCommitMonthlyUsd(v == 0 ? OptionalDouble.empty() : OptionalDouble.of(v))));

  static final Dial THINKING_CAP = plan("thinkingCapTokens", "Thinking cap", "thinkingCap", Unit.TOKENS, 0, 8000, 100,
      ANY, 1e7, plan -> plan.thinkingCapTokens().orElse(ANY), (p, v) -> p.withThinkingCap(OptionalDouble.of(v)))
      .clearedBy(scenario -> scenario.withPlan(plan -> plan.withThinkingCap(OptionalDouble.empty())));
  static final Dial BUDGET = new Dial("budget.monthlyUsd", "A month", "budget", Unit.USD, 0, 1e12, 0, 50_000, 100, ANY,
      scenario -> scenario.budget().monthlyUsd().orElse(ANY),
      (s, v) -> s.withBudget(b -> b.withMonthlyUsd(v > 0 ? OptionalDouble.of(v) : OptionalDouble.empty())))
      .clearedBy(scenario -> scenario.withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.empty())));

  static final Dial FLOOR = new Dial("quality.floor", "Quality floor", "qualityFloor", Unit.SCORE, 0, 100, 0, 100, 1, 0,
      scenario -> scenario.quality().floor(), (s, v) -> s.withQuality(q -> q.withFloor(v)));
  static final Dial CEILING = new Dial("quality.costCeilingUsdPerRequest", "Cost ceiling, a request", "costCeiling",
      Unit.USD_PRECISE, 0, 1e6, 0, 1, 0.001, ANY, scenario -> scenario.quality().costCeilingUsdPerRequest().orElse(ANY),
      (s, v) -> s.withQuality(q -> q.withCostCeiling(v > 0 ? OptionalDouble.of(v) : OptionalDouble.empty())))
      .clearedBy(scenario -> scenario.withQuality(q -> q.withCostCeiling(OptionalDouble.empty())));

  private Dials() {}

  private static Plan stored(Plan plan, OptionalDouble hours) {
    return plan.withCaching(plan.caching().withEntry(plan.caching().entry().withStoredHoursPerDay(hours)));
  }

  private static double days(Workload workload) {
    return workload.days() instanceof MonthDays.Fixed fixed ? fixed.days() : ANY;
  }

  static Dial workload(String key, String label, String term, Unit unit, double low, double high, double step,
      double usual, double most, ToDoubleFunction<Workload> get, BiFunction<Workload, Double, Workload> with) {
    return new Dial("workload." + key, label, term, unit, low, most, low, high, step, usual,
        scenario -> get.applyAsDouble(scenario.workload()), (s, v) -> s.withWorkload(w -> with.apply(w, v)));
  }

  private static Dial failure(String key, String label, String term, Unit unit, double low, double high, double step,
      double usual, double most, ToDoubleFunction<Failure> get, BiFunction<Failure, Double, Failure> with) {
    return workload("failure." + key, label, term, unit, low, high, step, usual, most,
        w -> get.applyAsDouble(w.failure()), (w, v) -> w.withFailure(with.apply(w.failure(), v)));
  }

  static Dial plan(String key, String label, String term, Unit unit, double low, double high, double step,
      double usual, double most, ToDoubleFunction<Plan> get, BiFunction<Plan, Double, Plan> with) {
    return new Dial("plan." + key, label, term, unit, low, most, low, high, step, usual,
        scenario -> get.applyAsDouble(scenario.plan()), (s, v) -> s.withPlan(p -> with.apply(p, v)));
  }

  static Dial caching(String key, String label, String term, ToDoubleFunction<CachePlan> get,
      BiFunction<CachePlan, Double, CachePlan> with, double usual) {
    return plan("caching." + key, label, term, Unit.PERCENT, 0, 1, 0.01, usual, 1,
        plan -> get.applyAsDouble(plan.caching()), (p, v) -> p.withCaching(with.apply(p.caching(), v)));
  }
}
