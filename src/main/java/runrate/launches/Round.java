package runrate.launches;

/// One round of calls on one cache, whatever shape its starts have; several rounds on entries that reads do not renew
/// are [FixedRounds]. Counts are writes of the prefix or
/// entries opened, by calls that reach this cache.
sealed interface Round permits StaggeredRound, RandomRound {
  /// Writes of a round that finds no entry alive.
  double coldWrites();

  /// Writes of a cold round ahead of which one extra call wrote the entry.
  double prewarmedWrites();

  /// Writes of a round with others before it, on entries that reads keep alive.
  ///
  /// @param roundMinutes D: from the start of one round to that of the next
  /// @param behind       rounds since the cold start, whole; infinite in an endless row
  /// @param prewarmed    whether an extra call wrote ahead of it wherever no entry was alive
  double warmWrites(double roundMinutes, double behind, boolean prewarmed);

  /// Entries a pre-warm call saves a round: one, if any call comes while what it wrote lives.
  double prewarmed();

  /// Probability that a round begins with no entry alive.
  ///
  /// @param behind rounds since the cold start; infinite in an endless row
  double silentBefore(double roundMinutes, double behind);

  /// Whether an entry lives from the last start of a round to the first of the next.
  boolean isBridged(double roundMinutes);
}
