package runrate.scenario;

import java.time.DayOfWeek;
import java.util.List;
import runrate.units.Require;

/// How much busier some days of a week are than others, as weights on a day's calls.
///
/// @param normalise divides weekday and weekend by their weekly mean, so that a week keeps its total; literal
///                  weights of 1.3 and 0.6 would add 10 % on their own
/// @param weekdays  one weight a day from Monday to Sunday in place of those two, taken as they are whatever
///                  `normalise` says; empty where there are none
public record Seasonality(double weekday, double weekend, boolean normalise, List<Double> weekdays) {
  /// Work from Monday to Friday, each day as busy as the others.
  public static final Seasonality WORKING_WEEK = new Seasonality(1, 0, false);
  public static final Seasonality FLAT = new Seasonality(1, 1, true);
  /// Days of a week.
  public static final int WEEK = DayOfWeek.values().length;

  public Seasonality {
    Require.atLeastZero("weekday", weekday, "times");
    Require.atLeastZero("weekend", weekend, "times");
    weekdays = List.copyOf(weekdays);
    if (!weekdays.isEmpty() && weekdays.size() != WEEK) {
      throw new IllegalArgumentException("a week has 7 weights, not %s".formatted(weekdays.size()));
    }
    weekdays.forEach(weight -> Require.atLeastZero("weekdays", weight, "times"));
  }

  public Seasonality(double weekday, double weekend, boolean normalise) {
    this(weekday, weekend, normalise, List.of());
  }

  public double weight(DayOfWeek day) {
    if (!weekdays.isEmpty()) {
      return weekdays.get(day.ordinal());
    }
    double mean = normalise ? (5 * weekday + 2 * weekend) / WEEK : 1;
    double raw = isWeekend(day) ? weekend : weekday;
    return mean == 0 ? 0 : raw / mean;
  }

  /// The mean of a Saturday and a Sunday.
  public double weekendWeight() {
    return (weight(DayOfWeek.SATURDAY) + weight(DayOfWeek.SUNDAY)) / 2;
  }

  public static boolean isWeekend(DayOfWeek day) {
    return day.compareTo(DayOfWeek.FRIDAY) > 0;
  }

  public Seasonality withWeekdays(List<Double> weights) {
    return new Seasonality(weekday, weekend, normalise, weights);
  }
}
