package runrate.claims;

import static runrate.claims.Bench.MTOK;

import java.util.Map;
import runrate.pricing.TokenClass;

/// Claims of what caching costs and saves.
final class CachingReplay {
  private CachingReplay() {}

  static void addTo(Replays replays, Map<String, Claim> claims) {
    replays.add("000-043 000-046 000-049 004-005 004-056 004-064 004-112", claim -> everyTokenRead(claim).savingPercent());
    replays.add("000-050", claim -> 100 * everyTokenRead(claim).usd() / everyTokenRead(claim).caching(0, 0).usd());
    replays.add("000-052", claim -> round(claim, 1).usd()
        / Bench.priced(1, 1).tokens(claim.get("contextTokens"), 0).usd());
    replays.add("000-056 004-062", claim -> Bench.cached(claim.get("inputPricePerMTok"), 0,
        claim.get("cacheWriteMultiplier")).tokens(MTOK, 0).caching(1, 0).usd());
    replays.add("000-058 004-063", claim -> Bench.cached(claim.get("inputPricePerMTok"),
        claim.get("cacheReadMultiplier"), 1).tokens(MTOK, 0).caching(1, 1).usd());
    replays.add("000-057", claim -> sharedAndOwn(claim, claim.get("inputPricePerMTok"),
        claim.get("cacheWritePricePerMTok"), 0).usd());
    replays.add("000-059", claim -> sharedAndOwn(claim, claim.get("cachedInputPricePerMTok"),
            claim.get("inputPricePerMTok"), 1)
        .calls(claim.get("otherAgents"), 1).usd());
    replays.add("000-060", claim -> wholeRound(claim).usd());
    // both name the dollars of 000-060 and of the same round without caching
    replays.add("000-040 000-061", claim -> wholeRound(claims.get("000-060")).savingPercent());
    replays.add("000-087 000-089 000-091 000-093", claim -> Bench.cached(claim.get("inputPricePerMTok"),
            claim.get("cacheReadMultiplier"), 1).calls(claim.get("callsPerDay"), claim.get("daysPerMonth"))
        .tokens(claim.get("contextTokens"), 0).caching(claim.get("cacheableShare"), 1).usd());
    replays.add("004-067 004-068", CachingReplay::readsUntilItPays);
    replays.add("002-011", claim -> 100 * workedRequest(claim).usd());
    replays.add("002-012", claim -> part(claim, TokenClass.OUTPUT) / part(claim, TokenClass.CACHE_READ));
    replays.add("002-015", claim -> workedRequest(claim).percentOf(TokenClass.UNCACHED_INPUT));
    replays.add("002-017", claim -> workedRequest(claim).percentOf(TokenClass.CACHE_READ));
    replays.add("002-019", claim -> workedRequest(claim).percentOf(TokenClass.OUTPUT));
  }

  private static Bench everyTokenRead(Claim claim) {
    return Bench.cached(1, claim.get("cacheReadMultiplier"), 1).tokens(MTOK, 0).caching(1, 1);
  }

  /// One agent writes the shared prefix, the others read it.
  private static Bench round(Claim claim, double inputUsdPerMTok) {
    double context = claim.get("contextTokens");
    return agents(claim, inputUsdPerMTok, context, claim.get("sharedTokens") / context);
  }

  private static Bench wholeRound(Claim claim) {
    double context = claim.get("sharedTokens") + claim.get("uniqueTokens");
    return agents(claim, claim.get("inputPricePerMTok"), context, claim.get("sharedTokens") / context);
  }

  private static Bench agents(Claim claim, double inputUsdPerMTok, double context, double share) {
    double agents = claim.get("agents");
    return Bench.cached(inputUsdPerMTok, claim.get("cacheReadMultiplier"), claim.get("cacheWriteMultiplier"))
        .calls(agents, 1).tokens(context, 0).caching(share, (agents - 1) / agents);
  }

  private static Bench sharedAndOwn(Claim claim, double readUsd, double writeUsd, double hitRate) {
    double context = claim.get("sharedTokens") + claim.get("uniqueTokens");
    double input = claim.get("inputPricePerMTok");
    return Bench.cachePriced(input, input, readUsd, writeUsd, 1).tokens(context, 0)
        .caching(claim.get("sharedTokens") / context, hitRate);
  }

  /// What a write costs more than a plain prompt, in savings of one read.
  private static double readsUntilItPays(Claim claim) {
    Bench prompt = Bench.cached(1, claim.get("cacheReadMultiplier"), claim.get("cacheWriteMultiplier")).tokens(MTOK, 0);
    double plain = prompt.usd();
    return (prompt.caching(1, 0).usd() - plain) / (plain - prompt.caching(1, 1).usd());
  }

  /// Works for claims that leave the uncached tokens out, too.
  private static Bench workedRequest(Claim claim) {
    boolean whole = claim.inputs().has("uncachedInputTokens");
    double context = claim.get("cachedInputTokens") + (whole ? claim.get("uncachedInputTokens") : 0);
    double input = whole ? claim.get("inputPricePerMTok") : 1;
    return Bench.cachePriced(input, claim.get("outputPricePerMTok"), claim.get("cachedInputPricePerMTok"), input, 1)
        .tokens(context, claim.get("outputTokens")).caching(claim.get("cachedInputTokens") / context, 1);
  }

  private static double part(Claim claim, TokenClass tokenClass) {
    return workedRequest(claim).report().breakdown().of(tokenClass);
  }
}
