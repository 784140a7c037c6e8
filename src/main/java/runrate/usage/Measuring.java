package runrate.usage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import runrate.costing.CostEngine;
import runrate.costing.HitRates;
import runrate.pricing.Offer;
import runrate.scenario.CachePlan;
import runrate.scenario.CallsScope;
import runrate.scenario.Conversation;
import runrate.scenario.HitRate;
import runrate.scenario.LifetimeShare;
import runrate.scenario.MonthDays;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// Measures the inputs of a scenario in a log. All are ratios of exact sums, so that a plan of measured inputs bills
/// what the calls were billed: means keep the bill, where medians would not.
///
/// @param names finds the models of the log; calls of others are left out
record Measuring(CostEngine engine, LoggedNames names, Scenario scenario, LoggedWork work) {
  private static final String BRIEF = "5m";
  private static final String HOUR = "1h";
  private static final String BATCH = "batch";
  private static final double MONTH_DAYS = 365 / 12.0;
  private static final int LEAST_SPAN_DAYS = 14;
  private static final double ALIKE_DAYS = 1.5;

  /// What the log can tell, in the order of a scenario.
  List<MeasuredValue> measures() {
    List<MeasuredValue> all = new ArrayList<>();
    if (work.isCounted() && work.calls() > 0) {
      work.medianAgents().ifPresent(agents -> all.add(agents(agents)));
      all.add(callsPerDay());
      daysPerMonth().ifPresent(all::add);
      all.add(perCall(MeasuredInput.CONTEXT_TOKENS, this::prompt, 1 / (1 - plan().contextPruning()),
          scenario.workload().contextTokens(), tokens -> turned -> turned.withWorkload(load ->
              load.withConversation(Conversation.SINGLE_TURN).withContextTokens(tokens))));
      all.add(perCall(MeasuredInput.OUTPUT_TOKENS, day -> day.tokens().output().doubleValue() / factor(day),
          1 / (1 - plan().outputTrim()), scenario.workload().outputTokens(), tokens -> turned ->
              turned.withWorkload(load -> (isThoughtKnown() ? load : load.withThinkingTokens(0))
                  .withOutputTokens(tokens))));
      thinking().ifPresent(all::add);
      all.add(perCall(MeasuredInput.WEB_SEARCHES, day -> day.tokens().searches().doubleValue(), 1,
          scenario.workload().webSearchesPerCall(), searches -> turned -> turned.withWorkload(load ->
              load.withWebSearchesPerCall(searches))));
    }
    caching(all);
    if (work.isCounted() && work.calls() > 0) {
      all.add(perCall(MeasuredInput.BATCH_SHARE, day -> isBatch(day) ? calls(day) : 0, 1, plan().batchShare(),
          share -> turned -> turned.withPlan(plan -> plan.withBatchShare(share))));
      all.add(routing());
    }
    return all.stream().filter(measure -> !isNothing(measure)).toList();
  }

  /// What is nothing in the log and nothing in the plan needs no row.
  private static boolean isNothing(MeasuredValue measure) {
    return measure.mix().isEmpty() && measure.measured().orElse(0) == 0 && measure.assumed().orElse(0) == 0;
  }

  private Plan plan() {
    return scenario.plan();
  }

  private static double calls(LoggedDay day) {
    return day.calls().orElse(0);
  }

  private static boolean isBatch(LoggedDay day) {
    return day.model().mode().equals(BATCH);
  }

  /// How many tokens the model of a day counts where the scenario counts one.
  private double factor(LoggedDay day) {
    return names.find(day.model()).map(offer -> engine.book().tokenFactor(offer,
        scenario.workload().tokensMeasuredOn())).orElse(1.0);
  }

  private double prompt(LoggedDay day) {
    return day.promptTokens() / factor(day);
  }

  private MeasuredValue agents(double agents) {
    var byDay = new TreeMap<LocalDate, Double>();
    work.agents().forEach((day, count) -> byDay.put(day, count.doubleValue()));
    return new MeasuredValue(MeasuredInput.AGENTS, OptionalDouble.of(scenario.workload().agents()),
        OptionalDouble.of(agents), OptionalDouble.empty(), Optional.empty(), byDay,
        turned -> turned.withWorkload(load -> load.withAgents((int) agents)));
  }

  /// In the plan's own way of counting: of each agent, as many as were measured, or of the team.
  private MeasuredValue callsPerDay() {
    boolean each = scenario.workload().callsScope() == CallsScope.AGENT;
    double agents = each ? work.medianAgents().orElse(scenario.workload().agents()) : 1;
    double perCall = plan().requestsPerCall();
    List<DayRatio.Day> days = DayRatio.of(work, Measuring::calls, day -> 0).days().stream()
        .map(day -> new DayRatio.Day(day.day(), day.part(), 1)).toList();
    var ratio = new DayRatio(days);
    return MeasuredValue.of(MeasuredInput.CALLS_PER_DAY, OptionalDouble.of(scenario.workload().callsPerDay()), ratio,
        perCall / agents, turned -> turned.withWorkload(load -> load.withCallsPerDay(ratio.ratio().orElseThrow()
            * perCall / agents)));
  }

  /// Days with calls, of the days from the first to the last, in a mean month. Of less than two weeks nobody knows; a
  /// working week is one of 22 days as of 21.7.
  private Optional<MeasuredValue> daysPerMonth() {
    List<LocalDate> active = work.activeDays();
    long span = ChronoUnit.DAYS.between(active.getFirst(), active.getLast()) + 1;
    double days = Math.round(10.0 * active.size() / span * MONTH_DAYS) / 10.0;
    double assumed = scenario.workload().days().in(scenario.forecast().month());
    return span < LEAST_SPAN_DAYS || Math.abs(days - assumed) <= ALIKE_DAYS ? Optional.empty()
        : Optional.of(new MeasuredValue(MeasuredInput.DAYS_PER_MONTH, OptionalDouble.of(assumed),
            OptionalDouble.of(days), OptionalDouble.empty(), Optional.empty(), new TreeMap<>(), turned ->
                turned.withWorkload(load -> load.withDays(MonthDays.of(days)))));
  }

  /// Sets a scenario to a value.
  private interface Turn {
    UnaryOperator<Scenario> to(double value);
  }

  private MeasuredValue perCall(MeasuredInput input, ToDoubleFunction<LoggedDay> part, double scale, double assumed,
      Turn turn) {
    DayRatio ratio = DayRatio.of(work, part, Measuring::calls);
    return MeasuredValue.of(input, OptionalDouble.of(assumed), ratio, scale,
        turn.to(ratio.ratio().orElseThrow() * scale));
  }

  /// A line that does not say how much of its output was thought counts all of it as output.
  private boolean isThoughtKnown() {
    return work.days().stream().allMatch(day -> day.reasoned() == day.requests());
  }

  private Optional<MeasuredValue> thinking() {
    return isThoughtKnown() ? Optional.of(perCall(MeasuredInput.THINKING_TOKENS,
        day -> day.tokens().thinking().doubleValue() / factor(day), 1, scenario.workload().thinkingTokens(),
        tokens -> turned -> turned.withWorkload(load -> load.withThinkingTokens(tokens)))) : Optional.empty();
  }

  /// Shares of tokens, which a log of sums tells as well. What agents keep for themselves and what the team shares look
  /// alike in a log: all of it stands as the team's.
  private void caching(List<MeasuredValue> all) {
    DayRatio share = DayRatio.of(work, day -> day.cacheableTokens() / factor(day), this::prompt);
    if (share.ratio().isEmpty()) {
      return;
    }
    CachePlan caching = plan().caching();
    all.add(MeasuredValue.of(MeasuredInput.CACHEABLE_SHARE, OptionalDouble.of(caching.enabled()
        ? caching.cacheableShare() + caching.historyShare() : 0), share, 1, turned -> withCaching(turned, now ->
            now.withEnabled(true).withHistoryShare(0).withCacheableShare(share.ratio().orElseThrow()))));
    HitRates planned = HitRates.of(engine.report(scenario));
    hits(false).ratio().ifPresent(rate -> all.add(MeasuredValue.of(MeasuredInput.HIT_RATE, planned.live(),
        hits(false), 1, turned -> withCaching(turned, now ->
            now.withHitRate(new HitRate.Fixed(rate))))));
    hits(true).ratio().ifPresent(rate -> all.add(MeasuredValue.of(MeasuredInput.BATCH_HIT_RATE, caching.batchHitRate(),
        hits(true), 1, turned -> withCaching(turned, now -> now.withBatchHitRate(OptionalDouble.of(rate))))));
    lifetimes().ifPresent(all::add);
  }

  private static Scenario withCaching(Scenario scenario, UnaryOperator<CachePlan> change) {
    return scenario.withPlan(plan -> plan.withCaching(change.apply(plan.caching())));
  }

  /// By tokens, not by calls: an agent reads a prefix and writes what came since in one call.
  private DayRatio hits(boolean batch) {
    return DayRatio.of(work, day -> isBatch(day) == batch ? day.tokens().cacheRead().doubleValue() : 0,
        day -> isBatch(day) == batch ? day.cacheableTokens() : 0);
  }

  private Optional<MeasuredValue> lifetimes() {
    DayRatio hour = DayRatio.of(work, day -> day.tokens().cacheWrite1h().doubleValue(), LoggedDay::writtenTokens);
    CachePlan caching = plan().caching();
    double assumed = caching.lifetimes().isEmpty() ? caching.lifetime().equals(HOUR) ? 1 : 0
        : caching.lifetimes().stream().filter(part -> part.lifetime().equals(HOUR)).mapToDouble(LifetimeShare::share)
            .sum();
    return hour.ratio().isEmpty() ? Optional.empty() : Optional.of(MeasuredValue.of(MeasuredInput.LIFETIMES,
        OptionalDouble.of(assumed), hour, 1, turned -> withCaching(turned, now -> lasting(now,
            hour.ratio().getAsDouble()))));
  }

  private static CachePlan lasting(CachePlan caching, double hour) {
    return hour == 0 ? caching.withLifetime(BRIEF) : hour == 1 ? caching.withLifetime(HOUR)
        : caching.withLifetimes(List.of(new LifetimeShare(BRIEF, 1 - hour), new LifetimeShare(HOUR, hour)));
  }

  private MeasuredValue routing() {
    Map<String, Double> calls = new LinkedHashMap<>();
    for (LoggedDay day : work.days()) {
      names.find(day.model()).map(Offer::key).ifPresent(key -> calls.merge(key, calls(day), Double::sum));
    }
    double all = calls.values().stream().mapToDouble(Double::doubleValue).sum();
    List<RouteShare> routes = calls.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(model -> new RouteShare(model.getKey(), Math.min(1, model.getValue() / all))).toList();
    var mix = new RoutingMix(routes);
    return new MeasuredValue(MeasuredInput.ROUTING, OptionalDouble.empty(), OptionalDouble.empty(),
        OptionalDouble.empty(), Optional.of(mix), new TreeMap<>(),
        turned -> turned.withPlan(plan -> plan.withRouting(mix)));
  }
}
