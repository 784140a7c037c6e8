package runrate.showback;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.forecast.BudgetStatus;
import runrate.scenario.BudgetScope;
import runrate.scenario.PeriodBudget;

/// One owner's period: budget, actual, forecast and variance, in US dollars.
///
/// @param owner       whose calls; empty for the sum of all
/// @param budget      what is held against it: the owner's own, or else one for each of its kind; absent without one
/// @param actualUsd   of the period's recorded days, exact; of the calls with a price
/// @param unpriced    calls of the period without one
/// @param forecastUsd at the end of the period; absent where too few days are recorded to tell
/// @param share       part of the spend it had in the days the pace is taken of, 0 to 1
/// @param beforeUsd   of the period before; absent where nothing is recorded of it
public record OwnerLine(String owner, Optional<PeriodBudget> budget, BigDecimal actualUsd, long unpriced,
    OptionalDouble forecastUsd, double share, Optional<BigDecimal> beforeUsd) {

  /// Whether it is somebody's own.
  public boolean isNamed() {
    return !owner.isEmpty() && OwnerDay.isNamed(owner);
  }

  /// Whether a budget can be given to it: a scenario takes no name that is longer, or stands on two lines.
  public boolean mayHaveBudget() {
    return isNamed() && owner.length() <= BudgetScope.LONGEST_NAME && owner.chars().noneMatch(Character::isISOControl)
        && owner.equals(owner.strip());
  }

  public OptionalDouble budgetUsd() {
    return budget.map(line -> line.amount().usd()).orElse(OptionalDouble.empty());
  }

  /// Where the period ends: the forecast, or what is spent already where that is over the budget; absent where too few
  /// days are recorded to tell.
  public OptionalDouble endUsd() {
    return forecastUsd.isPresent() || !isSpent() ? forecastUsd : OptionalDouble.of(actualUsd.doubleValue());
  }

  /// End minus budget: below 0 something is left. Absent without a budget, or where nobody knows the end.
  public OptionalDouble varianceUsd() {
    return budgetUsd().isEmpty() || endUsd().isEmpty() ? OptionalDouble.empty()
        : OptionalDouble.of(endUsd().getAsDouble() - budgetUsd().getAsDouble());
  }

  /// Part of the budget that is spent; absent without one.
  public OptionalDouble usedShare() {
    return budgetUsd().isEmpty() ? OptionalDouble.empty()
        : OptionalDouble.of(actualUsd.doubleValue() / budgetUsd().getAsDouble());
  }

  /// Absent where there is a budget and nobody knows the end.
  public Optional<BudgetStatus> status() {
    return budgetUsd().isEmpty() ? Optional.of(BudgetStatus.NO_BUDGET) : endUsd().isEmpty() ? Optional.empty()
        : Optional.of(BudgetStatus.of(endUsd().getAsDouble(), budgetUsd()));
  }

  public boolean isOver() {
    return status().equals(Optional.of(BudgetStatus.OVER_BUDGET));
  }

  /// Whether more is spent already than may be.
  public boolean isSpent() {
    return BudgetStatus.of(actualUsd.doubleValue(), budgetUsd()) == BudgetStatus.OVER_BUDGET;
  }
}
