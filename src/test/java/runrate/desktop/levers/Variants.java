package runrate.desktop.levers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import runrate.desktop.OpenDesk;
import runrate.pricing.Contract;
import runrate.scenario.CachePlan;
import runrate.scenario.CallsScope;
import runrate.scenario.ContextComposition;
import runrate.scenario.ContextPart;
import runrate.scenario.ContextPart.Measure;
import runrate.scenario.ContextPart.Sharing;
import runrate.scenario.Conversation;
import runrate.scenario.EntryRules;
import runrate.scenario.Failure;
import runrate.scenario.Grouping;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.Launch.Pattern;
import runrate.scenario.LimitPlan;
import runrate.scenario.LocalTasks;
import runrate.scenario.Plan;
import runrate.scenario.QualityBook;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Workload;

/// Scenarios in which some lever has nothing to move: every shipped one, and corners of the default one.
public final class Variants {
  /// A context in which fixed text stands behind changing text.
  public static final ContextComposition COMPOSED = new ContextComposition(List.of(
      new ContextPart("System prompt", 8000, Measure.CHARACTERS, 1, Sharing.TEAM),
      new ContextPart("Shared files", 58_000, Measure.TOKENS, 1, Sharing.TEAM),
      new ContextPart("History", 8000, Measure.TOKENS, 1, Sharing.OWN),
      new ContextPart("Message", 7000, Measure.TOKENS, 1, Sharing.CHANGING),
      new ContextPart("Coding rules", 5000, Measure.TOKENS, 1, Sharing.TEAM)));

  private Variants() {}

  public static Map<String, Scenario> all() {
    Map<String, Scenario> all = new LinkedHashMap<>();
    for (String name : shipped()) {
      all.put(name, OpenDesk.shipped(name));
    }
    corners().forEach((name, corner) -> all.put(name, corner.apply(OpenDesk.shipped("20-agents"))));
    return all;
  }

  public static Scenario of(String name) {
    return Optional.ofNullable(corners().get(name)).map(corner -> corner.apply(OpenDesk.shipped("20-agents")))
        .orElseGet(() -> OpenDesk.shipped(name));
  }

  static List<String> shipped() {
    return Stream.of(OpenDesk.HOME.scenarios().toFile().list()).filter(file -> file.endsWith(".json")).sorted()
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
    corners.putAll(launches());
    corners.putAll(tasks());
    return corners;
  }

  /// Derived hit rates of every launch pattern, and what they depend on.
  private static Map<String, UnaryOperator<Scenario>> launches() {
    Map<String, UnaryOperator<Scenario>> corners = new LinkedHashMap<>();
    for (Pattern pattern : Pattern.values()) {
      corners.put("derived, " + pattern, caching(c ->
          c.withHitRate(HitRate.DERIVED).withLaunch(new Launch(pattern, 60, false))));
      corners.put("derived, rare, " + pattern, s -> workload(w -> w.withCallsPerDay(20)).apply(
          caching(c -> c.withHitRate(HitRate.DERIVED).withLaunch(new Launch(pattern, 0, true))).apply(s)));
    }
    corners.put("own history", caching(c -> c.withHistoryShare(0.2)));
    corners.put("the team shares everything", caching(c -> c.withCacheableShare(1)));
    corners.put("entries of one's own", caching(c -> c.withHitRate(HitRate.DERIVED).withEntry(
        new EntryRules(Optional.of(false), OptionalDouble.of(900), 5, OptionalDouble.of(2), OptionalDouble.empty()))));
    return corners;
  }

  /// Conversations, grouped requests, a local model, composed contexts and retries.
  private static Map<String, UnaryOperator<Scenario>> tasks() {
    Map<String, UnaryOperator<Scenario>> corners = new LinkedHashMap<>();
    corners.put("a conversation", workload(w -> w.withConversation(new Conversation(20, 2000))));
    corners.put("turns that add nothing", workload(w -> w.withConversation(new Conversation(20, 0))));
    corners.put("grouped requests", plan(p -> p.withGrouping(new Grouping(4, OptionalDouble.of(0.5)))));
    corners.put("simple tasks on a local model",
        local(new LocalTasks(0.3, LocalTasks.DEFAULT_MODEL, OptionalDouble.of(1.5), OptionalDouble.of(60), 8)));
    corners.put("free simple tasks", local(LocalTasks.NONE.withShare(0.3)));
    corners.put("everything on a local model", local(LocalTasks.NONE.withShare(1)));
    corners.put("a composed context", s -> s.withComposition(COMPOSED));
    corners.put("retries by a preset", s -> RetryPreset.choose(s, RetryPreset.names(s).get(2)));
    corners.put("overflow and quotas", plan(p -> p.withLimits(LimitPlan.NONE.withOnLimit(LimitPlan.OnLimit.OVERFLOW)
        .withOverflowTo(Optional.of("openai/gpt-4o")).withTier(Optional.of("build"))
        .withQuotas(List.of(new LimitPlan.Quota("Chat", 0.6), new LimitPlan.Quota("Nightly reports", 0.25))))));
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
    return plan(plan -> plan.withContract(change.apply(plan.contract().onSum())));
  }

  /// Short calls, which fit a small machine.
  private static UnaryOperator<Scenario> local(LocalTasks tasks) {
    return scenario -> scenario.withWorkload(w -> w.withContextTokens(8000)).withPlan(plan -> plan.withLocal(tasks));
  }

  private static UnaryOperator<Scenario> on(String model) {
    return scenario -> scenario.withWorkload(w -> w.withContextTokens(8000))
        .withPlan(plan -> plan.withRouting(RoutingMix.allOn(model))
            .withCaching(plan.caching().withLifetime(CachePlan.VENDOR_LIFETIME)));
  }
}
