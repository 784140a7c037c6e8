package runrate.scenario;

import java.time.LocalDate;
import runrate.units.Require;

/// A rate the user gives to see dollars in another currency.
///
/// @param code   three letters, as `EUR`
/// @param perUsd units of the currency for one US dollar
/// @param asOf   the day of the rate
/// @param source who says so
/// @param shown  whether amounts are shown in it; if not, the rate is only kept
public record CurrencyRate(String code, double perUsd, LocalDate asOf, String source, boolean shown) {
  public CurrencyRate {
    Require.aboveZero("perUsd", perUsd, "a dollar");
  }

  public CurrencyRate withPerUsd(double units) {
    return new CurrencyRate(code, units, asOf, source, shown);
  }

  public CurrencyRate withShown(boolean isShown) {
    return new CurrencyRate(code, perUsd, asOf, source, isShown);
  }
}
