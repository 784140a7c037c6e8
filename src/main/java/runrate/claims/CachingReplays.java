package runrate.claims;

import static runrate.claims.ClaimBench.MTOK;
import static runrate.claims.ClaimedFigure.MONTH_USD;
import static runrate.claims.ClaimedFigure.SAVING_PERCENT;

import java.util.List;

/// Claims of what caching costs and saves.
final class CachingReplays {
  private CachingReplays() {}

  static void addTo(Replays replays) {
    addPrices(replays);
    addRounds(replays);
    addBreakEven(replays);
    addRanges(replays);
  }

  private static void addPrices(Replays replays) {
    replays.scenario("000-043 000-046 000-049 004-005 004-056 004-064 004-112", SAVING_PERCENT,
        "1 − price of a read ÷ input price", CachingReplays::everyTokenRead);
    replays.compared("000-050", "price of a read ÷ input price", claim ->
        100 * everyTokenRead(claim).usd() / everyTokenRead(claim).caching(0, 0).usd());
    replays.scenario("000-056 004-062", MONTH_USD, "input price × write multiple", claim ->
        claim.cached(claim.get("inputPricePerMTok"), 0, claim.get("cacheWriteMultiplier"))
            .tokens(MTOK, 0).caching(1, 0));
    replays.scenario("000-058 004-063", MONTH_USD, "input price × read multiple", claim ->
        claim.cached(claim.get("inputPricePerMTok"), claim.get("cacheReadMultiplier"), 1)
            .tokens(MTOK, 0).caching(1, 1));
  }

  private static void addRounds(Replays replays) {
    replays.compared("000-052", "one write, reads and the agents' own tokens ÷ one agent without caching", claim ->
        round(claim, 1, claim.get("contextTokens")).usd()
            / claim.priced(1, 1).tokens(claim.get("contextTokens"), 0).usd());
    replays.scenario("000-057", MONTH_USD, "shared tokens × write price + own tokens × input price", claim ->
        sharedAndOwn(claim, claim.get("inputPricePerMTok"), claim.get("cacheWritePricePerMTok"), 0));
    replays.scenario("000-059", MONTH_USD, "other agents × (shared tokens × read price + own tokens × input price)",
        claim -> sharedAndOwn(claim, claim.get("cachedInputPricePerMTok"), claim.get("inputPricePerMTok"), 1)
            .calls(claim.get("otherAgents"), 1));
    replays.scenario("000-060", MONTH_USD,
        "one write and the other agents' reads of the shared tokens + everybody's own tokens",
        CachingReplays::wholeRound);
    replays.scenario("000-040 000-061", SAVING_PERCENT, "1 − the round with caching ÷ the round without",
        CachingReplays::wholeRound);
    replays.scenario("000-087 000-089 000-091 000-093", MONTH_USD,
        "calls × context tokens × input price, the cacheable part at the read price", claim ->
        claim.cached(claim.get("inputPricePerMTok"), claim.get("cacheReadMultiplier"), 1)
            .calls(claim.get("callsPerDay"), claim.get("daysPerMonth"))
            .tokens(claim.get("contextTokens"), 0).caching(claim.get("cacheableShare"), 1));
  }

  private static void addBreakEven(Replays replays) {
    replays.compared("004-067 004-068", "what a write adds ÷ what a read saves", claim ->
        whole(readsUntilItPays(claim), claim.get("wholeReads")));
    replays.compared("004-087", "1 + what a write adds ÷ what a read saves", claim ->
        whole(1 + readsUntilItPays(claim), claim.get("wholeRequests")) + claim.get("marginRequests"));
  }

  private static void addRanges(Replays replays) {
    replays.ranges("004-086 004-088", "cacheable share × (1 − price of a read ÷ input price)", claim -> List.of(
        partRead(claim, claim.get("cacheableShareLo")), partRead(claim, claim.get("cacheableShareHi"))));
    replays.ranges("002-006", "price of a read ÷ input price, by vendor", claim -> List.of(
        100 * claim.cached(1, claim.get("cacheReadMultiplier"), 1).tokens(MTOK, 0).caching(1, 1).usd(),
        100 * claim.cached(1, claim.get("otherCacheReadMultiplier"), 1).tokens(MTOK, 0).caching(1, 1).usd()));
  }

  private static ClaimBench everyTokenRead(ReplayInputs claim) {
    return claim.cached(1, claim.get("cacheReadMultiplier"), 1).tokens(MTOK, 0).caching(1, 1);
  }

  /// Caches take whole tokens, and these shares are ninths.
  private static double partRead(ReplayInputs claim, double share) {
    return claim.cached(1, claim.get("cacheReadMultiplier"), 1).tokens(9 * MTOK, 0).caching(share, 1).savingPercent();
  }

  private static ClaimBench wholeRound(ReplayInputs claim) {
    return round(claim, claim.get("inputPricePerMTok"), claim.get("sharedTokens") + claim.get("uniqueTokens"));
  }

  /// One agent writes the shared prefix, the others read it.
  private static ClaimBench round(ReplayInputs claim, double inputUsdPerMTok, double context) {
    double agents = claim.get("agents");
    return claim.cached(inputUsdPerMTok, claim.get("cacheReadMultiplier"), claim.get("cacheWriteMultiplier"))
        .calls(agents, 1).tokens(context, 0).caching(claim.get("sharedTokens") / context, (agents - 1) / agents);
  }

  private static ClaimBench sharedAndOwn(ReplayInputs claim, double readUsd, double writeUsd, double hitRate) {
    double context = claim.get("sharedTokens") + claim.get("uniqueTokens");
    double input = claim.get("inputPricePerMTok");
    return claim.cachePriced(input, input, readUsd, writeUsd, 1).tokens(context, 0)
        .caching(claim.get("sharedTokens") / context, hitRate);
  }

  /// What a write costs more than a plain prompt, in savings of one read.
  private static double readsUntilItPays(ReplayInputs claim) {
    ClaimBench prompt = claim.cached(1, claim.get("cacheReadMultiplier"), claim.get("cacheWriteMultiplier"))
        .tokens(MTOK, 0);
    double plain = prompt.usd();
    return (prompt.caching(1, 0).usd() - plain) / (plain - prompt.caching(1, 1).usd());
  }

  private static double whole(double count, double wholeOnly) {
    return wholeOnly == 1 ? Math.ceil(count) : count;
  }
}
