package runrate.capacity;

import java.util.List;
import java.util.function.UnaryOperator;
import runrate.costing.CostEngine;
import runrate.costing.ModelFlow;
import runrate.launches.EntryLife;
import runrate.scenario.CachePlan;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.Scenario;

/// A plan's calls with and without caching, ready to price rounds of any size and launch.
///
/// @param callsPerMinute of the whole team in an average minute
/// @param cached   the models with caching on and hit rates derived
/// @param uncached the same without caching
record RoundPrices(Scenario scenario, double callsPerMinute, List<ModelFlow> cached, List<ModelFlow> uncached) {
  /// A gap just long enough for the entry to be readable, and never none at all.
  private static final double SMALLEST_GAP_SECONDS = 1;

  static RoundPrices of(CostEngine engine, Scenario scenario) {
    return new RoundPrices(scenario, engine.prepare(scenario).callsPerMinute(),
        flows(engine, scenario, plan -> plan.withEnabled(true).withHitRate(HitRate.DERIVED)),
        flows(engine, scenario, plan -> plan.withEnabled(false)));
  }

  private static List<ModelFlow> flows(CostEngine engine, Scenario scenario, UnaryOperator<CachePlan> change) {
    return engine.prepare(scenario.withPlan(plan -> plan.withCaching(change.apply(plan.caching())))).flows();
  }

  /// Agents that start a round, as many as make a call each.
  double agents() {
    return scenario.workload().agents() / scenario.plan().requestsPerCall();
  }

  /// Part of their calls that is not batched: a batched one is not part of the round.
  double liveShare() {
    return liveShare(cached);
  }

  static double liveShare(List<ModelFlow> flows) {
    double all = flows.stream().mapToDouble(ModelFlow::share).sum();
    return all == 0 ? 0 : flows.stream().mapToDouble(ModelFlow::liveShare).sum() / all;
  }

  /// A round that the limits let through is priced by the closed form, the mean of all rounds; one in which calls are
  /// turned away as it was walked.
  LaunchRound round(RoundLanes lanes) {
    double agents = agents();
    double unlimited = planUsd(agents);
    long turnedAway = lanes.turnedAway();
    return new LaunchRound(agents * liveShare(), uncachedUsd(agents), cachedUsd(agents, lockstep(false)),
        cachedUsd(agents, staggered(agents)), cachedUsd(agents, lockstep(true)),
        turnedAway == 0 ? unlimited : lanes.usd(), turnedAway == 0 ? hitRate(agents, launch()) : lanes.hitRate(),
        unlimited, lanes.turnedAwayOfAll());
  }

  double uncachedUsd(double agents) {
    return uncached.stream().mapToDouble(flow -> agents * part(flow) * flow.callUsd(0, 0)).sum();
  }

  double planUsd(double agents) {
    boolean caches = scenario.plan().caching().inForce(scenario.workload().call().conversation());
    return caches ? cachedUsd(agents, launch()) : uncachedUsd(agents);
  }

  double cachedUsd(double agents, Launch launch) {
    double usd = 0;
    for (ModelFlow flow : cached) {
      double calls = agents * part(flow);
      if (calls > 0) {
        boolean prewarm = launch.prewarm() && launch.pattern() != Launch.Pattern.STEADY;
        usd += calls * flow.callUsd(flow.isCached() ? hitRate(flow, agents, launch) : 0, 0)
            + (prewarm ? flow.usd().prewarm() : 0);
      }
    }
    return usd;
  }

  /// Part of a round's agents whose calls one model answers live.
  private double part(ModelFlow flow) {
    double all = cached.stream().mapToDouble(ModelFlow::share).sum();
    return all == 0 ? 0 : flow.liveShare() / all;
  }

  /// Share of a round's cached calls that read the team's prefix.
  double hitRate(double agents, Launch launch) {
    double calls = cached.stream().filter(ModelFlow::isCached).mapToDouble(ModelFlow::cachedLiveShare).sum();
    return calls == 0 ? 0 : cached.stream().filter(flow -> flow.isCached() && flow.liveShare() > 0)
        .mapToDouble(flow -> flow.cachedLiveShare() * hitRate(flow, agents, launch)).sum() / calls;
  }

  private double hitRate(ModelFlow flow, double agents, Launch launch) {
    return flow.launch().withLaunch(launch).withCallsPerRound(agents).coldRoundHitRate(
        callsPerMinute, part(flow) * flow.cachedCallShare());
  }

  Launch launch() {
    return scenario.plan().caching().launch();
  }

  static Launch lockstep(boolean prewarm) {
    return new Launch(Launch.Pattern.LOCKSTEP, 0, prewarm);
  }

  /// Starts just far enough apart for each to find what the first one wrote.
  Launch staggered(double agents) {
    double gap = Math.max(scenario.plan().caching().entry().readableAfterSeconds(), SMALLEST_GAP_SECONDS);
    return new Launch(Launch.Pattern.STAGGERED, gap * agents, false);
  }

  /// The longest lifetime of any model's entries, 0 where nothing is cached.
  double lifetimeMinutes() {
    return cached.stream().filter(ModelFlow::isCached).map(flow -> flow.launch().life())
        .mapToDouble(EntryLife::lifetimeMinutes).max().orElse(0);
  }
}
