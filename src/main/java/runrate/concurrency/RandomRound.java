package runrate.concurrency;

/// Writes of one round whose calls start at random moments of a spread, each reaching the cache with
/// probability p.
///
/// The first call of a cold round opens an entry, and those within ell after it write too:
/// `1 + A p q - (1 - p + p q)^A` writes with `q = min(1, ell / S)`, which is `1 + A q - q^A` where
/// every call comes here (cost model 4.4). A spread longer than the lifetime opens further entries
/// wherever a gap of a lifetime is left. Phases that are kept from round to round over the whole
/// period give `h = 1 - (1 - p tau / D)^(A - 1)`. Rounds that nearly touch are an approximation: the
/// calls of the round before count as if they were spread evenly over what the lifetime reaches.
///
/// @param calls         A: calls of a round over all models
/// @param probability   p
/// @param spreadMinutes S
record RandomRound(double calls, double probability, double spreadMinutes, EntryLife life) {

  double coldWrites() {
    return writes(0, false);
  }

  /// Writes of a cold round ahead of which one extra call wrote the entry.
  double prewarmedWrites() {
    return writes(0, true);
  }

  /// @param roundMinutes D: from the start of one round to that of the next
  double warmWrites(double roundMinutes) {
    if (!life.refreshOnRead() && isBridged(roundMinutes)) {
      double served = probability * calls * life.lifetimeMinutes() / roundMinutes;
      return withHerd(calls * probability / (1 + served), roundMinutes);
    }
    return spreadMinutes == roundMinutes
        ? keptPhases(roundMinutes)
        : writes(Math.max(0, life.lifetimeMinutes() - (roundMinutes - spreadMinutes)), false);
  }

  boolean isBridged(double roundMinutes) {
    return life.lifetimeMinutes() > roundMinutes - spreadMinutes;
  }

  private double keptPhases(double roundMinutes) {
    double rounds = life.gapsWithin(roundMinutes);
    double rest = Math.max(0, life.lifetimeMinutes() / roundMinutes - rounds);
    double opened = calls * probability * Math.pow(1 - probability, rounds * calls)
        * Math.pow(1 - probability * rest, calls - 1);
    return withHerd(rounds >= 1 && probability == 1 ? 0 : opened, roundMinutes);
  }

  /// @param bridge minutes by which the lifetime reaches back into the round before
  private double writes(double bridge, boolean prewarmed) {
    double reach = Math.min(1, life.lifetimeMinutes() / spreadMinutes);
    double back = Math.min(1, bridge / spreadMinutes);
    double silentBefore = silent(back);
    double none = Math.pow(1 - probability, calls);
    double first = Math.max(0, silentBefore - none);
    double later = calls * probability * (1 - reach) * Math.pow(1 - probability * reach, Math.max(0, calls - 1))
        + back * calls * probability * silentBefore
        + Math.max(0, none - silent(reach));
    if (!life.refreshOnRead()) {
      later = Math.max(0, calls * probability / (1 + probability * (calls - 1) * reach) - 1);
    }
    double firstWrites = prewarmed ? 0 : first * firstEntryWrites(none);
    return Math.min(calls * probability, firstWrites + withHerd(later, spreadMinutes));
  }

  /// Probability that no call reached the cache in this part of a spread.
  private double silent(double part) {
    return Math.pow(1 - probability * part, calls);
  }

  /// Writes of the first entry of a round, given that any call comes.
  private double firstEntryWrites(double none) {
    double q = Math.min(1, life.readableAfterMinutes() / spreadMinutes);
    double writes = 1 + calls * probability * q - Math.pow(1 - probability + probability * q, calls);
    return none >= 1 ? 0 : writes / (1 - none);
  }

  private double withHerd(double opened, double overMinutes) {
    double early = Math.min(1, life.readableAfterMinutes() / overMinutes) * Math.max(0, calls - 1);
    return Math.min(calls * probability, opened * (1 + probability * early));
  }
}
