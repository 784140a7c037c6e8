package runrate.launches;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Rounds on entries that reads do not renew (cost model 4.10). An entry serves every start within its lifetime,
/// counted
/// from its write; the next start after that writes anew and begins a life of its own, with whoever starts before it is
/// readable. Where all starts of a round lie within the lifetime it serves `k = floor(tau / D)` further rounds, and
/// with
/// W writes in a cold round `h = 1 - W / (A (k + 1))`.
///
/// Where each call reaches this cache with a probability p, the writes from start n on, no entry being alive, are
/// `w(n) = p (1 + p e(n) + w(after(n))) + (1 - p) w(n + 1)`: e(n) starts come before its entry is readable, after(n) is
/// the first beyond its life. Starts at random are drawn, always the same ones, anew for each round or, where they have
/// the whole period, once for all rounds.
///
/// @param calls       A: calls of a round over all models; whole ones are counted
/// @param probability p, above 0
/// @param roundMinutes D: from the start of one round to that of the next
/// @param random      whether starts lie at random in the spread instead of at equal gaps; no gap is lockstep
record FixedRounds(double calls, double probability, double spreadMinutes, double roundMinutes, EntryLife life,
    boolean random, boolean prewarm) {
  private static final long SEED = 20261128;
  private static final double SLACK = 1e-9;
  /// Starts that are counted; a longer row goes on as it went.
  private static final int MOST_STARTS = 1024;
  private static final int MANY_ROUNDS = 16;
  private static final int MOST_CALLS = 256;
  /// Agents whose kept phases are as good as all phases.
  private static final int ENOUGH_PHASES = 64;
  private static final int MOST_DRAWS = 64;

  /// What a row of rounds from a cold start comes to.
  ///
  /// @param missShare part of this model's calls that write
  /// @param prewarms  extra calls ahead of rounds that find no entry, a round
  record Outcome(double missShare, double prewarms) {}

  /// @param rounds infinite for an endless row
  Outcome over(double rounds) {
    if (calls > MOST_CALLS) {
      // So many calls stand for more of them that each is sure to reach the cache.
      double any = 1 - Math.pow(1 - probability, calls / MOST_CALLS);
      return new FixedRounds(MOST_CALLS, any, spreadMinutes, roundMinutes, life, random, prewarm).over(rounds);
    }
    int agents = (int) Math.max(1, Math.rint(calls));
    boolean kept = random && spreadMinutes >= roundMinutes * (1 - SLACK);
    int most = Math.max(kept ? MOST_STARTS * agents / ENOUGH_PHASES : MOST_STARTS, MANY_ROUNDS * agents);
    double counted = Math.min(rounds * agents, Math.min(most, MOST_STARTS + MANY_ROUNDS * agents) / agents * agents);
    int draws = !random ? 1 : (int) Math.clamp(kept ? ENOUGH_PHASES / agents : MOST_STARTS / counted, 1, MOST_DRAWS);
    var chance = new SplittableRandom(SEED);
    double writes = 0;
    double prewarms = 0;
    for (int i = 0; i < draws; i++) {
      Row row = row(times(agents, (int) Math.ceil(counted - SLACK), kept, chance), agents, counted);
      int[] cycle = probability < 1 ? row.halves() : row.cycle(agents);
      writes += share(row.writes(), cycle, counted, rounds * agents) / draws;
      prewarms += share(row.prewarms(), cycle, counted, rounds * agents) / draws;
    }
    return new Outcome(Math.clamp(writes / probability, 0, 1), prewarms * agents);
  }

  /// What a start counts on average. A row that is longer than what was counted is as what lies between the two starts
  /// of its cycle.
  private static double share(double[] fromStart, int[] cycle, double counted, double all) {
    return all <= counted ? fromStart[0] / all
        : (fromStart[cycle[0]] - fromStart[cycle[1]]) / (cycle[1] - cycle[0]);
  }

  /// When each call starts, in order.
  private double[] times(int agents, int starts, boolean kept, SplittableRandom chance) {
    double[] times = new double[starts];
    double[] places = places(agents, chance);
    for (int n = 0; n < starts; n++) {
      if (random && !kept && n % agents == 0) {
        places = places(agents, chance);
      }
      times[n] = n / agents * roundMinutes + places[n % agents];
    }
    return times;
  }

  private double[] places(int agents, SplittableRandom chance) {
    double[] places = new double[agents];
    for (int i = 0; i < agents; i++) {
      places[i] = spreadMinutes * (random ? chance.nextDouble() : (double) i / agents);
    }
    Arrays.sort(places);
    return places;
  }

  /// Writes and pre-warm calls of a row from each of its starts on, no entry being alive there.
  ///
  /// @param next the first start an entry written here does not serve
  private record Row(double[] writes, double[] prewarms, int[] next) {
    /// The first start and the last that writes at the same place of a round, where every call reaches the cache: what
    /// lies between comes again and again.
    int[] cycle(int agents) {
      int last = 0;
      for (int n = next[0]; n < next.length; n = next[n]) {
        last = n % agents == 0 ? n : last;
      }
      return last > 0 ? new int[] {0, last} : halves();
    }

    int[] halves() {
      return new int[] {0, next.length / 2};
    }
  }

  private Row row(double[] times, int agents, double counted) {
    double[] writes = new double[times.length + 1];
    double[] prewarms = new double[times.length + 1];
    int[] next = new int[times.length];
    int after = times.length;
    int unreadable = times.length;
    for (int n = times.length - 1; n >= 0; n--) {
      double weight = Math.min(1, counted - n);
      after = Math.max(n + 1, firstAfter(times, times[n] + life.lifetimeMinutes(), after));
      unreadable = firstReading(times, n, unreadable);
      writes[n] = probability * (weight * (1 + probability * Math.max(0, unreadable - n - 1)) + writes[after])
          + (1 - probability) * writes[n + 1];
      prewarms[n] = probability * prewarms[after] + (1 - probability) * prewarms[n + 1];
      next[n] = after;
      if (prewarm && n % agents == 0) {
        double ahead = n / agents * roundMinutes - life.readableAfterMinutes();
        int served = firstAfter(times, ahead + life.lifetimeMinutes(), times.length);
        writes[n] = served > n ? writes[served] : writes[n];
        prewarms[n] = weight + prewarms[Math.max(served, n + 1)];
        next[n] = Math.max(served, n + 1);
      }
    }
    return new Row(writes, prewarms, next);
  }

  /// The first start later than a moment, looked for downwards.
  private static int firstAfter(double[] times, double moment, int from) {
    int first = from;
    while (first > 0 && times[first - 1] > moment * (1 + SLACK) + SLACK) {
      first--;
    }
    return first;
  }

  /// The first start that finds what start n writes; those of the same moment never do.
  private int firstReading(double[] times, int n, int from) {
    double readable = times[n] + life.readableAfterMinutes();
    int first = from;
    while (first > n + 1 && times[first - 1] >= readable * (1 - SLACK) - SLACK && times[first - 1] > times[n]) {
      first--;
    }
    return first;
  }
}
