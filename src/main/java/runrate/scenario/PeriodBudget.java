package runrate.scenario;

import java.util.List;
import runrate.units.Require;

/// What may be spent in a day, a week, a month, a quarter or a year, beside the month's budget of the headline.
///
/// @param name      tells two of one period apart; may be empty
/// @param amountUsd above 0
/// @param scope     whose spend it is held against
/// @param alerts    parts of it at which somebody wants to hear, each once, the smallest first
public record PeriodBudget(String name, double amountUsd, Period period, BudgetScope scope, List<Double> alerts) {
  /// Characters a name may have.
  public static final int LONGEST_NAME = 80;

  public PeriodBudget {
    Require.aboveZero("amountUsd", amountUsd, "USD");
    alerts = alerts.stream().distinct().sorted().toList();
  }

  /// A line of all work.
  public PeriodBudget(String name, double amountUsd, Period period, List<Double> alerts) {
    this(name, amountUsd, period, BudgetScope.ALL, alerts);
  }

  /// A line of all work without a name.
  public static PeriodBudget of(Period period, double amountUsd) {
    return new PeriodBudget("", amountUsd, period, List.of());
  }

  /// Whether it stands in the place of another: two of one period, one name and one scope are the same line.
  public boolean isSameLine(PeriodBudget other) {
    return period == other.period && name.equals(other.name) && scope.equals(other.scope);
  }

  /// Whether the whole bill is held against it, as the budgets of the headline and of a day's limit are.
  public boolean isOfWholeBill() {
    return scope.isAll();
  }

  /// Whether it is the budget of its period itself: nameless, and of the whole bill.
  public boolean isPlain() {
    return name.isEmpty() && isOfWholeBill();
  }

  /// Whether it is the month's own budget, written another way.
  public boolean isMonthsOwn() {
    return period == Period.MONTH && isPlain();
  }

  public PeriodBudget withAmountUsd(double usd) {
    return new PeriodBudget(name, usd, period, scope, alerts);
  }

  public PeriodBudget withScope(BudgetScope other) {
    return new PeriodBudget(name, amountUsd, period, other, alerts);
  }
}
