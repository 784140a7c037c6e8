package runrate.costing;

/// What one call costs in one mode as a straight line in its cache hit rate `h`:
/// `missUsd - h * hitSavingUsd`. Both hold the billed attempts; fees are not included.
record CallCost(double missUsd, double hitSavingUsd) {
  private static final double TOKENS_PER_MTOK = 1e6;

  /// `[U i + P w] kIn + [O o + R r] kOut`, and `P (w - c) kIn` saved by a hit (cost model 4.3).
  static CallCost of(CallTokens tokens, CallPrices prices) {
    double miss = (tokens.uncached() * prices.uncachedInput() + tokens.prefix() * prices.cacheWrite())
        * tokens.inputBillings()
        + (tokens.output() * prices.output() + tokens.thinking() * prices.thinking())
        * tokens.outputBillings();
    double hitSaving = tokens.prefix() * (prices.cacheWrite() - prices.cacheRead()) * tokens.inputBillings();
    return new CallCost(miss / TOKENS_PER_MTOK, hitSaving / TOKENS_PER_MTOK);
  }

  double usd(double hitRate) {
    return missUsd - hitRate * hitSavingUsd;
  }
}
