package runrate.scenario;

import runrate.units.Require;

/// A person's own figure for the forecast's month. It stands beside what is computed and changes nothing of it.
///
/// @param usd what the month ends at, or what a day of weight 1 costs from tomorrow on
public record OwnForecast(Span span, double usd) {
  /// What somebody has a figure for.
  public enum Span { MONTH, DAY }

  public OwnForecast {
    Require.atLeastZero("usd", usd, "USD");
  }
}
