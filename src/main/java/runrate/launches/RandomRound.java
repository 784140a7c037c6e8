package runrate.launches;

/// Writes of one round whose calls start at random moments of a spread, each reaching the cache with
/// probability p.
///
/// The first call of a cold round opens an entry, and those within ell after it write too:
/// `1 + A p q - (1 - p + p q)^A` writes with `q = min(1, ell / S)`, which is `1 + A q - q^A` where
/// every call comes here (cost model 4.4). A spread longer than the lifetime opens further entries
/// wherever a gap of a lifetime is left. Phases that are kept from round to round over the whole
/// period give `h = 1 - (1 - p tau / D)^(A - 1)`. Starts that are drawn anew each round open an entry
/// with the probability that neither this round nor those before it left a call within a lifetime.
///
/// @param calls         A: calls of a round over all models
/// @param probability   p
/// @param spreadMinutes S
record RandomRound(double calls, double probability, double spreadMinutes, EntryLife life) implements Round {
  /// Moments of a round at which silence is asked for; more would not move the third digit.
  private static final int MOMENTS = 8;

  @Override
  public double coldWrites() {
    return writes(false);
  }

  @Override
  public double prewarmedWrites() {
    return writes(true);
  }

  @Override
  public double warmWrites(double roundMinutes, double behind, boolean prewarmed) {
    double spared = prewarmed ? silentBefore(roundMinutes, behind) * (coldWrites() - prewarmedWrites()) : 0;
    return Math.max(0, warmWrites(roundMinutes, behind) - spared);
  }

  private double warmWrites(double roundMinutes, double behind) {
    if (spreadMinutes == roundMinutes) {
      return keptPhases(roundMinutes, behind);
    }
    double any = 1 - Math.pow(1 - probability, calls);
    double first = silentRounds(0, roundMinutes, behind) * any;
    return Math.min(calls * probability,
        first * firstEntryWrites() + withHerd(Math.max(0, opened(roundMinutes, behind) - first), spreadMinutes));
  }

  /// Entries opened in a round of an endless row whose starts are drawn anew each round: the mean over
  /// the moment of a call of the probability that nothing came within a lifetime before it.
  private double opened(double roundMinutes, double behind) {
    double silent = 0;
    for (int i = 0; i < MOMENTS; i++) {
      double at = (i + 0.5) / MOMENTS * spreadMinutes;
      double own = Math.min(at, life.lifetimeMinutes()) / spreadMinutes;
      silent += Math.pow(1 - probability * own, Math.max(0, calls - 1)) * silentRounds(at, roundMinutes, behind);
    }
    return calls * probability * silent / MOMENTS;
  }

  /// Probability that no call of the rounds before came within a lifetime ahead of this moment.
  private double silentRounds(double at, double roundMinutes, double behind) {
    double reach = life.lifetimeMinutes() - at;
    double whole = Math.min(behind, Math.max(0, Math.floor(reach / roundMinutes)));
    double part = behind <= whole ? 0 : Math.min(1,
        Math.max(0, reach - whole * roundMinutes - (roundMinutes - spreadMinutes))
        / spreadMinutes);
    return Math.pow(1 - probability, calls * whole) * silent(part);
  }

  @Override
  public double silentBefore(double roundMinutes, double behind) {
    return silentRounds(0, roundMinutes, behind);
  }

  @Override
  public boolean isBridged(double roundMinutes) {
    return life.lifetimeMinutes() > roundMinutes - spreadMinutes;
  }

  private double keptPhases(double roundMinutes, double behind) {
    double rounds = Math.min(behind, life.gapsWithin(roundMinutes));
    double rest = behind <= rounds ? 0 : Math.max(0, life.lifetimeMinutes() / roundMinutes - rounds);
    double opened = calls * probability * Math.pow(1 - probability, rounds * calls)
        * Math.pow(1 - probability * rest, calls - 1);
    return withHerd(rounds >= 1 && probability == 1 ? 0 : opened, roundMinutes);
  }

  @Override
  public double prewarmed() {
    return 1 - silent(Math.min(1, life.lifetimeMinutes() / spreadMinutes));
  }

  private double writes(boolean prewarmed) {
    double reach = Math.min(1, life.lifetimeMinutes() / spreadMinutes);
    double none = Math.pow(1 - probability, calls);
    if (reach == 1 && !prewarmed) {
      return Math.min(calls * probability, (1 - none) * firstEntryWrites());
    }
    if (!life.refreshOnRead()) {
      double opened = Math.max(1 - none, calls * probability / (1 + probability * (calls - 1) * reach));
      return withHerd(Math.max(0, opened - (prewarmed ? prewarmed() : 0)), spreadMinutes);
    }
    // without a pre-warm the first call of the round is no later one, wherever it falls
    double later = calls * probability * (1 - reach) * Math.pow(1 - probability * reach, Math.max(0, calls - 1))
        + (prewarmed ? 0 : none - silent(reach));
    double firstWrites = prewarmed ? 0 : (1 - none) * firstEntryWrites();
    return Math.min(calls * probability, firstWrites + withHerd(Math.max(0, later), spreadMinutes));
  }

  /// Probability that no call reached the cache in this part of a spread.
  private double silent(double part) {
    return Math.pow(1 - probability * part, calls);
  }

  /// Writes of the first entry of a round, given that any call comes.
  private double firstEntryWrites() {
    double q = Math.min(1, life.readableAfterMinutes() / spreadMinutes);
    double none = Math.pow(1 - probability, calls);
    double writes = 1 + calls * probability * q - Math.pow(1 - probability + probability * q, calls);
    return none >= 1 ? 0 : writes / (1 - none);
  }

  private double withHerd(double opened, double overMinutes) {
    double early = Math.min(1, life.readableAfterMinutes() / overMinutes) * Math.max(0, calls - 1);
    return Math.min(calls * probability, opened * (1 + probability * early));
  }
}
