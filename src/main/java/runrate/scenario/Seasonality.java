package runrate.scenario;

import java.time.DayOfWeek;
import runrate.units.Require;

/// How much busier weekdays are than weekends, as weights on a day's calls.
///
/// @param normalise divides both by their weekly mean, so that a week keeps its total; literal
///                  weights of 1.3 and 0.6 would add 10 % on their own
public record Seasonality(double weekday, double weekend, boolean normalise) {
  public static final Seasonality FLAT = new Seasonality(1, 1, true);

  public Seasonality {
    Require.atLeastZero("weekday", weekday, "times");
    Require.atLeastZero("weekend", weekend, "times");
  }

  public double weight(DayOfWeek day) {
    double mean = normalise ? (5 * weekday + 2 * weekend) / 7 : 1;
    double raw = day.compareTo(DayOfWeek.FRIDAY) > 0 ? weekend : weekday;
    return mean == 0 ? 0 : raw / mean;
  }
}
