package runrate.forecast;

import java.util.OptionalDouble;
import runrate.scenario.Budget;

/// Whether an amount keeps within a budget. Spending exactly the budget is on track.
public enum BudgetStatus {
  ON_TRACK("ON TRACK"), OVER_BUDGET("OVER BUDGET"), NO_BUDGET("NO BUDGET");

  private final String label;

  BudgetStatus(String label) {
    this.label = label;
  }

  public static BudgetStatus of(double usd, OptionalDouble budgetUsd) {
    if (budgetUsd.isEmpty()) {
      return NO_BUDGET;
    }
    return Budget.exceeds(usd, budgetUsd.getAsDouble()) ? OVER_BUDGET : ON_TRACK;
  }

  public String label() {
    return label;
  }
}
