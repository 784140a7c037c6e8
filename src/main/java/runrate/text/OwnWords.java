package runrate.text;

import runrate.forecast.BurnForecast;
import runrate.forecast.OwnEnd;
import runrate.scenario.OwnForecast.Span;

/// What a person's own figure for the month comes to, in words that leave no doubt that it was typed and not computed.
public final class OwnWords {
  /// What it is called in a table, below the computed end.
  public static final String ROW = "Month end, typed by a person";
  private static final double HALF_A_PERCENT = 0.005;

  private OwnWords() {}

  /// Beside the plan's end: `$9,000 (20 %) less than the plan`.
  public static String difference(Money money, OwnEnd own) {
    double usd = Math.abs(own.differenceUsd());
    double larger = Math.max(own.monthEndUsd(), own.monthEndUsd() - own.differenceUsd());
    return usd < money.unitUsd(larger) / 2 ? "as much as the plan" : "%s%s %s than the plan".formatted(
        money.amount(usd, larger),
        own.differenceShare().stream().mapToObj(share -> " (%s)".formatted(percent(Math.abs(share)))).findFirst()
            .orElse(""), own.differenceUsd() < 0 ? "less" : "more");
  }

  private static String percent(double share) {
    return share < HALF_A_PERCENT ? "less than " + Figures.percent(0.01) : Figures.percent(share);
  }

  /// How it was typed: `for the month`, `as $450 a day`.
  public static String typed(Money money, OwnEnd own) {
    return own.typed().span() == Span.MONTH ? "typed for the month"
        : "typed as %s a day".formatted(money.amount(own.typed().usd()));
  }

  /// `A person's own figure, typed for the month and not computed, ends Nov 2026 at $36,000: $9,000 (20 %) less than
  /// the plan, within the budget.`
  public static String sentence(Money money, BurnForecast forecast, OwnEnd own) {
    return "A person's own figure, %s and not computed, ends %s at %s: %s%s.%s".formatted(typed(money, own),
        Figures.monthAndYear(forecast.days().getFirst().date()), money.amount(own.monthEndUsd()),
        difference(money, own), switch (own.status()) {
          case ON_TRACK -> ", within the budget";
          case OVER_BUDGET -> ", over the budget";
          case NO_BUDGET -> "";
        }, own.monthEndUsd() < forecast.spendToDateUsd() - money.centUsd()
            ? " %s is spent already.".formatted(money.amount(forecast.spendToDateUsd())) : "");
  }
}
