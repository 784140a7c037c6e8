package runrate.showback;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.forecast.BudgetStatus;
import runrate.scenario.PeriodBudget;
import runrate.usage.CallDimension;

/// One owner's period: budget, actual, forecast and variance, in US dollars.
///
/// @param owner       whose calls; empty for the sum of all
/// @param budget      what is held against it: the owner's own, or else one for each of its kind; absent without one
/// @param actualUsd   of the period's recorded days, exact; of the calls with a price
/// @param unpriced    calls of the period without one
/// @param forecastUsd at the end of the period; absent where too few days are recorded to tell
/// @param share       part of the spend it had in the days the pace is taken of, 0 to 1
/// @param beforeUsd   of the whole period before; absent where nothing is recorded of it
public record OwnerLine(String owner, Optional<PeriodBudget> budget, BigDecimal actualUsd, long unpriced,
    OptionalDouble forecastUsd, double share, Optional<BigDecimal> beforeUsd) {

  /// Whether a budget can be given to it.
  public boolean isNamed() {
    return !owner.isEmpty() && !owner.equals(CallDimension.NOBODY) && !owner.equals(OwnerDay.OTHERS);
  }

  public OptionalDouble budgetUsd() {
    return budget.map(line -> line.amount().usd()).orElse(OptionalDouble.empty());
  }

  /// Where the period ends as far as anybody can tell: the forecast, or what is spent already.
  public double endUsd() {
    return forecastUsd.orElse(actualUsd.doubleValue());
  }

  /// End minus budget: below 0 something is left. Absent without a budget.
  public OptionalDouble varianceUsd() {
    return budgetUsd().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(endUsd() - budgetUsd().getAsDouble());
  }

  /// Part of the budget that is spent; absent without one.
  public OptionalDouble usedShare() {
    return budgetUsd().isEmpty() ? OptionalDouble.empty()
        : OptionalDouble.of(actualUsd.doubleValue() / budgetUsd().getAsDouble());
  }

  public BudgetStatus status() {
    return BudgetStatus.of(endUsd(), budgetUsd());
  }

  /// Whether more is spent already than may be.
  public boolean isSpent() {
    return BudgetStatus.of(actualUsd.doubleValue(), budgetUsd()) == BudgetStatus.OVER_BUDGET;
  }
}
