package runrate.policies;

import java.time.LocalDate;
import java.util.Optional;
import runrate.scenario.Budget;
import runrate.scenario.BudgetPolicy.Raise;

/// What a day may spend, in USD: the budget of a day, or a raise that still holds.
///
/// @param usd   above 0
/// @param raise a higher limit up to and including its last day
public record DayLimit(double usd, Optional<Raise> raise) {

  /// The limit a budget has; nothing without a budget of a day.
  public static Optional<DayLimit> of(Budget budget) {
    return budget.dailyUsd().isEmpty() ? Optional.empty()
        : Optional.of(new DayLimit(budget.dailyUsd().getAsDouble(), budget.policy().raise()));
  }

  public double usdOn(LocalDate day) {
    return raise.filter(higher -> !day.isAfter(higher.until())).map(Raise::toUsd).orElse(usd);
  }
}
