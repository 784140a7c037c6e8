package runrate.text;

import runrate.risk.BudgetOdds;
import runrate.risk.MonthOutlook;

/// The verdict by probability, in counts.
public final class OddsWords {
  private OddsWords() {}

  /// `66 of 100 over` by one method; empty where it tells nothing.
  public static String of(BudgetOdds odds, MonthOutlook.Way way) {
    return odds.methods().stream().filter(method -> method.way() == way)
        .flatMapToDouble(method -> method.probabilityOverBudget().stream())
        .mapToObj(share -> RiskSentence.inSentence(share) + " over").findFirst().orElse("");
  }

  /// `66 of 100`, or `40–66 of 100`.
  public static String inShort(BudgetOdds odds) {
    long low = Math.round(odds.lowest().orElse(0) * 100);
    long high = Math.round(odds.highest().orElse(0) * 100);
    return low == high ? "%s of 100".formatted(high) : "%s–%s of 100".formatted(low, high);
  }

  /// How the verdict comes about.
  public static String rule(BudgetOdds odds) {
    return odds.methods().stream().map(method -> "%s: %s".formatted(name(method), method.probabilityOverBudget()
        .isEmpty() ? "no budget" : RiskSentence.inSentence(method.probabilityOverBudget().getAsDouble())
            + " months over the budget")).reduce((a, b) -> a + "; " + b).orElse("")
        + ". On track up to %s by every method, over the budget from %s by every method, at risk between".formatted(
            Figures.percent(BudgetOdds.ON_TRACK_UP_TO), Figures.percent(BudgetOdds.OVER_FROM));
  }

  public static String name(MonthOutlook.Method method) {
    return switch (method.way()) {
      case PLAN -> "the plan from tomorrow";
      case RECORDED -> "as recorded so far";
    };
  }
}
