package runrate.costing;

/// The prompt of one call as its model counts it, split by what the cache does with it.
///
/// @param uncached outside any cached prefix
/// @param team     the team's prefix, read or written; 0 where caching is not in force
/// @param own      the agent's own history, read or written
/// @param fresh    what the conversation's last turn added, written for the next turn
record CallTokens(double uncached, double team, double own, double fresh) {

  boolean isCached() {
    return team + own + fresh > 0;
  }

  double all() {
    return uncached + team + own + fresh;
  }

  double read(Hits hits) {
    return team * hits.team() + own * hits.own();
  }

  double written(Hits hits) {
    return team * (1 - hits.team() + hits.prewarms()) + own * (1 - hits.own()) + fresh;
  }
}
