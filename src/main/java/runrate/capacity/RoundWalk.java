package runrate.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.ModelFlow;
import runrate.scenario.LimitPlan;
import runrate.units.PerUnit;

/// Walks the calls of a cold round in the order they start: each is let through by the limits of its pool or turned
/// away, and writes or reads the prefix in its model's cache. All tasks start in the same minute and ask the same
/// limits.
final class RoundWalk {
  private static final double SLACK = 1e-9;
  /// After so many pauses that double, the first may have been as short as it likes.
  private static final int MOST_TRIES = 50;

  private final LimitPlan limits;
  private final List<TaskStart> starts;
  private final Map<ModelFlow, RoundCache> caches = new IdentityHashMap<>();
  private final Map<String, RoundBuckets> buckets = new HashMap<>();

  /// A call that is sent, and what its task does about a limit.
  private record Sent(TaskStart start, TaskStart.Call of, double minutes) {
    RoundCall call() {
      return of.call();
    }

    ModelFlow flow() {
      return of.call().flow();
    }
  }

  RoundWalk(LimitPlan limits, List<TaskStart> starts) {
    this.limits = limits;
    this.starts = List.copyOf(starts);
  }

  /// Of each task, in their order.
  List<RoundLanes> lanes() {
    Map<String, RoundCache> ofTheTeam = new HashMap<>();
    starts.forEach(start -> start.flows().forEach(flow -> open(start, flow, ofTheTeam)));
    Map<TaskStart, List<Lane>> lanes = new IdentityHashMap<>();
    starts.forEach(start -> lanes.put(start, new ArrayList<>()));
    sent().forEach(sent -> lanes.get(sent.start()).add(lane(sent)));
    return starts.stream().map(start -> lanes(start, lanes.get(start))).toList();
  }

  private RoundLanes lanes(TaskStart start, List<Lane> all) {
    double last = all.stream().mapToDouble(lane -> lane.startMinutes() + lane.lengthMinutes()).max().orElse(1);
    List<ModelFlow> cached = start.flows().stream().filter(ModelFlow::isCached).toList();
    double life = cached.stream().mapToDouble(flow -> flow.launch().life().lifetimeMinutes()).max().orElse(last);
    double ahead = cached.stream().mapToDouble(flow -> flow.launch().life().readableAfterMinutes()).max().orElse(0);
    return new RoundLanes(all, Math.max(life * 1.04, last * 1.02),
        start.flows().stream().map(caches::get).flatMap(cache -> cache.spans().stream())
            .sorted(Comparator.comparingDouble(RoundLanes.Span::from)).toList(),
        start.prewarms() ? OptionalDouble.of(-ahead) : OptionalDouble.empty(),
        start.prewarms() ? cached.stream().mapToDouble(flow -> flow.usd().prewarm()).sum() : 0, start.agents());
  }

  private void open(TaskStart start, ModelFlow flow, Map<String, RoundCache> ofTheTeam) {
    var own = new RoundCache(flow.launch().life());
    RoundCache cache = start.isTeam() ? ofTheTeam.computeIfAbsent(flow.offer().key(), key -> own) : own;
    caches.put(flow, cache);
    room(flow);
    if (start.prewarms() && flow.isCached() && cache.spans().isEmpty()) {
      cache.prewarm();
    }
  }

  private RoundBuckets room(ModelFlow flow) {
    PoolLimits pool = PoolLimits.of(flow.offer(), limits);
    return buckets.computeIfAbsent(pool.pool(), key -> new RoundBuckets(pool));
  }

  /// All calls in the order they ask; a limiter of one's own holds them back before they are sent.
  private List<Sent> sent() {
    List<Sent> asked = starts.stream().flatMap(start -> start.calls().stream().map(call ->
        new Sent(start, call, call.askedMinutes()))).sorted(Comparator.comparingDouble(Sent::minutes)
        .thenComparingDouble(sent -> sent.of().place())).toList();
    if (limits.clientCallsPerMinute().isEmpty()) {
      return asked;
    }
    List<Sent> paced = new ArrayList<>();
    for (Sent next : asked) {
      double free = paced.isEmpty() ? next.minutes()
          : paced.getLast().minutes() + 1 / limits.clientCallsPerMinute().getAsDouble();
      paced.add(new Sent(next.start(), next.of(), Math.max(next.minutes(), free)));
    }
    return paced;
  }

  private Lane lane(Sent sent) {
    RoundBuckets room = room(sent.flow());
    if (isRoomAt(room, sent.call(), sent.minutes())) {
      return called(sent, room, sent.minutes(), -1);
    }
    Optional<ModelFlow> elsewhere = overflow(sent);
    if (elsewhere.isPresent()) {
      return lane(sent, sent.minutes(), sent.minutes(), Lane.Outcome.OVERFLOWS, 0, elsewhere.get().callUsd());
    }
    boolean again = limits.onLimit() == LimitPlan.OnLimit.RETRY;
    double start = again ? triedAgain(room, sent.call(), sent.minutes()) : waited(room, sent.call(), sent.minutes());
    if (room.neverHolds(room.need(sent.call(), reads(sent.call(), start)))) {
      return new Lane(sent.of().agent(), sent.flow().name(), sent.flow().key().again(), sent.of().askedMinutes(),
          sent.of().askedMinutes(), sent.of().askedMinutes(), sent.start().lengthMinutes(sent.flow()),
          sent.of().askedMinutes(), Lane.Outcome.NEVER_RUNS, 0, 0);
    }
    return called(sent, room, start, again ? sent.minutes() : -1);
  }

  /// The model a call goes to in place of its own, where there is room for it; else it waits where it is.
  private Optional<ModelFlow> overflow(Sent sent) {
    return limits.onLimit() != LimitPlan.OnLimit.OVERFLOW ? Optional.empty()
        : sent.start().overflow().filter(flow -> {
          var call = new RoundCall(flow, false);
          RoundBuckets room = room(flow);
          boolean isRoom = !room.neverHolds(room.need(call, false)) && isRoomAt(room, call, sent.minutes());
          if (isRoom) {
            room.take(room.need(call, false), sent.minutes());
          }
          return isRoom;
        });
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
    double pause = Math.max(0.1, limits.backoffSeconds()) / PerUnit.SECONDS_PER_MINUTE;
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

  /// @param rejected when a first try was refused, below 0 where none was
  private Lane called(Sent sent, RoundBuckets room, double start, double rejected) {
    boolean reads = reads(sent.call(), start);
    room.take(room.need(sent.call(), reads), start);
    if (!sent.call().cached()) {
      return lane(sent, start, rejected, Lane.Outcome.UNCACHED, 0, sent.call().usd(false));
    }
    caches.get(sent.flow()).use(start);
    return lane(sent, start, rejected, reads ? Lane.Outcome.READS : Lane.Outcome.WRITES, sent.call().prefixTokens(),
        sent.call().usd(reads));
  }

  private static Lane lane(Sent sent, double start, double rejected, Lane.Outcome outcome, double prefixTokens,
      double usd) {
    return new Lane(sent.of().agent(), sent.flow().name(), sent.flow().key().again(), sent.of().askedMinutes(),
        sent.minutes(), start, sent.start().lengthMinutes(sent.flow()), rejected, outcome, prefixTokens, usd);
  }
}
