package runrate.scenario;

import java.time.LocalDate;
import runrate.units.Require;

/// A rate the user gives to see dollars in another currency.
///
/// @param code   three letters, as `EUR`
/// @param perUsd units of the currency for one US dollar
/// @param asOf   the day of the rate
/// @param source who says so
public record CurrencyRate(String code, double perUsd, LocalDate asOf, String source) {
  public CurrencyRate {
    Require.aboveZero("perUsd", perUsd, "a dollar");
  }
}
