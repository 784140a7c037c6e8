package runrate.costing;

import runrate.launches.LaunchHits;
import runrate.pricing.Offer;
import runrate.units.PerUnit;

/// What one model of the mix gets to do: its part of the calls, the mean tokens of one of them, what
/// they find in the cache and what they cost. The analyses of limits and launches are built on it.
///
/// @param key            of its route
/// @param tokenFactor    tokens of this model for one that stands in the scenario
/// @param share          part of all calls that goes to it
/// @param cachedCallShare part of these that is long enough to be cached and carries all cacheable tokens
/// @param batchShare     part of these that is batched
/// @param uncachedTokens prompt tokens outside any cached prefix, as the model counts them
/// @param teamTokens     the team's prefix
/// @param ownTokens      the agent's own history, with what the last turn added
/// @param answerTokens   answer and thinking tokens
/// @param teamHitRate    live calls that read the team's prefix
/// @param ownHitRate     live calls that read the agent's own history
/// @param lifetime       id of the cache lifetime in use, empty where nothing is cached
public record ModelFlow(Offer offer, RouteKey key, double tokenFactor, double share, double cachedCallShare,
    double batchShare, double uncachedTokens, double teamTokens, double ownTokens, double answerTokens,
    double teamHitRate, double ownHitRate, String lifetime, LaunchHits launch, CallUsd usd, PromptPrices prices) {

  /// What one live call costs as a straight line in what it finds: `miss - team * teamHit - own *
  /// ownHit`, in USD; writing the team's prefix once ahead of a round costs `prewarm`, a batched call
  /// `batch`, a live call that is not cached at all `plain`.
  public record CallUsd(double miss, double teamHit, double ownHit, double prewarm, double batch, double plain) {}

  /// What a million prompt tokens cost plain, read from the cache and written to it.
  public record PromptPrices(double input, double read, double write) {}

  /// @param share of the calls that are spoken of
  static ModelFlow of(PricedRoute route, double share, Hits hits, BatchShares shares) {
    double uncached = 0;
    double team = 0;
    double own = 0;
    for (PricedTurns turns : route.turns()) {
      uncached += turns.share() * turns.tokens().uncached();
      team += turns.share() * turns.tokens().team();
      own += turns.share() * (turns.tokens().own() + turns.tokens().fresh());
    }
    CallCost live = route.live();
    CallPrices first = route.turns().getFirst().livePrices();
    return new ModelFlow(route.terms().offer(), route.key(), route.terms().tokenFactor(), share,
        route.cachedCallShare(), route.batchShare(shares), uncached, team, own,
        route.answer().output() + route.answer().thinking(), hits.team(), hits.own(),
        route.isCached() ? route.terms().lifetimes().id() : "", route.launch().main(),
        new CallUsd(live.missUsd(), live.teamHitUsd(), live.ownHitUsd(), live.prewarmUsd() / route.cachedCallShare(),
            route.batch().usd(route.batchHits()), route.plainUsd()),
        new PromptPrices(first.uncachedInput(), first.cacheRead(), first.cacheWrite()));
  }

  public String name() {
    return offer.shortName();
  }

  /// Part of all calls that this model answers while somebody waits.
  public double liveShare() {
    return share * (1 - batchShare);
  }

  /// The probability with which a call keeps this model's cache alive.
  public double cachedLiveShare() {
    return liveShare() * cachedCallShare;
  }

  /// The team's prefix as one of the cached calls carries it; `teamTokens` is the mean of all calls.
  public double prefixOfCachedCall() {
    return teamTokens / cachedCallShare;
  }

  public boolean isCached() {
    return !lifetime.isEmpty();
  }

  public double promptTokens() {
    return uncachedTokens + teamTokens + ownTokens;
  }

  /// The whole prompt at the plain input price, as a call pays that neither writes nor reads.
  public double plainPromptUsd() {
    return promptTokens() * prices.input() / PerUnit.TOKENS_PER_MTOK;
  }

  /// One live call that finds so much of the team's prefix and the agent's own history.
  public double callUsd(double team, double own) {
    return usd.miss() - team * usd.teamHit() - own * usd.ownHit();
  }

  /// A live call that is cached, where [#callUsd] is the mean of all: `(mean - (1 - s) plain) / s`.
  public double cachedCallUsd(double team) {
    return (callUsd(team, 0) - (1 - cachedCallShare) * usd.plain()) / cachedCallShare;
  }

  /// One live call under the plan.
  public double callUsd() {
    return callUsd(teamHitRate, ownHitRate);
  }

  /// Input tokens of an average live call that count toward a rate limit.
  ///
  /// @param readsCount whether the vendor counts cached reads: `x = U + P (1 - h) + k P h`
  public double limitedInputTokens(boolean readsCount) {
    return readsCount ? promptTokens()
        : uncachedTokens + teamTokens * (1 - teamHitRate) + ownTokens * (1 - ownHitRate);
  }
}
