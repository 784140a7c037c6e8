package runrate.text;

import runrate.scenario.ContextComposition;
import runrate.scenario.Scenario;

/// What the parts of a context come to, in words.
public final class CompositionSentence {
  private CompositionSentence() {}

  /// `80,000 tokens, 75 % shared by the team, 10 % own history`
  public static String of(Scenario scenario) {
    ContextComposition parts = scenario.workload().call().composition();
    var caching = scenario.plan().caching();
    double team = parts.isKnown() ? parts.teamShare() : caching.cacheableShare();
    double own = parts.isKnown() ? parts.ownShare() : caching.historyShare();
    String sum = "%s tokens, %s shared by the team%s".formatted(Figures.whole(scenario.workload().contextTokens()),
        Figures.percent(team), own == 0 ? "" : ", %s own history".formatted(Figures.percent(own)));
    return parts.isKnown() ? sum : "Of unknown parts: " + sum;
  }

  /// What fixed text behind changing text costs, and what to do about it; empty where there is none.
  ///
  /// @param monthUsd what it costs in a month, 0 if nothing
  public static String misplaced(Money money, ContextComposition parts, double monthUsd) {
    return parts.misplacedTokens() == 0
        ? "" : "%s fixed tokens stand behind changing text and are never found%s: move them up"
        .formatted(Figures.whole(parts.misplacedTokens()),
            monthUsd == 0 ? "" : ", which costs %s a month".formatted(money.amount(monthUsd)));
  }
}
