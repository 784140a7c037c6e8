package runrate.simulation;

/// The calls of a session in the order in which they start.
sealed interface Starts permits PoissonStarts, RoundStarts {
  /// When the next call starts; infinite after the last.
  double time();

  int agent();

  /// Whether it belongs to the day that is counted, not to the one ahead of it.
  boolean counted();

  void advance();
}
