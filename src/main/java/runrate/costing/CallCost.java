package runrate.costing;

import runrate.units.PerUnit;

/// What one call costs in one mode as a straight line in what it finds in the cache:
/// `missUsd - team * teamHitUsd - own * ownHitUsd + prewarms * prewarmUsd`. All hold the billed
/// attempts; fees are not included.
record CallCost(double missUsd, double teamHitUsd, double ownHitUsd, double prewarmUsd) {
  static final CallCost NOTHING = new CallCost(0, 0, 0, 0);

  /// `[U i + (P + H + F) w] kIn + [O o + R r] kOut`; a hit saves `(w - c) kIn` on its part of the
  /// prefix, and a pre-warm call writes the team's part once more (cost model 4.3, 4.4).
  static CallCost of(CallTokens prompt, AnswerTokens answer, CallPrices prices) {
    double prefix = prompt.team() + prompt.own() + prompt.fresh();
    double miss = (prompt.uncached() * prices.uncachedInput() + prefix * prices.cacheWrite())
        * answer.inputBillings()
        + (answer.output() * prices.output() + answer.thinking() * prices.thinking())
        * answer.outputBillings();
    double hit = (prices.cacheWrite() - prices.cacheRead()) * answer.inputBillings() / PerUnit.TOKENS_PER_MTOK;
    return new CallCost(miss / PerUnit.TOKENS_PER_MTOK, prompt.team() * hit, prompt.own() * hit,
        prompt.team() * prices.cacheWrite() * answer.inputBillings() / PerUnit.TOKENS_PER_MTOK);
  }

  double usd(Hits hits) {
    return missUsd - hits.team() * teamHitUsd - hits.own() * ownHitUsd + hits.prewarms() * prewarmUsd;
  }

  CallCost plus(double weight, CallCost other) {
    return new CallCost(missUsd + weight * other.missUsd, teamHitUsd + weight * other.teamHitUsd,
        ownHitUsd + weight * other.ownHitUsd, prewarmUsd + weight * other.prewarmUsd);
  }
}
