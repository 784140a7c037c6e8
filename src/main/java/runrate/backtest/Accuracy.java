package runrate.backtest;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// How good a number of forecasts was.
///
/// @param inside         whose band held what came
/// @param count          of them, above 0
/// @param months         they were made of
/// @param missed         mean of what they missed by, as a share of what came
/// @param straightMissed the same of a straight line
/// @param lastWeekMissed the same of each weekday as in the week before
/// @param halfWidth      mean half width of their bands, as a share
public record Accuracy(int inside, int count, int months, double missed, double straightMissed,
    double lastWeekMissed, double halfWidth) {
  /// Means of shares carry rounding errors.
  private static final double ROUNDING = 1e-9;

  /// Ways to tell a month's end that ask for no thought.
  public enum Simpler { STRAIGHT_LINE, LAST_WEEK }

  /// @param months they were made of
  static Accuracy of(List<MadeForecast> made, int months) {
    return new Accuracy((int) made.stream().filter(MadeForecast::isInside).count(), made.size(), months,
        mean(made, MadeForecast::missed), mean(made, MadeForecast::straightMissed),
        mean(made, MadeForecast::lastWeekMissed), mean(made, MadeForecast::halfWidth));
  }

  private static double mean(List<MadeForecast> made, ToDoubleFunction<MadeForecast> figure) {
    return made.stream().mapToDouble(figure).average().orElseThrow();
  }

  /// Where the share of bands that hold lies with 95 % confidence. Forecasts of one month miss together, so that months
  /// are counted: three forecasts of each of six months are six trials and not eighteen.
  public Interval insideShare() {
    return Interval.wilson((double) inside / count * months, months);
  }

  public double missed(Simpler way) {
    return switch (way) {
      case STRAIGHT_LINE -> straightMissed;
      case LAST_WEEK -> lastWeekMissed;
    };
  }

  /// The simpler ways that missed by less, the best one first.
  public List<Simpler> better() {
    return Stream.of(Simpler.values()).filter(way -> missed > missed(way) + ROUNDING)
        .sorted(Comparator.comparingDouble(this::missed)).toList();
  }
}
