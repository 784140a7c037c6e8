package runrate.text;

import java.time.format.TextStyle;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.forecast.BudgetStatus;
import runrate.risk.BudgetOdds;
import runrate.risk.Chances;
import runrate.risk.MonthOutlook;
import runrate.risk.RiskReport;
import runrate.risk.Tripwire;
import runrate.scenario.Scenario;

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
            Figures.percent(odds.bounds().onTrackUpTo()), Figures.percent(odds.bounds().overFrom()));
  }

  public static String name(MonthOutlook.Method method) {
    return switch (method.way()) {
      case PLAN -> "the plan from tomorrow";
      case RECORDED -> "as recorded so far";
    };
  }

  /// What the strip adds to a verdict at likely values: how many months end over the budget where that is another
  /// verdict, else how far the lever that meets it would have to go for even odds. Empty where there is nothing to add.
  ///
  /// @param likely the verdict at likely values
  /// @param even   of the lever that meets the budget
  public static String beside(MonthOutlook outlook, BudgetStatus likely, Optional<Tripwire> even) {
    BudgetOdds odds = BudgetOdds.of(outlook);
    if (!odds.standing().label().equals(likely.label())) {
      return "%s months end %s over the budget.".formatted(inShort(odds), outlook.burn().days().getFirst().date()
          .getMonth().getDisplayName(TextStyle.FULL, Figures.LOCALE));
    }
    return likely != BudgetStatus.OVER_BUDGET ? "" : even.filter(wire -> !wire.halfFit().value().equals(
        wire.estimateFits().value())).map(OddsWords::even).orElse("");
  }

  private static String even(Tripwire wire) {
    return wire.halfFit().value().isEmpty() ? "No value of it makes half of the months fit."
        : "Half of the months need %s.".formatted(FlipWords.flip(wire.input(), wire.halfFit()));
  }

  /// The month it is fits, though a month of the plan would not: one sentence says which is which.
  public static String onTrackYet(Chances chances) {
    BudgetOdds odds = BudgetOdds.of(chances.outlook());
    return "%s is on track, %s over the budget; a whole month of this plan would be over in %s.".formatted(
        Figures.monthAndYear(chances.outlook().burn().days().getFirst().date()), inShort(odds),
        RiskSentence.inSentence(chances.bill().probabilityOverBudget().orElse(0)));
  }

  /// What a page says of chances: how many months are over, between which amounts eight of ten lie, the verdict on the
  /// forecast month, and how they were drawn. Empty where no input has a range.
  public static Optional<String> onPaper(Money money, CostEngine engine, Scenario scenario) {
    return RiskReport.problem(engine, scenario).isPresent() ? Optional.empty()
        : Chances.InShort.of(engine, scenario, RiskReport.USUAL_SEED, RiskReport.USUAL_TRIALS).map(chances -> {
          RiskReport bill = chances.bill();
          BudgetOdds odds = chances.odds();
          return "%s Eight of ten lie between %s and %s (P10 and P90), half above %s.%s Method: %s.".formatted(
              RiskSentence.of(money, bill), RiskSentence.usd(money, bill.percentile(0.1)),
              RiskSentence.usd(money, bill.percentile(0.9)), RiskSentence.usd(money, bill.percentile(0.5)),
              odds.standing() == BudgetOdds.Standing.NO_BUDGET ? "" : " By probability %s is %s (%s over)."
                  .formatted(
                  Figures.monthAndYear(scenario.forecast().month().atDay(1)), odds.standing().label(),
                  inShort(odds)), RiskSentence.method(bill));
        });
  }
}
