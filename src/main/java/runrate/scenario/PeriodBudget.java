package runrate.scenario;

import java.util.List;

/// What may be spent in a day, a week, a month, a quarter or a year, beside the month's budget of the headline.
///
/// @param name   tells two of one period apart; may be empty
/// @param amount in money or in tokens
/// @param scope  whose spend it is held against
/// @param reset  when its period begins
/// @param alerts parts of it at which somebody wants to hear, each once, the smallest first
public record PeriodBudget(String name, BudgetAmount amount, Period period, BudgetScope scope,
    BudgetReset reset, List<Double> alerts) {
  /// Characters a name may have.
  public static final int LONGEST_NAME = 80;

  public PeriodBudget {
    alerts = alerts.stream().distinct().sorted().toList();
  }

  /// A line of all work in US dollars.
  public PeriodBudget(String name, double usd, Period period, List<Double> alerts) {
    this(name, BudgetAmount.usd(usd), period, BudgetScope.ALL, BudgetReset.UNSAID, alerts);
  }

  /// A line of all work in US dollars without a name.
  public static PeriodBudget of(Period period, double usd) {
    return new PeriodBudget("", usd, period, List.of());
  }

  /// Whether it stands in the place of another: two of one period, name, unit and scope are the same line.
  public boolean isSameLine(PeriodBudget other) {
    return period == other.period && name.equals(other.name) && scope.equals(other.scope)
        && amount.unit() == other.amount.unit();
  }

  /// Whether the whole bill is held against it, as the budgets of the headline and of a day's limit are.
  public boolean isOfWholeBill() {
    return scope.isAll() && amount.unit() == BudgetAmount.Unit.USD;
  }

  /// Whether it is the budget of its period itself: nameless, and of the whole bill.
  public boolean isPlain() {
    return name.isEmpty() && isOfWholeBill();
  }

  /// Whether it is the month's own budget, written another way.
  public boolean isMonthsOwn() {
    return period == Period.MONTH && isPlain();
  }

  /// The same with another amount of its unit.
  public PeriodBudget withValue(double value) {
    return new PeriodBudget(name, amount.withValue(value), period, scope, reset, alerts);
  }

  public PeriodBudget withAmount(BudgetAmount other) {
    return new PeriodBudget(name, other, period, scope, reset, alerts);
  }

  public PeriodBudget withAlerts(List<Double> shares) {
    return new PeriodBudget(name, amount, period, scope, reset, shares);
  }

  public PeriodBudget withReset(BudgetReset other) {
    return new PeriodBudget(name, amount, period, scope, other, alerts);
  }

  public PeriodBudget withScope(BudgetScope other) {
    return new PeriodBudget(name, amount, period, other, reset, alerts);
  }
}
