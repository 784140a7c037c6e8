package runrate.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import runrate.costing.ModelFlow;
import runrate.launches.EntryLife;
import runrate.scenario.Launch;
import runrate.scenario.LimitPlan;
import runrate.scenario.Scenario;

/// Walks the calls of a round in the order they start.
final class RoundWalk {
  private static final long SEED = 20261120;
  private static final double SLACK = 1e-9;
  /// Nobody looks at more lanes; the others do as these do.
  private static final int MOST_WALKED = 5_000;

  private final Scenario scenario;
  private final List<ModelFlow> flows;
  private final Launch launch;
  private final Map<ModelFlow, LaneRoom> rooms = new IdentityHashMap<>();

  RoundWalk(Scenario scenario, List<ModelFlow> flows) {
    this.scenario = scenario;
    this.flows = flows.stream().filter(flow -> flow.liveShare() > 0).toList();
    this.launch = scenario.plan().caching().launch();
  }

  RoundLanes lanes() {
    int agents = (int) Math.max(1, Math.round(scenario.workload().agents() / scenario.plan().requestsPerCall()));
    int walked = Math.min(agents, MOST_WALKED);
    double[] starts = starts(agents, walked);
    boolean prewarm = launch.prewarm() && launch.pattern() != Launch.Pattern.STEADY;
    double ahead = 0;
    for (ModelFlow flow : flows) {
      LaneRoom room = new LaneRoom(callsPerMinute(flow));
      rooms.put(flow, room);
      EntryLife life = flow.launch().life();
      if (prewarm && flow.isCached()) {
        ahead = Math.max(ahead, life.readableAfterMinutes());
        room.open(Double.NEGATIVE_INFINITY, life.lifetimeMinutes() - life.readableAfterMinutes());
      }
    }
    List<Lane> all = new ArrayList<>();
    List<ModelFlow> models = flows.isEmpty() ? List.of() : models(walked);
    for (int i = 0; i < models.size(); i++) {
      all.add(lane(i + 1, starts[i], models.get(i)));
    }
    double last = all.stream().mapToDouble(lane -> lane.startMinutes() + lane.lengthMinutes()).max().orElse(1);
    double life = flows.stream().filter(ModelFlow::isCached)
        .mapToDouble(flow -> flow.launch().life().lifetimeMinutes()).max().orElse(last);
    return new RoundLanes(all, Math.max(life * 1.04, last * 1.02),
        rooms.values().stream().flatMap(room -> room.spans().stream())
        .sorted(Comparator.comparingDouble(RoundLanes.Span::from)).toList(),
        prewarm ? OptionalDouble.of(-ahead) : OptionalDouble.empty(), agents);
  }

  private double[] starts(int agents, int walked) {
    var random = new SplittableRandom(SEED);
    double spread = launch.spreadSeconds() / 60;
    double steady = scenario.workload().traffic().teamCallsPerMinute() / scenario.plan().requestsPerCall();
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

  /// Agents are dealt out over the models in proportion to their shares, as evenly as it goes.
  private List<ModelFlow> models(int agents) {
    double live = flows.stream().mapToDouble(ModelFlow::liveShare).sum();
    double[] owed = new double[flows.size()];
    List<ModelFlow> dealt = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      int best = 0;
      for (int k = 0; k < owed.length; k++) {
        owed[k] += flows.get(k).liveShare() / live;
        best = owed[k] > owed[best] + SLACK ? k : best;
      }
      owed[best]--;
      dealt.add(flows.get(best));
    }
    return dealt;
  }

  /// Calls of this model a minute that its limits let through if nothing is found in the cache.
  private double callsPerMinute(ModelFlow flow) {
    PoolLimits limits = PoolLimits.of(flow.offer(), scenario.plan().limits());
    return new PoolFlow(limits, List.of(flow)).capacity(scenario, 1).maxCallsPerMinute()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private Lane lane(int agent, double asked, ModelFlow flow) {
    LaneRoom room = rooms.get(flow);
    double start = asked;
    double rejected = -1;
    if (room.perMinute < 1) {
      return new Lane(agent, flow.name(), asked, asked, length(flow), asked, Lane.Outcome.NEVER_RUNS, 0, 0);
    }
    if (!Double.isInfinite(room.perMinute)) {
      room.fill(Math.max(asked, room.filledAt));
      if (room.calls < 1 - SLACK) {
        rejected = asked;
        if (scenario.plan().limits().onLimit() == LimitPlan.OnLimit.OVERFLOW) {
          return new Lane(agent, flow.name(), asked, asked, length(flow), asked, Lane.Outcome.OVERFLOWS, 0, 0);
        }
        start = waited(room, asked);
        room.fill(start);
      }
      room.calls--;
    }
    return called(agent, flow, asked, start, scenario.plan().limits().onLimit() == LimitPlan.OnLimit.RETRY
        ? rejected : -1);
  }

  /// When there is room again: at once where the call waits, at the first try after that where it
  /// is sent again with growing pauses.
  private double waited(LaneRoom room, double asked) {
    double free = room.filledAt + (1 - room.calls) / room.perMinute;
    if (scenario.plan().limits().onLimit() == LimitPlan.OnLimit.WAIT) {
      return free;
    }
    double pause = Math.max(0.1, scenario.plan().limits().backoffSeconds()) / 60;
    double at = asked;
    while (at < free) {
      at += pause;
      pause *= 2;
    }
    return at;
  }

  private Lane called(int agent, ModelFlow flow, double asked, double start, double rejected) {
    if (!flow.isCached()) {
      return new Lane(agent, flow.name(), asked, start, length(flow), rejected, Lane.Outcome.UNCACHED, 0,
          flow.callUsd(0, 0));
    }
    LaneRoom room = rooms.get(flow);
    EntryLife life = flow.launch().life();
    boolean alive = start <= room.aliveUntil + SLACK;
    boolean reads = alive && start >= room.readableAt - SLACK && start > room.readableAt - life.readableAfterMinutes();
    if (!reads) {
      if (alive) {
        room.keep(start + life.lifetimeMinutes());
      } else {
        room.open(start + life.readableAfterMinutes(), start + life.lifetimeMinutes());
      }
    } else if (life.refreshOnRead()) {
      room.keep(start + life.lifetimeMinutes());
    }
    return new Lane(agent, flow.name(), asked, start, length(flow), rejected,
        reads ? Lane.Outcome.READS : Lane.Outcome.WRITES, flow.teamTokens(), flow.callUsd(reads ? 1 : 0, 0));
  }

  /// At the measured pace, else long enough to be seen.
  private double length(ModelFlow flow) {
    double nominal = Math.max(flow.launch().life().readableAfterMinutes() * 1.5,
        flow.launch().life().lifetimeMinutes() * 0.1);
    return scenario.workload().traffic().pace().callSeconds(flow.answerTokens()).orElse(Math.max(0.05, nominal) * 60)
        / 60;
  }
}
