package runrate.scenario;

import java.util.List;
import java.util.OptionalDouble;
import runrate.units.Require;

/// What may be spent a month, and the parts of it at which somebody wants to hear.
public record Budget(OptionalDouble monthlyUsd, List<Double> alertShares) {
  public static final List<Double> DEFAULT_ALERTS = List.of(0.5, 0.75, 0.9);
  public static final Budget NONE = new Budget(OptionalDouble.empty(), DEFAULT_ALERTS);

  private static final double TOLERANCE = 1e-12;

  public Budget {
    alertShares = List.copyOf(alertShares);
    monthlyUsd.ifPresent(usd -> Require.aboveZero("monthlyUsd", usd, "USD"));
  }

  /// Sums of many days carry rounding errors; a budget is not broken by one of them. Spending exactly the budget keeps
  /// within it.
  public boolean isExceededBy(double usd) {
    return monthlyUsd.isPresent() && exceeds(usd, monthlyUsd.getAsDouble());
  }

  public static boolean exceeds(double usd, double budgetUsd) {
    return usd > budgetUsd * (1 + TOLERANCE);
  }

  public Budget withMonthlyUsd(OptionalDouble usd) {
    return new Budget(usd, alertShares);
  }
}
