package runrate.launches;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Rounds on entries that reads do not renew (cost model 4.10). An entry serves every start within its lifetime,
/// counted from its last write; the next start after that writes anew and begins a life of its own, with whoever starts
/// before it is readable. Where all starts of a round lie within the lifetime it serves `k = floor(tau / D)` further
/// rounds, and with W writes in a cold round `h = 1 - W / (A (k + 1))`. [StartRow] counts a row start by start. Starts
/// at random are drawn, always the same ones, anew for each round or, where they have the whole period, once for all
/// rounds; in lockstep a round is one start.
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
  private static final int MOST_OF_LONG_LIVES = 1 << 15;
  private static final int MANY_ROUNDS = 16;
  private static final int MANY_LIVES = 8;
  private static final int MOST_CALLS = 256;
  /// Agents whose kept phases are as good as all phases.
  private static final int ENOUGH_PHASES = 64;
  private static final int MOST_DRAWS = 1024;
  /// Starts that are counted over all draws: few agents must be drawn often until their phases are as good as all.
  private static final int STARTS_OF_ALL_DRAWS = 1 << 14;

  /// What a row of rounds from a cold start comes to.
  ///
  /// @param missShare part of this model's calls that write
  /// @param prewarms  extra calls ahead of rounds that find no entry, a round
  record Outcome(double missShare, double prewarms) {}

  /// The same with whole calls, as few as are counted; calls that start together are one.
  FixedRounds whole() {
    if (calls > MOST_CALLS) {
      // So many calls stand for more of them that each is sure to reach the cache.
      double any = 1 - Math.pow(1 - probability, calls / MOST_CALLS);
      return new FixedRounds(MOST_CALLS, any, spreadMinutes, roundMinutes, life, random, prewarm).whole();
    }
    double agents = Math.max(1, Math.rint(calls));
    if (spreadMinutes == 0 && agents > 1) {
      double any = 1 - Math.pow(1 - probability, agents);
      return new FixedRounds(1, any, 0, roundMinutes, life, false, prewarm);
    }
    return new FixedRounds(agents, probability, spreadMinutes, roundMinutes, life, random, prewarm);
  }

  /// Counts a row of [#whole] calls.
  ///
  /// @param rounds infinite for an endless row
  Outcome over(double rounds) {
    int agents = (int) calls;
    boolean kept = random && spreadMinutes >= roundMinutes * (1 - SLACK);
    double counted = Math.min(rounds * agents, most(agents, kept));
    int draws = !random ? 1 : (int) Math.clamp(STARTS_OF_ALL_DRAWS / counted, 1, MOST_DRAWS);
    var chance = new SplittableRandom(SEED);
    double writes = 0;
    double prewarms = 0;
    for (int i = 0; i < draws; i++) {
      StartRow row = new StartRow(this, agents, times(agents, (int) Math.ceil(counted - SLACK), kept, chance), counted);
      writes += row.writesPerStart(rounds * agents) / draws;
      prewarms += row.prewarmsPerStart(rounds * agents) / draws;
    }
    return new Outcome(Math.clamp(writes / probability, 0, 1), prewarms * agents);
  }

  /// Starts that are counted: whole rounds, and several lives of an entry as far as that is a moment's work.
  private int most(int agents, boolean kept) {
    int usual = Math.max(kept ? MOST_STARTS * agents / ENOUGH_PHASES : MOST_STARTS, MANY_ROUNDS * agents);
    double lives = MANY_LIVES * agents * (Math.floor(life.lifetimeMinutes() / roundMinutes) + 2);
    int most = Math.max(Math.min(usual, MOST_STARTS + MANY_ROUNDS * agents),
        (int) Math.min(lives, MOST_OF_LONG_LIVES));
    return Math.max(1, most / agents) * agents;
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
}
