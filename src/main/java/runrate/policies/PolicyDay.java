package runrate.policies;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import runrate.forecast.BurnForecast.Kind;

/// What a policy makes of one day's calls. Each call is counted on the day it was asked for, and once:
/// `asked = on time + late + downgraded + refused + open`.
///
/// @param over       calls beyond the day's limit
/// @param onTime     answered as planned, on the day
/// @param late       answered as planned, later in the month
/// @param lateDays   the days these waited, all of them together
/// @param downgraded answered on the day by the model calls fall back to
/// @param refused    never answered
/// @param open       still waiting when the month ends
/// @param waiting    calls of this day and of days before it that wait at its end
/// @param caughtUp   calls of days before it that ran on it
/// @param usd        what is paid on the day, for calls of days before it too, in USD
public record PolicyDay(LocalDate date, Kind kind, long asked, long over, long onTime, long late, long lateDays,
    long downgraded, long refused, long open, long waiting, long caughtUp, double usd) {

  /// A day on which all is answered at once or not at all.
  static PolicyDay of(AskedDay day, long over, long downgraded, long refused, double usd) {
    return new PolicyDay(day.date(), day.kind(), day.calls(), over, day.calls() - downgraded - refused, 0, 0,
        downgraded, refused, 0, 0, 0, usd);
  }

  public static long sum(List<PolicyDay> days, ToLongFunction<PolicyDay> figure) {
    return days.stream().mapToLong(figure).sum();
  }
}
