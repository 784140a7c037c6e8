package runrate.text;

import java.time.format.TextStyle;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import runrate.forecast.BudgetStatus;
import runrate.forecast.BurnForecast;
import runrate.scenario.Budget;
import runrate.scenario.Scenario;

/// The plan's month and the calendar month are two amounts under one budget. Where they come out differently, one
/// sentence says both, and why; every place that gives a verdict takes it from here.
public final class BudgetSentence {
  private static final double CENT = 0.01;

  private BudgetSentence() {}

  /// @return empty without a budget, or where both amounts are the same
  public static Optional<String> of(Money money, Scenario scenario, double monthUsd, BurnForecast forecast) {
    return forecast.budgetUsd().isEmpty() || Math.abs(monthUsd - forecast.monthEndUsd()) < CENT ? Optional.empty()
        : Optional.of("The plan's month is %s, %s%s is %s, %s.".formatted(
            against(money, monthUsd, forecast.budgetUsd()), differ(monthUsd, forecast) ? "but " : "and ",
                month(forecast),
            against(money, forecast.monthEndUsd(), forecast.budgetUsd()), reason(scenario, forecast)));
  }

  /// What is said where the month has no budget, though a year or a week may have one.
  public static String unset(Budget budget) {
    return budget.isOfOtherPeriodsOnly() ? "No budget of a month" : "No budget is set";
  }

  /// Those other budgets: `a year $264,000; a week $6,000 (team)`; empty where the month has one.
  public static String others(Money money, Budget budget) {
    return !budget.isOfOtherPeriodsOnly() ? "" : budget.lines().stream().map(line -> "a %s %s%s".formatted(
        line.period().name().toLowerCase(Figures.LOCALE),
        BudgetWords.amount(money, line.amount().unit(), line.amount().value()),
        BudgetWords.called(line).map(" (%s)"::formatted).orElse(""))).collect(Collectors.joining("; "));
  }

  /// The same only where one amount keeps within the budget and the other does not: for a narrow place.
  public static Optional<String> ofContradiction(Money money, Scenario scenario, double monthUsd,
      BurnForecast forecast) {
    return differ(monthUsd, forecast) ? of(money, scenario, monthUsd, forecast) : Optional.empty();
  }

  /// The same in the few words a badge has room for: `plan fits, Nov over`.
  public static Optional<String> ofContradictionInShort(double monthUsd, BurnForecast forecast) {
    String month = forecast.days().getFirst().date().getMonth().getDisplayName(TextStyle.SHORT, Figures.LOCALE);
    return !differ(monthUsd, forecast) ? Optional.empty()
        : Optional.of(forecast.status() == BudgetStatus.OVER_BUDGET ? "plan fits, %s over".formatted(month)
            : "plan over, %s fits".formatted(month));
  }

  private static boolean differ(double monthUsd, BurnForecast forecast) {
    return BudgetStatus.of(monthUsd, forecast.budgetUsd()) != forecast.status();
  }

  private static String against(Money money, double usd, OptionalDouble budget) {
    double over = usd - budget.getAsDouble();
    return BudgetStatus.of(usd, budget) == BudgetStatus.OVER_BUDGET
        ? "%s over the budget".formatted(money.amount(over, usd))
        : "within the budget, %s left".formatted(money.amount(Math.abs(over), budget.getAsDouble()));
  }

  private static String month(BurnForecast forecast) {
    return Figures.monthAndYear(forecast.days().getFirst().date());
  }

  private static String reason(Scenario scenario, BurnForecast forecast) {
    String source = scenario.forecast().actualSource();
    String spend = forecast.recordedDays() == 0 ? "by its own days and prices"
        : (forecast.runsFromTheFirst() ? "with the spend recorded to day %s%s" : "with %s days of recorded spend%s")
            .formatted(forecast.recordedDays(), source.isEmpty() ? "" : " (%s)".formatted(source));
    return spend + forecast.exhaustedOn().map(day -> "; the budget is gone on " + Figures.dayAndMonth(day)).orElse("");
  }
}
