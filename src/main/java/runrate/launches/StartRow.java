package runrate.launches;

/// A row of rounds counted start by start, from its last to its first, on entries that reads do not renew.
///
/// Where each call reaches this cache with a probability p, the writes from start n on, no entry being alive, are
/// `w(n) = p (1 + p e(n) + w(after(n))) + (1 - p) w(n + 1)`: e(n) starts come before its entry is readable and write it
/// anew, after(n) is the first beyond the life of the last of these. A round that finds no entry alive where it begins
/// may be written ahead; its first start then reads.
final class StartRow {
  private static final double SLACK = 1e-9;

  private final FixedRounds rounds;
  private final int agents;
  private final double[] times;
  private final double counted;
  /// From a start on at which no entry is alive, and behind these, where there are such, from a round on that is
  /// written ahead.
  private final double[] writes;
  private final double[] prewarms;
  /// Where the row goes on after the entry of such a start.
  private final int[] next;

  /// @param agents  starts of a round
  /// @param times   when each call starts, in order, whole rounds
  /// @param counted starts that count; the last may be part of one
  StartRow(FixedRounds rounds, int agents, double[] times, double counted) {
    this.rounds = rounds;
    this.agents = agents;
    this.times = times;
    this.counted = counted;
    writes = new double[(rounds.prewarm() ? 2 : 1) * (times.length + 1)];
    prewarms = new double[rounds.prewarm() ? writes.length : 0];
    next = new int[writes.length];
    count();
  }

  /// @param starts infinite for an endless row
  double writesPerStart(double starts) {
    return perStart(writes, starts);
  }

  double prewarmsPerStart(double starts) {
    return rounds.prewarm() ? perStart(prewarms, starts) : 0;
  }

  /// A row that is longer than what was counted is as what lies between two starts that are alike.
  private double perStart(double[] fromStart, double starts) {
    int first = at(0, Double.NEGATIVE_INFINITY);
    if (starts <= counted) {
      return fromStart[first] / starts;
    }
    int last = rounds.probability() < 1 ? half() : alike(first);
    return Math.max(0, fromStart[first] - fromStart[last]) / start(last);
  }

  /// The last start that writes at the same place of a round as the first.
  private int alike(int first) {
    int last = first;
    for (int n = next[first]; start(n) < times.length; n = next[n]) {
      last = start(n) % agents == 0 && isAhead(n) == isAhead(first) ? n : last;
    }
    return last == first ? half() : last;
  }

  private int half() {
    return at(times.length / 2 / agents * agents, Double.NEGATIVE_INFINITY);
  }

  private void count() {
    int after = times.length;
    int afterAhead = times.length;
    int unreadable = times.length;
    double callsBetweenWrites = Math.rint(1 / rounds.probability());
    for (int n = times.length - 1; n >= 0; n--) {
      unreadable = firstReading(n, unreadable);
      int last = (int) Math.max(n, unreadable - callsBetweenWrites);
      double end = times[last] + rounds.life().lifetimeMinutes();
      after = Math.max(n + 1, firstAfter(end, after));
      write(n, Math.max(0, unreadable - n - 1), at(after, end));
      if (rounds.prewarm() && n % agents == 0) {
        double endAhead = n / agents * rounds.roundMinutes() - rounds.life().readableAfterMinutes()
            + rounds.life().lifetimeMinutes();
        afterAhead = firstAfter(endAhead, afterAhead);
        writeAhead(n, afterAhead > n ? at(afterAhead, endAhead) : n);
      }
    }
  }

  private void write(int n, int early, int after) {
    double p = rounds.probability();
    int silent = at(n + 1, Double.NEGATIVE_INFINITY);
    writes[n] = p * (weight(n) * (1 + p * early) + writes[after]) + (1 - p) * writes[silent];
    next[n] = after;
    if (rounds.prewarm()) {
      prewarms[n] = p * prewarms[after] + (1 - p) * prewarms[silent];
    }
  }

  private void writeAhead(int n, int after) {
    int ahead = ahead(n);
    writes[ahead] = writes[after];
    prewarms[ahead] = weight(n) + prewarms[after];
    next[ahead] = after;
  }

  private double weight(int n) {
    return Math.min(1, counted - n);
  }

  /// How the row goes on at this start, the entry before it having ended at that moment. What is written ahead while
  /// that entry lives is read at once.
  private int at(int n, double entryEnd) {
    if (!rounds.prewarm()) {
      return n;
    }
    int round = entryEnd < 0 ? 0 : (int) Math.floor(entryEnd / rounds.roundMinutes() * (1 + SLACK)) + 1;
    boolean renewed = entryEnd >= (round * rounds.roundMinutes() - rounds.life().readableAfterMinutes()) * (1 - SLACK);
    if (renewed && n <= round * agents && round * agents <= times.length) {
      return ahead(round * agents);
    }
    return n % agents == 0 && n / agents * rounds.roundMinutes() > entryEnd * (1 + SLACK) ? ahead(n) : n;
  }

  private int ahead(int n) {
    return n + times.length + 1;
  }

  private boolean isAhead(int at) {
    return at > times.length;
  }

  private int start(int at) {
    return at % (times.length + 1);
  }

  /// The first start later than a moment, looked for downwards.
  private int firstAfter(double moment, int from) {
    int first = from;
    while (first > 0 && times[first - 1] > moment * (1 + SLACK) + SLACK) {
      first--;
    }
    return first;
  }

  /// The first start that finds what start n writes; those of the same moment never do.
  private int firstReading(int n, int from) {
    double readable = times[n] + rounds.life().readableAfterMinutes();
    int first = from;
    while (first > n + 1 && times[first - 1] >= readable * (1 - SLACK) - SLACK && times[first - 1] > times[n]) {
      first--;
    }
    return first;
  }
}
