package runrate.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import runrate.costing.ModelFlow;
import runrate.launches.RejectedShare;
import runrate.scenario.Scenario;

/// The models of a plan that share one pool of limits, and what they ask of it.
///
/// @param launches of the tasks that send calls to it
record PoolFlow(PoolLimits limits, List<ModelFlow> flows, List<LaunchLoad> launches) {

  PoolFlow and(PoolFlow other) {
    return new PoolFlow(limits, Stream.concat(flows.stream(), other.flows.stream()).toList(), launches);
  }

  private double liveShare() {
    return flows.stream().mapToDouble(ModelFlow::liveShare).sum();
  }

  /// Mean over the pool's live calls.
  private double mean(ToDoubleFunction<ModelFlow> value) {
    double share = liveShare();
    return share == 0 ? flows.stream().mapToDouble(value).max().orElse(0)
        : flows.stream().mapToDouble(flow -> flow.liveShare() * value.applyAsDouble(flow)).sum() / share;
  }

  /// @param teamCallsPerMinute live and batched calls of an average minute
  PoolCapacity capacity(Scenario scenario, double teamCallsPerMinute) {
    double input = mean(flow -> flow.limitedInputTokens(limits.cachedReadsCount()));
    double output = mean(ModelFlow::answerTokens);
    double peak = peak(scenario, teamCallsPerMinute);
    OptionalDouble callSeconds = scenario.workload().traffic().pace().callSeconds(output);
    List<Gauge> gauges = gauges(peak, input, output, callSeconds);
    OptionalDouble most = gauges.stream().mapToDouble(gauge -> peak / gauge.utilisation()).min();
    if (peak == 0) {
      most = mostWhenIdle(input, output, callSeconds);
    }
    double bucket = most.orElse(Double.POSITIVE_INFINITY);
    return new PoolCapacity(limits.pool(), limits.tier(), flows.stream().map(ModelFlow::name).distinct().toList(),
        limits.known(), paced(scenario, teamCallsPerMinute) * liveShare(), peak, input, output,
            mean(ModelFlow::promptTokens), gauges,
            most,
        tooLarge(input, output).isPresent() ? OptionalInt.of(0) : maxAgents(scenario, output, most, teamCallsPerMinute),
        rejected(peak, bucket), new TeamLaunch(launches, scenario.workload().agents()).minute(),
            tooLarge(input, output));
  }

  private double peak(Scenario scenario, double teamCallsPerMinute) {
    return paced(scenario, teamCallsPerMinute * scenario.workload().traffic().peakFactor()) * liveShare();
  }

  /// What a limiter of one's own lets through of it.
  private static double paced(Scenario scenario, double callsPerMinute) {
    return Math.min(callsPerMinute, scenario.plan().limits().clientCallsPerMinute().orElse(callsPerMinute));
  }

  private double rejected(double peak, double bucket) {
    if (Double.isInfinite(bucket) || peak == 0) {
      return 0;
    }
    double share = RejectedShare.ofSteadyCalls(peak / bucket, bucket);
    boolean worse = limits.rejectedCallsCount() && share < 1;
    return worse ? RejectedShare.ofSteadyCalls(peak / (1 - share) / bucket, bucket) : share;
  }

  private List<Gauge> gauges(double peak, double input, double output, OptionalDouble callSeconds) {
    List<Gauge> gauges = new ArrayList<>();
    limits.requestsPerMinute().ifPresent(limit -> gauges.add(new Gauge(Gauge.Kind.REQUESTS, peak, limit)));
    limits.inputTokensPerMinute()
        .ifPresent(limit -> gauges.add(new Gauge(Gauge.Kind.INPUT_TOKENS, peak * input, limit)));
    limits.outputTokensPerMinute()
        .ifPresent(limit -> gauges.add(new Gauge(Gauge.Kind.OUTPUT_TOKENS, peak * output, limit)));
    limits.totalTokensPerMinute().ifPresent(
        limit -> gauges.add(new Gauge(Gauge.Kind.TOTAL_TOKENS, peak * (input + output), limit)));
    if (limits.concurrency().isPresent() && callSeconds.isPresent()) {
      gauges.add(new Gauge(Gauge.Kind.CONCURRENCY, peak * callSeconds.getAsDouble() / 60,
          limits.concurrency().getAsDouble()));
    }
    return gauges;
  }

  private OptionalDouble mostWhenIdle(double input, double output, OptionalDouble callSeconds) {
    return gauges(1, input, output, callSeconds).stream().filter(gauge -> gauge.used() > 0)
        .mapToDouble(gauge -> gauge.limit() / gauge.used()).min();
  }

  /// At the measured pace of a closed loop where it is known, else at the plan's own calls a day; a
  /// limit on calls at a time also bounds the agents themselves.
  private OptionalInt maxAgents(Scenario scenario, double output, OptionalDouble most, double teamCallsPerMinute) {
    double perAgent = scenario.workload().traffic().pace().callsPerMinute(output)
        .orElse(teamCallsPerMinute * scenario.workload().traffic().peakFactor() / scenario.workload().agents())
        * liveShare();
    double agents = most.isPresent() && perAgent > 0 ? most.getAsDouble() / perAgent : Double.POSITIVE_INFINITY;
    double busy = limits.concurrency().orElse(Double.POSITIVE_INFINITY);
    double fewest = Math.floor(Math.min(agents, busy) + 1e-9);
    return Double.isInfinite(fewest) ? OptionalInt.empty() : OptionalInt.of((int) Math.min(fewest, Integer.MAX_VALUE));
  }

  /// The limit of a whole minute that one average call does not fit into.
  private Optional<Gauge> tooLarge(double input, double output) {
    return gauges(1, input, output, OptionalDouble.empty()).stream()
        .filter(gauge -> gauge.kind() != Gauge.Kind.REQUESTS && gauge.used() > gauge.limit()).findFirst();
  }
}
