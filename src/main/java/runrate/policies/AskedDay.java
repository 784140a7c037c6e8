package runrate.policies;

import java.time.LocalDate;
import runrate.forecast.BurnForecast.Kind;
import runrate.scenario.Budget;

/// What a day asks for before anybody limits it.
///
/// @param calls    whole calls asked for; of a recorded day `(spend - fixed) / dollars a call`, rounded
/// @param usd      what they cost if all of them are paid, in USD
/// @param fixedUsd the part that is paid whatever is asked: the day's part of reserved capacity
/// @param callUsd  what one call of the plan costs on the day
/// @param burn     what use costs on the day for one dollar of the plan: the burn multiplier after today, else 1
public record AskedDay(LocalDate date, Kind kind, long calls, double usd, double fixedUsd, double callUsd,
    double burn) {
  /// What division leaves over is no part of a call.
  private static final double ROUNDING = 1e-9;

  /// Calls a day's limit does not pay for, `calls - floor((limit - fixed) / callUsd)`: the last one that fits
  /// is the last one that is paid.
  public long over(double limitUsd) {
    return Budget.exceeds(usd, limitUsd) ? calls - Math.min(calls, fit(limitUsd, callUsd)) : 0;
  }

  /// Whole calls at a price that fit under a limit beside what is fixed.
  long fit(double limitUsd, double eachUsd) {
    double left = Math.max(0, limitUsd - fixedUsd);
    return eachUsd > 0 ? (long) Math.floor(left / eachUsd + ROUNDING) : calls;
  }

  /// What the day costs if so many of its calls are left out; what was recorded if none is.
  double usdWithout(long left) {
    return left == 0 ? usd : fixedUsd + (calls - left) * callUsd;
  }
}
