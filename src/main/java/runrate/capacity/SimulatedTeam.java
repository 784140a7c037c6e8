package runrate.capacity;

import java.util.List;
import java.util.OptionalDouble;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.launches.LaunchHits;
import runrate.scenario.Launch;
import runrate.scenario.LimitPlan;
import runrate.scenario.Scenario;
import runrate.simulation.CallLoad;
import runrate.simulation.Limits;
import runrate.simulation.Patience;
import runrate.simulation.Route;
import runrate.simulation.Team;
import runrate.units.PerUnit;

/// A plan as the simulation plays it: the same agents, launches, caches and limits, and nothing of the
/// formulas.
final class SimulatedTeam {
  private SimulatedTeam() {}

  /// @param limited whether rate limits stand in the way; without them only caches are played
  static Team of(Scenario scenario, PreparedPlan prepared, boolean limited) {
    List<ModelFlow> flows = prepared.flows();
    int agents = (int) Math.max(1, Math.round(scenario.workload().agents() / scenario.plan().requestsPerCall()));
    double minutes = scenario.workload().activeHoursPerDay() * PerUnit.SECONDS_PER_MINUTE;
    Launch launch = scenario.plan().caching().launch();
    double peak = limited ? scenario.workload().traffic().peakFactor() : 1;
    double callsPerAgent = prepared.callsPerMinute() * peak * minutes / agents;
    double sum = flows.stream().mapToDouble(ModelFlow::share).sum();
    return new Team(agents, callsPerAgent, minutes, launch.pattern(),
        launch.spreadSeconds() / PerUnit.SECONDS_PER_MINUTE,
        launch.prewarm(), sessions(flows), flows.stream().map(flow -> route(flow, sum, scenario, limited)).toList(),
        patience(scenario));
  }

  private static int sessions(List<ModelFlow> flows) {
    return (int) Math.round(flows.stream().map(ModelFlow::launch).mapToDouble(LaunchHits::sessionsPerDay)
        .max().orElse(0));
  }

  private static Route route(ModelFlow flow, double sum, Scenario scenario, boolean limited) {
    PoolLimits limits = PoolLimits.of(flow.offer(), scenario.plan().limits());
    OptionalDouble seconds = scenario.workload().traffic().pace().callSeconds(flow.answerTokens());
    var load = new CallLoad(flow.uncachedTokens(), flow.teamTokens(), flow.ownTokens(), flow.answerTokens(),
        limits.cachedReadsCount(), seconds.orElse(0) / PerUnit.SECONDS_PER_MINUTE);
    double cached = limited ? 1 : scenario.plan().caching().cachedCallShare();
    return new Route(flow.name(), flow.share() / sum, (1 - flow.batchShare()) * cached, flow.launch().life(),
        load, limited ? limits(limits) : Limits.NONE);
  }

  private static Limits limits(PoolLimits pool) {
    double free = Double.POSITIVE_INFINITY;
    return new Limits(pool.requestsPerMinute().orElse(free), pool.inputTokensPerMinute().orElse(free),
        pool.outputTokensPerMinute().orElse(free), pool.totalTokensPerMinute().orElse(free),
        Math.max(1, pool.concurrency().orElse(free)), 1);
  }

  /// Waiting calls of a plan beyond its limits would queue up without end; they are told as rejected,
  /// as the formula does.
  private static Patience patience(Scenario scenario) {
    LimitPlan plan = scenario.plan().limits();
    return plan.onLimit() == LimitPlan.OnLimit.RETRY
        ? Patience.retries(Math.max(2, scenario.workload().failure().maxAttempts()),
        plan.backoffSeconds() / PerUnit.SECONDS_PER_MINUTE)
        : Patience.LEAVES;
  }
}
