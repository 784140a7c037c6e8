package runrate.scenario;

import java.util.List;
import runrate.units.Require;

/// What may be spent in a day, a week, a month, a quarter or a year, beside the month's budget of the headline.
///
/// @param name      tells two of one period apart; may be empty
/// @param amountUsd above 0
/// @param alerts    parts of it at which somebody wants to hear, each once, the smallest first
public record PeriodBudget(String name, double amountUsd, Period period, List<Double> alerts) {
  /// Characters a name may have.
  public static final int LONGEST_NAME = 80;

  public PeriodBudget {
    Require.aboveZero("amountUsd", amountUsd, "USD");
    alerts = alerts.stream().distinct().sorted().toList();
  }

  /// A line without a name.
  public static PeriodBudget of(Period period, double amountUsd) {
    return new PeriodBudget("", amountUsd, period, List.of());
  }

  /// Whether it stands in the place of another: two of one period and one name are the same line.
  public boolean isSameLine(PeriodBudget other) {
    return period == other.period && name.equals(other.name);
  }

  public PeriodBudget withAmountUsd(double usd) {
    return new PeriodBudget(name, usd, period, alerts);
  }
}
