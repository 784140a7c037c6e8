package runrate.launches;

/// Writes of one round whose calls start at equal gaps, or all at once where the gap is 0 (lockstep).
/// Each of the round's calls reaches the cache with probability p, since routing and batching take
/// the others elsewhere.
///
/// A call opens a new entry if none of the K starts within the lifetime before it reached the cache:
/// `p (1 - p)^K`. K is its place in the round as far as the lifetime reaches back, and more where it
/// reaches into the round before. Every opened entry is written again by the calls that start before
/// it is readable. Calls that start at the same moment never find each other.
///
/// @param calls      A: calls of a round over all models
/// @param probability p
/// @param gapMinutes between two starts
record StaggeredRound(double calls, double probability, double gapMinutes, EntryLife life) implements Round {
  /// A distance of whole gaps may come out a hair short of the last one.
  private static final double SLACK = 1e-9;

  @Override
  public double coldWrites() {
    return gapMinutes == 0 ? calls * probability : withHerd(life.refreshOnRead() ? opened(0) : openedUnrefreshed());
  }

  @Override
  public double prewarmedWrites() {
    if (gapMinutes == 0) {
      return 0;
    }
    double reach = life.gapsWithin(gapMinutes);
    return withHerd(life.refreshOnRead()
        ? (reach == 0 ? Math.max(0, calls - 1) * probability : beyond(reach))
        : Math.max(0, openedUnrefreshed() - prewarmed()));
  }

  @Override
  public double prewarmed() {
    double reach = gapMinutes == 0 ? calls : Math.max(1, life.gapsWithin(gapMinutes));
    return 1 - Math.pow(1 - probability, Math.min(reach, calls));
  }

  @Override
  public double warmWrites(double roundMinutes, double behind) {
    double rounds = Math.min(behind, life.gapsWithin(roundMinutes));
    if (gapMinutes == 0) {
      return calls * probability * Math.pow(1 - probability, calls * rounds);
    }
    double before = startsBefore(roundMinutes, life.lifetimeMinutes());
    if (rounds < 1 && before < calls) {
      return withHerd(opened(before));
    }
    double rest = behind <= rounds ? 0
        : startsBefore(roundMinutes, life.lifetimeMinutes() - rounds * roundMinutes);
    return withHerd(calls * probability * Math.pow(1 - probability, calls * rounds + Math.min(rest, calls)));
  }

  @Override
  public double silentBefore(double roundMinutes) {
    double rounds = life.gapsWithin(roundMinutes);
    double rest = gapMinutes == 0 ? 0
        : Math.min(calls, startsBefore(roundMinutes, life.lifetimeMinutes() - rounds * roundMinutes));
    return Math.pow(1 - probability, calls * rounds + rest);
  }

  @Override
  public boolean isBridged(double roundMinutes) {
    return gapMinutes == 0
        ? life.gapsWithin(roundMinutes) >= 1
        : startsBefore(roundMinutes, life.lifetimeMinutes()) > 0;
  }

  /// Starts of the round before that lie within so many minutes ahead of this round.
  private double startsBefore(double roundMinutes, double minutes) {
    double places = calls - 1 - (roundMinutes - minutes) / gapMinutes;
    return Math.max(0, Math.floor(places + SLACK) + 1);
  }

  /// Entries opened where so many starts of the round before are still within reach of the first call.
  private double opened(double before) {
    double q = 1 - probability;
    double reach = life.gapsWithin(gapMinutes);
    return before * probability * Math.pow(q, before)
        + Math.max(0, Math.pow(q, before) - Math.pow(q, Math.min(reach, calls)))
        + beyond(reach);
  }

  /// Entries opened by calls whose lifetime reaches back to no more than `reach` starts.
  private double beyond(double reach) {
    return Math.max(0, calls - reach) * probability * Math.pow(1 - probability, reach);
  }

  /// An entry that reads do not refresh serves the starts of one lifetime, then the next call opens another.
  private double openedUnrefreshed() {
    double reach = life.gapsWithin(gapMinutes);
    return probability == 1
        ? Math.ceil(calls / (reach + 1))
        : Math.max(anyCall(), calls * probability / (1 + probability * reach));
  }

  private double anyCall() {
    return 1 - Math.pow(1 - probability, calls);
  }

  private double withHerd(double opened) {
    double early = Math.min(calls - 1, life.startsBeforeReadable(gapMinutes));
    return Math.min(calls * probability, opened * (1 + probability * Math.max(0, early)));
  }
}
