package runrate.risk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import runrate.forecast.RecordedPace;
import runrate.forecast.WeekdayPattern;
import runrate.scenario.RecordedDay;
import runrate.scenario.Seasonality;

/// How far days lie from what is usual, as those recorded so far did: a day to come is a usual one times one of their
/// ratios, drawn by chance. Days of work and days of weekends are kept apart, and each kind's ratios have a mean of 1,
/// so that they widen a forecast and do not move it. Days that stand out of their weekday count once, where they were
/// spent.
///
/// @param ratios by whether they are of a weekend; a kind with no recorded day has none, and does not spread
record DaySpread(Map<Boolean, double[]> ratios) {
  static final DaySpread NONE = new DaySpread(Map.of());

  /// The usual day is the median of its weekday, or the mean of its kind while there are too few days for that.
  static DaySpread of(RecordedPace pace) {
    WeekdayPattern pattern = pace.pattern();
    List<RecordedDay> usual = pattern.days().stream().filter(day -> !pattern.outliers().contains(day)).toList();
    return pace.isKnown() ? new DaySpread(usual.stream().collect(Collectors.partitioningBy(DaySpread::isWeekend,
        Collectors.collectingAndThen(Collectors.toList(), days -> ratios(pace, days))))) : NONE;
  }

  private static double[] ratios(RecordedPace pace, List<RecordedDay> days) {
    double mean = days.stream().mapToDouble(RecordedDay::usd).average().orElse(0);
    double[] ratios = days.stream().mapToDouble(day -> day.usd() / (pace.isByWeekday()
        ? pace.pattern().medians().getOrDefault(day.date().getDayOfWeek(), 0.0) : mean))
        .filter(Double::isFinite).toArray();
    double middle = Arrays.stream(ratios).average().orElse(1);
    return middle == 0 ? new double[0] : Arrays.stream(ratios).map(ratio -> ratio / middle).toArray();
  }

  private static boolean isWeekend(RecordedDay day) {
    return Seasonality.isWeekend(day.date().getDayOfWeek());
  }

  /// Times a usual day.
  ///
  /// @param chance from 0 to 1
  double factor(LocalDate day, double chance) {
    double[] like = of(Seasonality.isWeekend(day.getDayOfWeek()));
    return like.length == 0 ? 1 : like[(int) (chance * like.length)];
  }

  /// The standard deviation of days of work, as a share of one; absent where none is recorded.
  OptionalDouble ofWorkingDays() {
    double[] ratios = of(false);
    return ratios.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(Arrays.stream(ratios)
        .map(ratio -> (ratio - 1) * (ratio - 1)).sum() / (ratios.length - 1)));
  }

  private double[] of(boolean weekend) {
    return ratios.getOrDefault(weekend, new double[0]);
  }
}
