package runrate.costing;

import runrate.scenario.Conversation;
import runrate.scenario.Plan;
import runrate.scenario.Workload;

/// The prompt of one model's call at each turn of a conversation, split by what the cache does with
/// it: the team's prefix, the agent's own history, what the last turn added, and the rest.
///
/// Of `t` turns' growth `(t - 1) d` was sent before and can be read, and the last `d` is written. Each
/// stored prefix is rounded down to what the cache stores. A team prefix below the model's minimum is
/// kept with the agent's history, if both together are long enough. The minimum is asked of the calls that are cached,
/// the tokens are the mean of all.
record PromptParts(RouteTerms terms, Plan plan, Workload workload) {
  /// A share of a token count, such as 0.7 of 90,000, may fall just short of the whole number meant.
  private static final double ROUNDING_SLACK = 1e-12;

  /// Prompt tokens at a turn; cached ones included, as every vendor's tier does.
  double tokens(double turn) {
    return factor() * (plan.promptTokens(workload) + grown(turn));
  }

  /// Whether the prefix of a turn is long enough for this model to cache any of it.
  boolean isLongEnough(double turn) {
    return stable(turn) / cachedCalls() + fresh(turn) >= minimum();
  }

  /// Mean of the turns `from` to `to - 1`, which must not differ in what is cached.
  CallTokens mean(int from, int to) {
    double middle = (from + to - 1) / 2.0;
    double prompt = tokens(middle);
    if (!terms.sellsCaching() || !plan.caching().inForce(conversation()) || !isLongEnough(middle)) {
      return new CallTokens(prompt, 0, 0, 0);
    }
    double wanted = teamPrefix();
    double team = wanted / cachedCalls() < minimum() ? 0 : roundedDown(wanted);
    double own = conversation().grows() ? stable(middle) - team : roundedDown(stable(middle)) - team;
    double fresh = fresh(middle);
    return new CallTokens(Math.max(0, prompt - team - own - fresh), team, Math.max(0, own), fresh);
  }

  /// The team's prefix before the model's minimum and rounding.
  double teamPrefix() {
    return factor() * plan.requestTokens(workload) * plan.caching().cacheableShare() * (1 + ROUNDING_SLACK);
  }

  /// Everything a turn sends that earlier calls sent too.
  private double stable(double turn) {
    double history = factor() * plan.requestTokens(workload) * plan.caching().historyShare() * plan.requestsPerCall();
    double before = factor() * grown(Math.max(0, turn - 1));
    return Math.min(teamPrefix() + history * (1 + ROUNDING_SLACK), factor() * plan.promptTokens(workload)
        * (1 + ROUNDING_SLACK)) + before;
  }

  private double fresh(double turn) {
    return turn >= 1 && conversation().grows() ? factor() * (grown(turn) - grown(turn - 1)) : 0;
  }

  private double grown(double turn) {
    return conversation().grownTokens(turn) * (1 - plan.contextPruning()) * plan.requestsPerCall();
  }

  /// What calls carry that are only a part of all is a mean already, and is not rounded down a second time.
  private double roundedDown(double tokens) {
    if (cachedCalls() < 1) {
      return tokens;
    }
    long step = terms.offer().cachePolicy().orElseThrow().granularityTokens();
    return Math.floor(tokens / step) * step;
  }

  private double cachedCalls() {
    return plan.caching().cachedCallShare();
  }

  private double minimum() {
    return terms.offer().model().minCacheableTokens().orElse(0);
  }

  private double factor() {
    return terms.tokenFactor();
  }

  private Conversation conversation() {
    return workload.call().conversation();
  }
}
