package runrate.desktop.levers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import runrate.desktop.OpenDesk;
import runrate.scenario.CachePlan;
import runrate.scenario.CallsScope;
import runrate.scenario.Contract;
import runrate.scenario.Failure;
import runrate.scenario.HitRate;
import runrate.scenario.Plan;
import runrate.scenario.QualityBook;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Workload;

/// Scenarios in which some lever has nothing to move: every shipped one, and corners of the default one.
public final class Variants {
  private Variants() {}

  public static Map<String, Scenario> all() {
    Map<String, Scenario> all = new LinkedHashMap<>();
    for (String name : shipped()) {
      all.put(name, OpenDesk.shipped(name));
    }
    corners().forEach((name, corner) -> all.put(name, corner.apply(OpenDesk.shipped("20-agents"))));
    return all;
  }

  static List<String> shipped() {
    return Stream.of(OpenDesk.HOME.scenarios().toFile().list()).sorted()
        .map(name -> name.replace(".json", "")).toList();
  }

  private static Map<String, UnaryOperator<Scenario>> corners() {
    Map<String, UnaryOperator<Scenario>> corners = new LinkedHashMap<>();
    corners.put("team scope", workload(w -> w.withCallsScope(CallsScope.TEAM)));
    corners.put("no calls", workload(w -> w.withCallsPerDay(0)));
    corners.put("no calls, team scope", workload(w -> w.withCallsPerDay(0).withCallsScope(CallsScope.TEAM)));
    corners.put("a thousand agents", workload(w -> w.withAgents(1000)));
    corners.put("a fortieth of a call", workload(w -> w.withAgents(1).withCallsPerDay(0.025)));
    corners.put("no context", workload(w -> w.withContextTokens(0)));
    corners.put("no output", workload(w -> w.withOutputTokens(0)));
    corners.put("no thinking", workload(w -> w.withThinkingTokens(0)));
    corners.put("some calls fail, none billed", workload(w -> w.withFailure(new Failure(0.1, 3, 0, 0))));
    corners.put("some calls fail, billed", workload(w -> w.withFailure(new Failure(0.1, 3, 1, 1))));
    corners.put("one attempt, some fail", workload(w -> w.withFailure(new Failure(0.1, 1, 0.5, 0))));
    corners.put("every call fails unbilled", workload(w -> w.withFailure(new Failure(1, 3, 0, 0))));
    corners.put("searches", workload(w -> w.withWebSearchesPerCall(1)));
    corners.put("caching off", caching(c -> c.withEnabled(false)));
    corners.put("nothing cacheable", caching(c -> c.withCacheableShare(0)));
    corners.put("prefix too short", caching(c -> c.withCacheableShare(0.01)));
    corners.put("hit rate derived", caching(c -> c.withHitRate(HitRate.DERIVED)));
    corners.put("hit rate derived, team scope", s -> caching(c -> c.withHitRate(HitRate.DERIVED))
        .apply(workload(w -> w.withCallsScope(CallsScope.TEAM)).apply(s)));
    corners.put("hit rate derived, saturated",
        s -> caching(c -> c.withHitRate(HitRate.DERIVED)).apply(workload(w -> w.withCallsPerDay(1e6)).apply(s)));
    corners.put("nothing batched", plan(p -> p.withBatchShare(0)));
    corners.put("everything batched", plan(p -> p.withBatchShare(1)));
    corners.put("everything batched, hit rate derived", s -> plan(p -> p.withBatchShare(1))
        .apply(caching(c -> c.withHitRate(HitRate.DERIVED)).apply(s)));
    corners.put("all context pruned", plan(p -> p.withContextPruning(1)));
    corners.put("all output trimmed", plan(p -> p.withOutputTrim(1)));
    corners.put("thinking capped", plan(p -> p.withThinkingCap(OptionalDouble.of(200))));
    corners.put("thinking cap too high", plan(p -> p.withThinkingCap(OptionalDouble.of(5000))));
    corners.put("commitment above the bill", contract(c -> c.withCommitMonthlyUsd(OptionalDouble.of(40_000))));
    corners.put("commitment below the bill", contract(c -> c.withCommitMonthlyUsd(OptionalDouble.of(10_000))));
    corners.put("everything discounted", contract(c -> c.withDiscount(1)));
    corners.put("one model", on("anthropic/claude-sonnet-4-6"));
    corners.put("a local model", on("local/local-free"));
    corners.put("a model that caches by itself", on("openai/gpt-4o"));
    corners.put("a model with peak hours", on("deepseek/deepseek-flash"));
    corners.put("no budget", s -> s.withBudget(b -> b.withMonthlyUsd(OptionalDouble.empty())));
    corners.put("no scores", s -> s.withQuality(q -> QualityBook.EMPTY));
    corners.put("naive plan", s -> s.withPlan(p -> Plan.naive("anthropic/claude-sonnet-4-6")));
    return corners;
  }

  private static UnaryOperator<Scenario> workload(UnaryOperator<Workload> change) {
    return scenario -> scenario.withWorkload(change);
  }

  private static UnaryOperator<Scenario> plan(UnaryOperator<Plan> change) {
    return scenario -> scenario.withPlan(change);
  }

  private static UnaryOperator<Scenario> caching(UnaryOperator<CachePlan> change) {
    return plan(plan -> plan.withCaching(change.apply(plan.caching())));
  }

  private static UnaryOperator<Scenario> contract(UnaryOperator<Contract> change) {
    return plan(plan -> plan.withContract(change.apply(plan.contract())));
  }

  private static UnaryOperator<Scenario> on(String model) {
    return scenario -> scenario.withWorkload(w -> w.withContextTokens(8000))
        .withPlan(plan -> plan.withRouting(RoutingMix.allOn(model))
            .withCaching(plan.caching().withLifetime(CachePlan.VENDOR_LIFETIME)));
  }
}
