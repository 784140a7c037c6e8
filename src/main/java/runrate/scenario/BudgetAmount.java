package runrate.scenario;

import java.util.OptionalDouble;
import runrate.units.Require;

/// What may be spent in a period: money, or tokens as vendors bill them.
///
/// @param value above 0, in the unit
public record BudgetAmount(double value, Unit unit) {
  /// What a budget is counted in. Tokens are those of every input class, of answers and of thinking.
  public enum Unit { USD, TOKENS }

  /// @throws IllegalArgumentException if the value is not above 0
  public BudgetAmount {
    Require.aboveZero("value", value, unit == Unit.USD ? "USD" : "tokens");
  }

  public static BudgetAmount usd(double usd) {
    return new BudgetAmount(usd, Unit.USD);
  }

  public static BudgetAmount tokens(double tokens) {
    return new BudgetAmount(tokens, Unit.TOKENS);
  }

  /// The amount where it is money.
  public OptionalDouble usd() {
    return unit == Unit.USD ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  public BudgetAmount withValue(double other) {
    return new BudgetAmount(other, unit);
  }
}
