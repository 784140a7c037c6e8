package runrate.claims;

import java.util.List;
import runrate.pricing.TokenClass;

/// Claims of how many tokens there are: those the engine bills.
final class TokenCountReplays {
  private TokenCountReplays() {}

  static void addTo(Replays replays) {
    replays.compared("000-015 000-017 000-019", "agents × context tokens", claim -> claim.priced(1, 1)
        .calls(claim.get("agents"), 1).tokens(claim.get("contextTokens"), 0)
        .billedTokens(TokenClass.UNCACHED_INPUT));
    replays.compared("000-055", "context tokens − shared tokens, once those are read from the cache", claim ->
        claim.cached(1, 0.1, 1.25).tokens(claim.get("contextTokens"), 0)
            .caching(claim.get("sharedTokens") / claim.get("contextTokens"), 1)
            .billedTokens(TokenClass.UNCACHED_INPUT));
    replays.compared("000-094", "tokens read from the cache ÷ all of the context", claim -> 100
        * claim.cached(1, 0.1, 1.25).tokens(claim.get("contextTokens"), 0)
        .caching(claim.get("sharedTokens") / claim.get("contextTokens"), 1).billedTokens(TokenClass.CACHE_READ)
        / claim.get("contextTokens"));
    replays.compared("003-025", "calls × input tokens", claim -> claim.priced(1, 1).calls(claim.get("tickets"), 1)
        .tokens(claim.get("inputTokens"), 0).billedTokens(TokenClass.UNCACHED_INPUT));
    replays.compared("003-026", "calls × output tokens", claim -> claim.priced(1, 1).calls(claim.get("tickets"), 1)
        .tokens(0, claim.get("outputTokens")).billedTokens(TokenClass.OUTPUT));
    replays.compared("004-098", "input + output tokens", claim -> claim.priced(1, 1)
        .tokens(claim.get("inputTokensPerMonth"), claim.get("outputTokensPerMonth"))
        .billedTokens(TokenClass.UNCACHED_INPUT, TokenClass.OUTPUT));
    replays.ranges("004-070", "output + thinking tokens", claim -> List.of(
        answer(claim, "thinkingLoTokens"), answer(claim, "thinkingHiTokens")));
    replays.ranges("004-069", "(output + thinking tokens) ÷ output tokens", claim -> List.of(
        answer(claim, "thinkingLoTokens") / claim.get("outputTokens"),
        answer(claim, "thinkingHiTokens") / claim.get("outputTokens")));
    replays.ranges("001-006", "1 − (shared part once + each agent's own) ÷ all contexts", claim -> List.of(
        saved(claim, claim.get("sharedShareLo")), saved(claim, claim.get("sharedShareHi"))));
  }

  private static double answer(ReplayInputs claim, String thinking) {
    return claim.priced(1, 1).tokens(0, claim.get("outputTokens")).thinking(claim.get(thinking))
        .billedTokens(TokenClass.OUTPUT, TokenClass.THINKING);
  }

  private static double saved(ReplayInputs claim, double shared) {
    double agents = claim.get("agents");
    double all = claim.priced(1, 1).calls(agents, 1).tokens(1, 0).billedTokens(TokenClass.UNCACHED_INPUT);
    double once = claim.priced(1, 1).calls(1, 1).tokens(shared, 0).billedTokens(TokenClass.UNCACHED_INPUT);
    double own = claim.priced(1, 1).calls(agents, 1).tokens(1 - shared, 0).billedTokens(TokenClass.UNCACHED_INPUT);
    return 100 * (1 - (once + own) / all);
  }
}
