package runrate.launches;

import java.util.OptionalDouble;
import runrate.scenario.Launch;

/// How often the calls of one model find the team's shared prefix, and the agent's own history, in
/// the cache: in closed form, from the launch pattern, the entry's life and the traffic (cost model
/// 4.4). Each model has its own cache, and batched calls leave the stream, so a call reaches this
/// cache with a probability p = routing share times live share.
///
/// In rounds `D = A / (calls a minute)` is the time from one round to the next. A session starts cold
/// and holds the rounds of its part of the day; without sessions the rows of rounds are endless.
///
/// @param callsPerRound  A: calls that start in a round, one an agent (fewer where requests are grouped)
/// @param activeMinutes  minutes of the working day
/// @param sessionsPerDay cold starts a day, 0 where the cache never cools down
/// @param callsPerMinutePerKey what one cache key serves well; above it calls are spread over more
///                       keys, each a cache of its own; infinite where the vendor has no such limit
/// @param limitedColdHitRate of a cold round whose calls rate limits do not let through as they come: those that come
///                       later read; absent where nothing holds them back
/// @param counted        rows of rounds that need not be counted again
public record LaunchHits(Launch launch, double callsPerRound, double activeMinutes, EntryLife life,
    double sessionsPerDay, double callsPerMinutePerKey, OptionalDouble limitedColdHitRate, CountedRows counted) {
  /// The highest hit rate measured in practice; a derived rate above it is optimistic.
  public static final double HIGHEST_MEASURED = 0.94;
  private static final double SELDOM = 1e-9;
  /// Late rounds differ so little that one stands for a sixteenth of those before it.
  private static final double ROUNDS_APART = 16;

  /// A team that no rate limit holds back.
  public LaunchHits(Launch launch, double callsPerRound, double activeMinutes, EntryLife life, double sessionsPerDay,
      double callsPerMinutePerKey) {
    this(launch, callsPerRound, activeMinutes, life, sessionsPerDay, callsPerMinutePerKey, OptionalDouble.empty(),
        new CountedRows());
  }

  /// Share of this model's live calls that read the team's prefix, 0 to 1.
  ///
  /// @param callsPerMinute calls of the whole team, all models and modes
  /// @param probability    p
  public double teamHitRate(double callsPerMinute, double probability) {
    if (callsPerMinute * probability == 0) {
      return 0;
    }
    double keys = keys(callsPerMinute, probability);
    return launch.pattern() == Launch.Pattern.STEADY
        ? steady(callsPerMinute / keys, probability)
        : rounds(callsPerMinute / keys, probability, keys);
  }

  /// The same in one lone round that starts cold, where the spread is as long as it says; steady
  /// calls of a round come at the pace of the day.
  public double coldRoundHitRate(double callsPerMinute, double probability) {
    double calls = callsPerRound * probability;
    double alone = Math.max(spreadMinutes(), life.lifetimeMinutes()) + 1;
    return launch.pattern() == Launch.Pattern.STEADY
        ? SteadyStream.sessionHitRate(callsPerMinute * probability, life, callsPerRound, probability)
        : Math.clamp(1 - coldWrites(round(callsPerRound, probability, alone)) / calls, 0, 1);
  }

  /// The same team starting in another way.
  public LaunchHits withLaunch(Launch other) {
    return new LaunchHits(other, callsPerRound, activeMinutes, life, sessionsPerDay, callsPerMinutePerKey,
        limitedColdHitRate, counted);
  }

  public LaunchHits withCallsPerRound(double calls) {
    return new LaunchHits(launch, calls, activeMinutes, life, sessionsPerDay, callsPerMinutePerKey,
        limitedColdHitRate, counted);
  }

  public LaunchHits withLimitedColdHitRate(double share) {
    return new LaunchHits(launch, callsPerRound, activeMinutes, life, sessionsPerDay, callsPerMinutePerKey,
        OptionalDouble.of(share), counted);
  }

  /// Part of the rounds that begin with no entry alive: the first of each session, and all where none lives from one
  /// round to the next. Steady calls have no rounds: 0.
  public double coldRoundShare(double callsPerMinute, double probability) {
    if (launch.pattern() == Launch.Pattern.STEADY || callsPerMinute * probability == 0) {
      return 0;
    }
    double keys = keys(callsPerMinute, probability);
    double calls = callsOfRound(callsPerMinute) / keys;
    double roundMinutes = calls * keys / callsPerMinute;
    return !round(calls, probability, roundMinutes).isBridged(roundMinutes) ? 1
        : sessionsPerDay == 0 ? 0 : 1 / rounds(callsPerMinute);
  }

  /// Share of this model's live calls that read the agent's own history. Its entry is kept alive by
  /// this one agent, and can be found only where the team's prefix before it is found.
  public double ownHitRate(double callsPerMinute, double probability) {
    return ownHitRate(callsPerMinute, probability, teamHitRate(callsPerMinute, probability));
  }

  /// The same where the team's rate is known, which is the dearer one to find.
  ///
  /// @param teamHitRate what [#teamHitRate] says of the same calls
  public double ownHitRate(double callsPerMinute, double probability, double teamHitRate) {
    if (callsPerMinute * probability == 0) {
      return 0;
    }
    double own = callsPerMinute / Math.max(1, callsPerRound);
    double hits = launch.pattern() == Launch.Pattern.STEADY
        ? steady(own, probability)
        : withMaxLifetime(ownInRounds(1 / own, probability, rounds(callsPerMinute)), own * probability);
    return Math.min(hits, teamHitRate);
  }

  /// Extra calls ahead of cold rounds that only write the prefix, for each of this model's live calls.
  public double prewarmsPerCall(double callsPerMinute, double probability) {
    if (!launch.prewarm() || launch.pattern() == Launch.Pattern.STEADY || callsPerMinute * probability == 0) {
      return 0;
    }
    double keys = keys(callsPerMinute, probability);
    double calls = callsOfRound(callsPerMinute) / keys;
    double roundMinutes = calls * keys / callsPerMinute;
    double rounds = sessionsPerDay == 0 ? Double.POSITIVE_INFINITY : rounds(callsPerMinute);
    if (!life.refreshOnRead()) {
      return counted.over(fixed(calls, probability, roundMinutes), rounds).prewarms() / (calls * probability);
    }
    Round round = round(calls, probability, roundMinutes);
    double silent = round.isBridged(roundMinutes) ? round.silentBefore(roundMinutes, Double.POSITIVE_INFINITY) : 1;
    double coldRounds = 1 / rounds + (1 - 1 / rounds) * silent;
    return coldRounds / (calls * probability);
  }

  private double callsPerDay(double callsPerMinute) {
    return callsPerMinute * activeMinutes;
  }

  private double keys(double callsPerMinute, double probability) {
    return Math.max(1, Math.ceil(callsPerMinute * probability / callsPerMinutePerKey));
  }

  private double steady(double callsPerMinute, double probability) {
    double reaching = callsPerMinute * probability;
    double warm = SteadyStream.hitRate(reaching, life);
    double hits = sessionsPerDay == 0 ? warm
        : SteadyStream.sessionHitRate(reaching, life, callsPerDay(callsPerMinute) / sessionsPerDay, probability);
    return Math.max(0, hits - LongestLife.forcedWrites(life, warm, reaching));
  }

  private double withMaxLifetime(double hits, double callsPerMinute) {
    return Math.max(0, hits - LongestLife.forcedWrites(life, hits, callsPerMinute));
  }

  /// A team that makes fewer calls a session than it has agents has one round with that many calls.
  private double callsOfRound(double callsPerMinute) {
    return sessionsPerDay == 0 ? callsPerRound : Math.min(callsPerRound, callsPerDay(callsPerMinute) / sessionsPerDay);
  }

  private double rounds(double callsPerMinute) {
    return Math.max(1, callsPerDay(callsPerMinute) / Math.max(1, sessionsPerDay) / callsOfRound(callsPerMinute));
  }

  private double rounds(double callsPerMinute, double probability, double keys) {
    double calls = callsOfRound(callsPerMinute * keys) / keys;
    double roundMinutes = calls / callsPerMinute;
    double rounds = sessionsPerDay == 0 ? Double.POSITIVE_INFINITY : rounds(callsPerMinute * keys);
    Round round = round(calls, probability, roundMinutes);
    double free = coldWrites(round);
    double cold = limitedColdHitRate.isPresent()
        ? calls * probability * (1 - limitedColdHitRate.getAsDouble()) : free;
    if (!life.refreshOnRead()) {
      double limited = free == 0 ? 1 : cold / free;
      return Math.clamp(1 - limited * counted.over(fixed(calls, probability, roundMinutes), rounds).missShare(), 0, 1);
    }
    double warm = warmWrites(round, roundMinutes, cold, Double.POSITIVE_INFINITY);
    double forced = round.isBridged(roundMinutes)
        ? LongestLife.forcedWrites(life, 1 - warm / (calls * probability), callsPerMinute * probability)
            * atOnce(calls * probability)
        : 0;
    double writes = Double.isInfinite(rounds) ? warm : writesOfSession(round, roundMinutes, cold, rounds) / rounds;
    return Math.clamp(1 - writes / (calls * probability) - forced, 0, 1);
  }

  private FixedRounds fixed(double calls, double probability, double roundMinutes) {
    double spread = launch.pattern() == Launch.Pattern.LOCKSTEP ? 0 : Math.min(spreadMinutes(), roundMinutes);
    boolean random = launch.pattern() == Launch.Pattern.RANDOM_PHASE;
    return new FixedRounds(calls, probability, random && spread == 0 ? roundMinutes : spread, roundMinutes, life,
        random, launch.prewarm());
  }

  /// The first round is cold; the next ones have only so many behind them as the session has had, which matters where
  /// few of the calls reach this cache: the first write of n calls counts `1 - (1 - p)^n`, not p.
  private double writesOfSession(Round round, double roundMinutes, double cold, double rounds) {
    double endless = warmWrites(round, roundMinutes, cold, Double.POSITIVE_INFINITY);
    double writes = cold;
    double counted = 1;
    while (counted < rounds) {
      double step = Math.min(Math.max(1, Math.floor(counted / ROUNDS_APART)), rounds - counted);
      double warm = warmWrites(round, roundMinutes, cold, counted + Math.max(0, step - 1) / 2);
      if (Math.abs(warm - endless) <= SELDOM * endless + SELDOM) {
        break;
      }
      writes += step * warm;
      counted += step;
    }
    return writes + Math.max(0, rounds - counted) * endless;
  }

  private double coldWrites(Round round) {
    return launch.prewarm() ? round.prewarmedWrites() : round.coldWrites();
  }

  private double warmWrites(Round round, double roundMinutes, double cold, double behind) {
    if (!round.isBridged(roundMinutes)) {
      return cold;
    }
    return round.warmWrites(roundMinutes, behind, launch.prewarm());
  }

  private Round round(double calls, double probability, double roundMinutes) {
    double spread = Math.min(spreadMinutes(), roundMinutes);
    return switch (launch.pattern()) {
      case RANDOM_PHASE -> new RandomRound(calls, probability, spread == 0 ? roundMinutes : spread, life);
      case LOCKSTEP -> new StaggeredRound(calls, probability, 0, life);
      case STAGGERED, STEADY -> new StaggeredRound(calls, probability, spread / calls, life);
    };
  }

  private double spreadMinutes() {
    return launch.spreadSeconds() / 60;
  }

  /// An agent's own calls are one round apart; the first rounds of a session have fewer behind them.
  private double ownInRounds(double roundMinutes, double probability, double rounds) {
    double reach = life.gapsWithin(roundMinutes);
    double q = 1 - probability;
    if (!life.refreshOnRead()) {
      return 1 - counted.over(new FixedRounds(1, probability, 0, roundMinutes, life, false, false),
          sessionsPerDay == 0 ? Double.POSITIVE_INFINITY : rounds).missShare();
    }
    double warm = 1 - Math.pow(q, reach);
    if (sessionsPerDay == 0) {
      return warm;
    }
    double early = Math.min(reach, rounds);
    double misses = (1 - Math.pow(q, early)) / probability + Math.max(0, rounds - reach) * (1 - warm);
    return Math.clamp(1 - misses / rounds, 0, 1);
  }

  /// Calls that write together when an entry ends: all of a round that starts at once.
  private double atOnce(double callsOfRound) {
    boolean together = launch.pattern() == Launch.Pattern.LOCKSTEP
        || launch.pattern() == Launch.Pattern.STAGGERED && launch.spreadSeconds() == 0;
    return together && !launch.prewarm() ? Math.max(1, callsOfRound) : 1;
  }
}
