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
  /// Places of a round that are asked for; more would not move the third digit.
  private static final int PLACES = 64;

  @Override
  public double coldWrites() {
    return gapMinutes == 0 ? calls * probability : withHerd(life.refreshOnRead() ? openedCold() : openedUnrefreshed());
  }

  @Override
  public double prewarmedWrites() {
    if (gapMinutes == 0) {
      return 0;
    }
    double beyond = Math.max(0, calls - coveredAhead()) * probability
        * Math.pow(1 - probability, life.gapsWithin(gapMinutes));
    return withHerd(life.refreshOnRead() ? beyond : Math.max(0, openedUnrefreshed() - prewarmed()));
  }

  @Override
  public double prewarmed() {
    double reach = gapMinutes == 0 ? calls : Math.max(1, life.gapsWithin(gapMinutes));
    return 1 - Math.pow(1 - probability, Math.min(reach, calls));
  }

  @Override
  public double warmWrites(double roundMinutes, double behind, boolean prewarmed) {
    if (gapMinutes == 0) {
      double rounds = Math.min(behind, life.gapsWithin(roundMinutes));
      return prewarmed ? 0 : calls * probability * Math.pow(1 - probability, calls * rounds);
    }
    double reach = life.gapsWithin(gapMinutes);
    double first = earlier(0, roundMinutes, behind);
    int places = (int) Math.ceil(Math.min(calls, PLACES));
    double silent = 0;
    for (int i = 0; i < places; i++) {
      double place = calls <= PLACES ? i : (i + 0.5) * calls / places;
      double own = Math.min(place, reach);
      silent += Math.pow(1 - probability, own + earlier(place, roundMinutes, behind));
      // what was written ahead is found by every call it reaches, in a round that no entry was alive for
      silent -= prewarmed && place < coveredAhead() ? Math.pow(1 - probability, own + first) : 0;
    }
    return withHerd(calls * probability * silent / places);
  }

  /// Places that find what was written ahead of the round.
  private double coveredAhead() {
    return Math.floor(Math.max(0, life.lifetimeMinutes() - life.readableAfterMinutes()) / gapMinutes + SLACK) + 1;
  }

  /// Starts of the rounds before that lie within a lifetime of the call at this place of its round.
  private double earlier(double place, double roundMinutes, double behind) {
    double left = life.lifetimeMinutes() - place * gapMinutes;
    double whole = Math.clamp(Math.floor(left / roundMinutes + SLACK), 0, behind);
    return calls * whole + (behind <= whole ? 0
        : Math.clamp(startsBefore(roundMinutes, left - whole * roundMinutes), 0, calls));
  }

  @Override
  public double silentBefore(double roundMinutes, double behind) {
    double rounds = Math.min(behind, life.gapsWithin(roundMinutes));
    double rest = gapMinutes == 0 || behind <= rounds ? 0
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

  /// Entries opened in a round that finds none alive: by its first call, and by those beyond a lifetime.
  private double openedCold() {
    double reach = life.gapsWithin(gapMinutes);
    return 1 - Math.pow(1 - probability, Math.min(reach, calls)) + beyond(reach);
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
