package runrate.backtest;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// How good a number of forecasts was.
///
/// @param inside         whose band held what came
/// @param count          of them, above 0
/// @param missed         mean of what they missed by, as a share of what came
/// @param straightMissed the same of a straight line
/// @param lastWeekMissed the same of each weekday as in the week before
/// @param halfWidth      mean half width of their bands, as a share
public record Accuracy(int inside, int count, double missed, double straightMissed, double lastWeekMissed,
    double halfWidth) {
  /// Two errors less apart read alike.
  private static final double SAME = 5e-4;

  static Accuracy of(List<MadeForecast> made) {
    return new Accuracy((int) made.stream().filter(MadeForecast::isInside).count(), made.size(),
        mean(made, MadeForecast::missed), mean(made, MadeForecast::straightMissed),
        mean(made, MadeForecast::lastWeekMissed), mean(made, MadeForecast::halfWidth));
  }

  private static double mean(List<MadeForecast> made, ToDoubleFunction<MadeForecast> figure) {
    return made.stream().mapToDouble(figure).average().orElseThrow();
  }

  /// Where the share of bands that hold lies with 95 % confidence.
  public Interval insideShare() {
    return Interval.wilson(inside, count);
  }

  /// Whether a straight line would have done better.
  public boolean isWorseThanStraight() {
    return missed > straightMissed + SAME;
  }

  /// Whether each weekday as in the week before would have done better.
  public boolean isWorseThanLastWeek() {
    return missed > lastWeekMissed + SAME;
  }
}
