package runrate.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.ModelFlow;
import runrate.scenario.Launch;
import runrate.scenario.Scenario;
import runrate.units.PerUnit;

/// What the start of a round asks of one pool of limits, by the number of agents that start.
///
/// @param flows             models of the pool that answer live calls
/// @param teamCallsPerMinute live and batched calls of an average minute
record LaunchLoad(PoolLimits limits, List<ModelFlow> flows, Scenario scenario, double teamCallsPerMinute) {
  /// Empty for steady calls, which have no rounds, and where a call comes less than once.
  Optional<LaunchMinute> minute() {
    double agents = scenario.workload().agents();
    if (launch().pattern() == Launch.Pattern.STEADY || calls(agents) == 0) {
      return Optional.empty();
    }
    return Optional.of(new LaunchMinute(calls(agents), writes(agents), gauges(agents),
        LargestTeam.within(this::utilisation)));
  }

  private Launch launch() {
    return scenario.plan().caching().launch();
  }

  private double requests(double agents) {
    return agents / scenario.plan().requestsPerCall();
  }

  /// Part of the round that starts in one minute.
  private double part() {
    double spread = launch().spreadSeconds() / PerUnit.SECONDS_PER_MINUTE;
    double round = teamCallsPerMinute == 0 ? spread : requests(scenario.workload().agents()) / teamCallsPerMinute;
    double over = switch (launch().pattern()) {
      case LOCKSTEP -> 0;
      case RANDOM_PHASE -> spread == 0 ? round : Math.min(spread, round);
      case STAGGERED, STEADY -> Math.min(spread, round);
    };
    return Math.min(1, 1 / over) * scenario.workload().traffic().peakFactor();
  }

  /// The launch as it is sent: a limiter of one's own sends one call after another.
  private Launch sent(double agents) {
    return paced(agents) < part() ? new Launch(Launch.Pattern.STAGGERED, requests(agents)
        / scenario.plan().limits().clientCallsPerMinute().getAsDouble() * PerUnit.SECONDS_PER_MINUTE,
        launch().prewarm()) : launch();
  }

  /// What a limiter of one's own lets through of it.
  private double paced(double agents) {
    return Math.min(part(), scenario.plan().limits().clientCallsPerMinute().orElse(Double.POSITIVE_INFINITY)
        / requests(agents));
  }

  private double calls(double agents) {
    return requests(agents) * paced(agents) * flows.stream().mapToDouble(ModelFlow::liveShare).sum();
  }

  private double calls(ModelFlow flow, double agents) {
    return requests(agents) * paced(agents) * flow.liveShare();
  }

  private double cachedCalls(ModelFlow flow, double agents) {
    return flow.isCached() ? calls(flow, agents) * flow.cachedCallShare() : 0;
  }

  /// All writes of the round fall into its first minute, as far as so many calls do.
  private double writes(ModelFlow flow, double agents) {
    if (!flow.isCached()) {
      return 0;
    }
    double cold = flow.launch().withLaunch(sent(agents)).withCallsPerRound(requests(agents))
        .coldRoundHitRate(teamCallsPerMinute, flow.cachedLiveShare());
    return Math.min(cachedCalls(flow, agents), requests(agents) * flow.cachedLiveShare() * (1 - cold)
        * scenario.workload().traffic().peakFactor());
  }

  private double writes(double agents) {
    return flows.stream().mapToDouble(flow -> writes(flow, agents)).sum();
  }

  double agents() {
    return scenario.workload().agents();
  }

  List<Gauge> gauges(double agents) {
    double calls = calls(agents);
    double input = 0;
    double output = 0;
    double busy = 0;
    for (ModelFlow flow : flows) {
      double reads = cachedCalls(flow, agents) - writes(flow, agents);
      input += calls(flow, agents) * flow.promptTokens()
          - (limits.cachedReadsCount() ? 0 : reads * flow.prefixOfCachedCall());
      output += calls(flow, agents) * flow.answerTokens();
      busy += calls(flow, agents) * Math.min(1, callSeconds(flow).orElse(0) / PerUnit.SECONDS_PER_MINUTE / part());
    }
    List<Gauge> all = new ArrayList<>();
    add(all, Gauge.Kind.REQUESTS, calls, limits.requestsPerMinute());
    add(all, Gauge.Kind.INPUT_TOKENS, input, limits.inputTokensPerMinute());
    add(all, Gauge.Kind.OUTPUT_TOKENS, output, limits.outputTokensPerMinute());
    add(all, Gauge.Kind.TOTAL_TOKENS, input + output, limits.totalTokensPerMinute());
    if (flows.stream().allMatch(flow -> callSeconds(flow).isPresent())) {
      add(all, Gauge.Kind.CONCURRENCY, launch().pattern() == Launch.Pattern.LOCKSTEP ? calls : busy,
          limits.concurrency());
    }
    return all;
  }

  private OptionalDouble callSeconds(ModelFlow flow) {
    return scenario.workload().traffic().pace().callSeconds(flow.answerTokens());
  }

  private static void add(List<Gauge> all, Gauge.Kind kind, double used, OptionalDouble limit) {
    if (limit.isPresent()) {
      all.add(new Gauge(kind, used, limit.getAsDouble()));
    }
  }

  private double utilisation(double agents) {
    return gauges(agents).stream().mapToDouble(Gauge::utilisation).max().orElse(0);
  }
}
