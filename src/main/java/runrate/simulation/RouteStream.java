package runrate.simulation;

import java.util.SplittableRandom;

/// One route while a day runs: its cache, its limits, and the calls that wait for them.
final class RouteStream {
  private final Route route;
  private final Patience patience;
  private final int number;
  private final EventQueue queue;
  private final SplittableRandom chance;
  private final CacheEntries entries;
  private final TokenBuckets limits;
  private final WaitingLine line = new WaitingLine();
  private final Counts counted = new Counts();
  private final Counts ignored = new Counts();
  private boolean wakes;

  RouteStream(Team team, int number, EventQueue queue, SplittableRandom chance) {
    this.route = team.routes().get(number);
    this.patience = team.patience();
    this.number = number;
    this.queue = queue;
    this.chance = chance;
    entries = new CacheEntries(route.life(), team.agents());
    limits = new TokenBuckets(route.limits(), route.load());
  }

  void startSession() {
    entries.clear();
    limits.fillUp();
  }

  double prewarmsAhead() {
    return route.life().readableAfterMinutes();
  }

  Counts counts(boolean counts) {
    return counts ? counted : ignored;
  }

  Tally tally() {
    return counted.tally();
  }

  void begin(double now, int agent, boolean counts) {
    Counts mine = counts(counts);
    mine.calls++;
    if (route.liveShare() < 1 && chance.nextDouble() >= route.liveShare()) {
      return;
    }
    mine.liveCalls++;
    attempt(now, CallCode.firstAttempt(agent, number, counts));
  }

  void attempt(double now, long call) {
    if (!line.isEmpty() || !tryToServe(now, call)) {
      turnAway(now, call);
    }
  }

  /// Lets those go that have room now, gives up those too large to ever run, and sees to it that the
  /// next one is woken. One that lacks only a free flight is woken by the next landing.
  void admitWaiting(double now) {
    while (!line.isEmpty() && (serveFirst(now) || giveUpFirst(now))) {
      line.leave();
    }
    if (!line.isEmpty() && !wakes && limits.hasFlight()) {
      wakes = true;
      double roomAt = now + limits.minutesUntilRoom(countedInput(now, line.first()));
      queue.add(Math.max(roomAt, Math.nextUp(now)), CallCode.of(CallCode.WAKE, number));
    }
  }

  void wake(double now) {
    wakes = false;
    admitWaiting(now);
  }

  void land(double now) {
    limits.land();
    admitWaiting(now);
  }

  void prewarm(double now, double roundStart, boolean counts) {
    if (entries.prewarm(now, roundStart)) {
      counts(counts).prewarmWrites++;
      limits.take(now, route.load().prefixTokens());
    }
  }

  private boolean tryToServe(double now, long call) {
    boolean prefixRead = entries.found(CacheEntries.SHARED, now);
    boolean ownRead = prefixRead && entries.found(CallCode.agent(call) + 1, now);
    double input = route.load().countedInput(prefixRead, ownRead);
    if (!limits.admits(now, input)) {
      return false;
    }
    limits.take(now, input);
    if (limits.takeOff()) {
      queue.add(now + route.load().durationMinutes(), CallCode.of(CallCode.RELEASE, number));
    }
    if (patience.failureShare() > 0 && chance.nextDouble() < patience.failureShare()) {
      retry(now + route.load().durationMinutes(), call);
    } else {
      counts(CallCode.counted(call)).served(prefixRead, ownRead);
      touch(now, CallCode.agent(call) + 1, prefixRead, ownRead);
    }
    return true;
  }

  private void touch(double now, int own, boolean prefixRead, boolean ownRead) {
    if (!prefixRead) {
      entries.write(CacheEntries.SHARED, now);
      entries.rewrite(own, now);
      return;
    }
    entries.read(CacheEntries.SHARED, now);
    if (ownRead) {
      entries.read(own, now);
    } else {
      entries.write(own, now);
    }
  }

  private void turnAway(double now, long call) {
    Counts mine = counts(CallCode.counted(call));
    mine.rejected(CallCode.attempt(call));
    if (patience.rejectedCallsCount() && patience.onLimit() != Patience.OnLimit.WAIT) {
      limits.take(now, countedInput(now, call));
    }
    switch (patience.onLimit()) {
      case RETRY -> retry(now, call);
      case OVERFLOW -> mine.overflowed++;
      case WAIT -> {
        line.join(now, call);
        admitWaiting(now);
      }
    }
  }

  private void retry(double from, long call) {
    Counts mine = counts(CallCode.counted(call));
    int attempt = CallCode.attempt(call);
    if (attempt >= patience.maxAttempts()) {
      mine.failedForGood++;
      return;
    }
    double wait = chance.nextDouble() * patience.backoffMinutes() * Math.pow(2, attempt - 1);
    mine.waitedMinutes += wait;
    mine.retries++;
    queue.add(from + wait, CallCode.nextAttempt(call));
  }

  private boolean serveFirst(double now) {
    boolean served = tryToServe(now, line.first());
    if (served) {
      counts(CallCode.counted(line.first())).waitedMinutes += now - line.firstCameAt();
    }
    return served;
  }

  private boolean giveUpFirst(double now) {
    boolean tooLarge = limits.minutesUntilRoom(countedInput(now, line.first())) == Double.POSITIVE_INFINITY;
    if (tooLarge) {
      counts(CallCode.counted(line.first())).failedForGood++;
    }
    return tooLarge;
  }

  private double countedInput(double now, long call) {
    boolean prefixRead = entries.found(CacheEntries.SHARED, now);
    boolean ownRead = prefixRead && entries.found(CallCode.agent(call) + 1, now);
    return route.load().countedInput(prefixRead, ownRead);
  }
}
