package runrate.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import runrate.scenario.RecordedDay;
import runrate.scenario.Seasonality;

/// What recorded days teach about a week: the median spend of each weekday, in USD, from 14 recorded days on.
///
/// A day is an outlier where `|usd - median| > 3.5 * MAD` of its own weekday, `MAD` being the median of those distances
/// and at least 5 % of the median: three days may lie close together by chance. Outliers are named; they may be left
/// out of the pattern, and always count in the bill. Of two days of a weekday neither is one.
///
/// @param medians   by weekday, without those of which no day is recorded
/// @param outliers  in the order of the calendar, whether they are left out or not
/// @param leavesOut whether the medians are of the days that are no outliers
public record WeekdayPattern(List<RecordedDay> days, Map<DayOfWeek, Double> medians, List<RecordedDay> outliers,
    boolean leavesOut) {
  /// Recorded days below which a week is not told from chance.
  public static final int FEWEST_DAYS = 14;
  private static final double FAR = 3.5;
  private static final double LEAST_SPREAD = 0.05;

  public WeekdayPattern {
    days = List.copyOf(days);
    medians = Map.copyOf(medians);
    outliers = List.copyOf(outliers);
  }

  /// @param leaveOut whether outliers are left out of the medians
  public static WeekdayPattern of(List<RecordedDay> days, boolean leaveOut) {
    Map<DayOfWeek, List<RecordedDay>> byDay = new EnumMap<>(DayOfWeek.class);
    days.forEach(day -> byDay.computeIfAbsent(day.date().getDayOfWeek(), weekday -> new ArrayList<>()).add(day));
    Map<DayOfWeek, Usual> usual = new EnumMap<>(DayOfWeek.class);
    byDay.forEach((weekday, like) -> usual.put(weekday, Usual.of(like)));
    List<RecordedDay> outliers = days.size() < FEWEST_DAYS ? List.of()
        : days.stream().filter(day -> usual.get(day.date().getDayOfWeek()).isFar(day)).toList();
    Map<DayOfWeek, Double> medians = new EnumMap<>(DayOfWeek.class);
    byDay.forEach((weekday, of) -> medians.put(weekday, median(of.stream()
        .filter(day -> !leaveOut || !outliers.contains(day)).mapToDouble(RecordedDay::usd))));
    return new WeekdayPattern(days, medians, outliers, leaveOut);
  }

  /// Between which amounts the days of a weekday lie that are no outliers.
  public record Usual(double medianUsd, double leastUsd, double mostUsd) {
    private static Usual of(List<RecordedDay> like) {
      double median = median(like.stream().mapToDouble(RecordedDay::usd));
      double spread = median(like.stream().mapToDouble(other -> Math.abs(other.usd() - median)));
      double far = FAR * Math.max(spread, LEAST_SPREAD * median);
      return new Usual(median, median - far, median + far);
    }

    private boolean isFar(RecordedDay day) {
      return day.usd() < leastUsd || day.usd() > mostUsd;
    }
  }

  /// Absent where no day of it is recorded.
  public Optional<Usual> usual(DayOfWeek weekday) {
    List<RecordedDay> like = days.stream().filter(day -> day.date().getDayOfWeek() == weekday).toList();
    return like.isEmpty() ? Optional.empty() : Optional.of(Usual.of(like));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// The share by which days differ from those a week before, outliers left out; absent without such pairs.
  public OptionalDouble growth() {
    Map<LocalDate, Double> known = new HashMap<>();
    days.stream().filter(day -> !outliers.contains(day)).forEach(day -> known.put(day.date(), day.usd()));
    double before = 0;
    double after = 0;
    for (Map.Entry<LocalDate, Double> day : known.entrySet()) {
      Double earlier = known.get(day.getKey().minusWeeks(1));
      before += earlier == null ? 0 : earlier;
      after += earlier == null ? 0 : day.getValue();
    }
    return before > 0 ? OptionalDouble.of(after / before - 1) : OptionalDouble.empty();
  }

  /// Whether there are days enough to speak of a pattern.
  public boolean isKnown() {
    return days.size() >= FEWEST_DAYS;
  }

  /// The mean of the medians from Monday to Friday.
  public OptionalDouble workingDayUsd() {
    return mean(false);
  }

  /// The mean of the medians of Saturday and Sunday.
  public OptionalDouble weekendDayUsd() {
    return mean(true);
  }

  private OptionalDouble mean(boolean weekend) {
    return medians.entrySet().stream().filter(day -> Seasonality.isWeekend(day.getKey()) == weekend)
        .mapToDouble(Map.Entry::getValue).average();
  }

  /// Times the median of its weekday; empty where that is 0 or unknown.
  public Optional<Double> timesUsual(RecordedDay day) {
    double usual = medians.getOrDefault(day.date().getDayOfWeek(), 0.0);
    return usual > 0 ? Optional.of(day.usd() / usual) : Optional.empty();
  }

  /// Weights with which the plan's days cost these medians; a weekday without recorded days keeps the weight it has.
  ///
  /// @param dayUsd what a day of weight 1 costs in the plan, above 0
  public Seasonality seasonality(Seasonality before, double dayUsd) {
    return before.withWeekdays(Stream.of(DayOfWeek.values()).map(day -> medians.containsKey(day)
        ? medians.get(day) / dayUsd : before.weight(day)).toList());
  }

  /// The weekdays of which no day is recorded.
  public List<DayOfWeek> missing() {
    return Arrays.stream(DayOfWeek.values()).filter(day -> !medians.containsKey(day)).toList();
  }
}
