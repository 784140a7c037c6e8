package runrate.costing;

/// How the calls of one mode use the cache.
///
/// @param team     share that reads the team's prefix
/// @param own      share that reads the agent's own history
/// @param prewarms extra calls a call causes that only write the team's prefix
record Hits(double team, double own, double prewarms) {
  static final Hits NONE = new Hits(0, 0, 0);

  static Hits same(double share) {
    return new Hits(share, share, 0);
  }
}
