package runrate.forecast;

import java.util.OptionalDouble;

/// Whether an amount keeps within a budget. Spending exactly the budget is on track.
public enum BudgetStatus {
  ON_TRACK("ON TRACK"), OVER_BUDGET("OVER BUDGET"), NO_BUDGET("NO BUDGET");

  /// Sums of many days carry rounding errors; a budget is not broken by one of them.
  private static final double TOLERANCE = 1e-12;

  private final String label;

  BudgetStatus(String label) {
    this.label = label;
  }

  public static BudgetStatus of(double usd, OptionalDouble budgetUsd) {
    if (budgetUsd.isEmpty()) {
      return NO_BUDGET;
    }
    return exceeds(usd, budgetUsd.getAsDouble()) ? OVER_BUDGET : ON_TRACK;
  }

  static boolean exceeds(double usd, double budgetUsd) {
    return usd > budgetUsd * (1 + TOLERANCE);
  }

  public String label() {
    return label;
  }
}
