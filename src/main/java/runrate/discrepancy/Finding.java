package runrate.discrepancy;

/// How two sources stand to each other in one price.
public enum Finding {
  /// The same to a billionth.
  AGREES,
  DIFFERS,
  ONLY_OURS,
  ONLY_THEIRS
}
