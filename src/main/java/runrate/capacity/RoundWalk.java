package runrate.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import runrate.costing.ModelFlow;
import runrate.scenario.Launch;
import runrate.scenario.LimitPlan;
import runrate.scenario.Scenario;
import runrate.units.PerUnit;

/// Walks the calls of a cold round in the order they start: each is let through by the limits of its pool or turned
/// away, and writes or reads the prefix in its model's cache.
final class RoundWalk {
  private static final long SEED = 20261120;
  private static final double SLACK = 1e-9;
  /// Nobody looks at more lanes; the others do as these do.
  private static final int MOST_WALKED = 5_000;
  /// After so many pauses that double, the first may have been as short as it likes.
  private static final int MOST_TRIES = 50;

  private final Scenario scenario;
  private final List<ModelFlow> flows;
  /// Part of the calls that is not batched.
  private final double live;
  private final Launch launch;
  private final OptionalDouble overflowUsd;
  private final Map<ModelFlow, RoundCache> caches = new IdentityHashMap<>();
  private final Map<String, RoundBuckets> buckets = new HashMap<>();

  /// @param overflowUsd what a call costs at the model that takes those a limit turns away, absent without one
  RoundWalk(Scenario scenario, List<ModelFlow> flows, OptionalDouble overflowUsd) {
    this.scenario = scenario;
    this.flows = flows.stream().filter(flow -> flow.liveShare() > 0).toList();
    this.live = RoundPrices.liveShare(flows);
    this.launch = scenario.plan().caching().launch();
    this.overflowUsd = overflowUsd;
  }

  RoundLanes lanes() {
    int agents = (int) Math.max(1, Math.round(scenario.workload().agents() / scenario.plan().requestsPerCall()
        * live));
    int walked = Math.min(agents, MOST_WALKED);
    double[] starts = starts(agents, walked);
    double[] sent = paced(starts);
    boolean prewarm = launch.prewarm() && launch.pattern() != Launch.Pattern.STEADY;
    double ahead = prewarm ? flows.stream().filter(ModelFlow::isCached)
        .mapToDouble(flow -> flow.launch().life().readableAfterMinutes()).max().orElse(0) : 0;
    flows.forEach(flow -> open(flow, prewarm));
    List<Lane> all = new ArrayList<>();
    List<RoundCall> calls = RoundCall.dealt(flows, walked);
    for (int i = 0; i < calls.size(); i++) {
      all.add(lane(i + 1, starts[i], sent[i], calls.get(i)));
    }
    double last = all.stream().mapToDouble(lane -> lane.startMinutes() + lane.lengthMinutes()).max().orElse(1);
    double life = flows.stream().filter(ModelFlow::isCached)
        .mapToDouble(flow -> flow.launch().life().lifetimeMinutes()).max().orElse(last);
    return new RoundLanes(all, Math.max(life * 1.04, last * 1.02),
        flows.stream().map(caches::get).flatMap(cache -> cache.spans().stream())
        .sorted(Comparator.comparingDouble(RoundLanes.Span::from)).toList(),
        prewarm ? OptionalDouble.of(-ahead) : OptionalDouble.empty(), prewarm ? prewarmUsd() : 0, agents);
  }

  private void open(ModelFlow flow, boolean prewarm) {
    var cache = new RoundCache(flow.launch().life());
    caches.put(flow, cache);
    PoolLimits limits = PoolLimits.of(flow.offer(), scenario.plan().limits());
    buckets.putIfAbsent(limits.pool(), new RoundBuckets(limits));
    if (prewarm && flow.isCached()) {
      cache.prewarm();
    }
  }

  private double prewarmUsd() {
    return flows.stream().filter(ModelFlow::isCached).mapToDouble(flow -> flow.usd().prewarm()).sum();
  }

  private double[] starts(int agents, int walked) {
    var random = new SplittableRandom(SEED);
    double spread = launch.spreadSeconds() / 60;
    double steady = scenario.workload().traffic().teamCallsPerMinute() / scenario.plan().requestsPerCall() * live;
    double period = steady == 0 ? spread : agents / steady;
    double[] starts = new double[walked];
    double at = 0;
    for (int i = 0; i < walked; i++) {
      starts[i] = switch (launch.pattern()) {
        case LOCKSTEP -> 0;
        case STAGGERED -> i * spread / agents;
        case RANDOM_PHASE -> random.nextDouble() * (spread == 0 ? period : spread);
        case STEADY -> at;
      };
      at += steady == 0 ? 0 : -Math.log(1 - random.nextDouble()) / steady;
    }
    Arrays.sort(starts);
    return starts;
  }

  /// A limiter of one's own holds calls back before they are sent.
  private double[] paced(double[] starts) {
    double[] sent = starts.clone();
    OptionalDouble perMinute = scenario.plan().limits().clientCallsPerMinute();
    for (int i = 1; i < sent.length && perMinute.isPresent(); i++) {
      sent[i] = Math.max(sent[i], sent[i - 1] + 1 / perMinute.getAsDouble());
    }
    return sent;
  }

  private Lane lane(int agent, double asked, double sent, RoundCall call) {
    LimitPlan limits = scenario.plan().limits();
    RoundBuckets room = buckets.get(PoolLimits.of(call.flow().offer(), limits).pool());
    boolean overflows = limits.onLimit() == LimitPlan.OnLimit.OVERFLOW && overflowUsd.isPresent();
    boolean fits = isRoomAt(room, call, sent);
    double start = fits || overflows ? sent : limits.onLimit() == LimitPlan.OnLimit.RETRY
        ? triedAgain(room, call, sent) : waited(room, call, sent);
    if (room.neverHolds(room.need(call, reads(call, start)))) {
      return new Lane(agent, call.flow().name(), asked, asked, asked, length(call.flow()), asked,
          Lane.Outcome.NEVER_RUNS, 0, 0);
    }
    if (!fits && overflows) {
      return new Lane(agent, call.flow().name(), asked, sent, sent, length(call.flow()), sent,
          Lane.Outcome.OVERFLOWS, 0, overflowUsd.getAsDouble());
    }
    boolean again = !fits && limits.onLimit() == LimitPlan.OnLimit.RETRY;
    return called(agent, call, room, asked, sent, start, again ? sent : -1);
  }

  private boolean reads(RoundCall call, double start) {
    return call.cached() && caches.get(call.flow()).isReadAt(start);
  }

  private boolean isRoomAt(RoundBuckets room, RoundCall call, double at) {
    return room.freeAt(room.need(call, reads(call, at)), at) <= at + SLACK;
  }

  /// The first moment with room: for a call that writes, or for a smaller one once the entry can be read.
  private double waited(RoundBuckets room, RoundCall call, double asked) {
    double writing = room.freeAt(room.need(call, false), asked);
    if (!call.cached()) {
      return writing;
    }
    double readable = Math.max(asked, caches.get(call.flow()).readableAt());
    double reading = Double.isInfinite(readable) ? readable : room.freeAt(room.need(call, true), readable);
    return reading < writing && reads(call, reading) ? reading : writing;
  }

  /// The first try with room, after pauses that double.
  private double triedAgain(RoundBuckets room, RoundCall call, double asked) {
    double pause = Math.max(0.1, scenario.plan().limits().backoffSeconds()) / PerUnit.SECONDS_PER_MINUTE;
    double at = asked;
    for (int i = 0; i < MOST_TRIES; i++) {
      at += pause;
      pause *= 2;
      if (isRoomAt(room, call, at)) {
        return at;
      }
    }
    return waited(room, call, asked);
  }

  private Lane called(int agent, RoundCall call, RoundBuckets room, double asked, double sent,
      double start, double rejected) {
    boolean reads = reads(call, start);
    room.take(room.need(call, reads), start);
    if (!call.cached()) {
      return new Lane(agent, call.flow().name(), asked, sent, start, length(call.flow()), rejected,
          Lane.Outcome.UNCACHED, 0, call.usd(false));
    }
    caches.get(call.flow()).use(start);
    return new Lane(agent, call.flow().name(), asked, sent, start, length(call.flow()), rejected,
        reads ? Lane.Outcome.READS : Lane.Outcome.WRITES, call.prefixTokens(), call.usd(reads));
  }

  /// At the measured pace, else long enough to be seen.
  private double length(ModelFlow flow) {
    double nominal = Math.max(flow.launch().life().readableAfterMinutes() * 1.5,
        flow.launch().life().lifetimeMinutes() * 0.1);
    return scenario.workload().traffic().pace().callSeconds(flow.answerTokens()).orElse(Math.max(0.05, nominal) * 60)
        / 60;
  }
}
