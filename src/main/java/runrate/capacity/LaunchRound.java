package runrate.capacity;

import runrate.costing.CostEngine;
import runrate.scenario.Scenario;

/// What one round costs, in which every agent makes one call and nothing is cached yet, by the
/// way the agents start. Batched calls are not part of a round, nor are fees and the contract.
///
/// @param agents         calls of the round (fewer than agents where requests are grouped or batched)
/// @param uncachedUsd    without caching: the round to beat
/// @param lockstepUsd    all at once: nobody finds an entry, so everybody writes
/// @param staggeredUsd   one after another, each once the entry is readable
/// @param prewarmedUsd   all at once behind one extra call that only writes
/// @param planUsd        as the plan starts them and its rate limits let them through
/// @param planHitRate    share of the round's calls that read the team's prefix then
/// @param unlimitedUsd   as the plan starts them, if nothing limited them
/// @param turnedAway     calls that a limit lets start later, or elsewhere
public record LaunchRound(double agents, double uncachedUsd, double lockstepUsd, double staggeredUsd,
    double prewarmedUsd, double planUsd, double planHitRate, double unlimitedUsd, double turnedAway) {

  /// @param scenario free of errors
  public static LaunchRound of(CostEngine engine, Scenario scenario) {
    return of(engine, scenario, RoundLanes.of(engine, scenario));
  }

  /// The same where the round was walked already.
  static LaunchRound of(CostEngine engine, Scenario scenario, RoundLanes lanes) {
    return RoundPrices.of(engine, scenario).round(lanes);
  }

  /// The plan's round against the uncached one: below 0 it is cheaper.
  public double change() {
    return change(planUsd);
  }

  /// Another figure of this round against the uncached one.
  public double change(double usd) {
    return uncachedUsd == 0 ? 0 : usd / uncachedUsd - 1;
  }
}
