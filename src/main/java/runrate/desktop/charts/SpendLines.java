package runrate.desktop.charts;

import java.util.function.DoubleUnaryOperator;
import runrate.forecast.BurnForecast;

/// Where the lines of the burn-rate chart run, for words that must not lie on them.
///
/// @param x of a day of the month
record SpendLines(BurnForecast forecast, DoubleUnaryOperator x, AxisFrame frame) {

  /// Whether the spend, or what it would be if the burn went on, runs through a rectangle.
  boolean pass(double left, double right, double top, double bottom) {
    double from = frame.left();
    double spent = frame.y(0);
    double goingOn = frame.y(0);
    for (BurnForecast.Day day : forecast.days()) {
      double to = x.applyAsDouble(day.date().getDayOfMonth());
      double nextSpent = frame.y(day.cumulativeUsd());
      double nextGoingOn = frame.y(day.unchangedCumulativeUsd());
      if (to >= left && from <= right && Math.min(nextSpent, nextGoingOn) < bottom && Math.max(spent, goingOn) > top) {
        return true;
      }
      from = to;
      spent = nextSpent;
      goingOn = nextGoingOn;
    }
    return false;
  }
}
