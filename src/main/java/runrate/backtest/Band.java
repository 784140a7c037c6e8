package runrate.backtest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import runrate.forecast.RecordedPace;
import runrate.scenario.RecordedDay;

/// How far a month may end from its forecast. Where the record is long enough, as far as forecasts like it have missed
/// ([PastMisses]); before, from the spread of the days recorded so far:
///
/// With weekdays told apart, `s` is the spread of `day / median of its weekday - 1`, over as many degrees of freedom as
/// there are more days than weekdays. Of the days to come with forecasts `f`, those of weekday `w` being `F_w` together
/// and its median of `n_w` days, `variance = s² (sum f² + sum F_w² v(n_w))`: what days do by themselves, and how well
/// their median is known, `v(n)` being the variance of the median of `n` normal values. Else `s` is the spread of all
/// days around their mean in USD and `variance = s² m (1 + m / n)` for `m` days to come after `n`. The band is the
/// forecast ± `t sqrt(variance)`, `t` being Student's. No band goes below what is spent.
final class Band {
  /// Of 1 to 8 normal values, which is as many weeks as a pace looks back; tried with two million samples each.
  private static final double[] MEDIAN_VARIANCE = {1, 0.5, 0.4487, 0.2982, 0.2868, 0.2147, 0.2104, 0.1682};

  private final RecordedPace pace;
  private final PastMisses past;
  private final BandShare share;
  private final Map<DayOfWeek, Integer> counts = new EnumMap<>(DayOfWeek.class);

  Band(RecordedPace pace, PastMisses past, BandShare share) {
    this.pace = pace;
    this.past = past;
    this.share = share;
    pace.pattern().days().forEach(day -> counts.merge(day.date().getDayOfWeek(), 1, Integer::sum));
  }

  /// One day to come and its forecast.
  record Ahead(LocalDate date, double usd) {}

  /// @param byMisses whether it goes as far as forecasts like it have missed
  record Reach(Interval interval, boolean byMisses) {}

  Reach around(double spentUsd, List<Ahead> ahead) {
    double aheadUsd = ahead.stream().mapToDouble(Ahead::usd).sum();
    LocalDate today = pace.settings().month().atDay(pace.settings().today());
    OptionalDouble missed = past.half(today, ahead.size(), share);
    double half = missed.isPresent() ? missed.getAsDouble() * aheadUsd
        : pace.isByWeekday() ? byWeekday(ahead) : together(ahead.size());
    double usd = spentUsd + aheadUsd;
    return new Reach(new Interval(Math.max(spentUsd, usd - half), usd + half), missed.isPresent());
  }

  private double byWeekday(List<Ahead> ahead) {
    Map<DayOfWeek, Double> medians = pace.pattern().medians();
    double[] spread = pace.pattern().days().stream().filter(day -> medians.get(day.date().getDayOfWeek()) > 0)
        .mapToDouble(day -> day.usd() / medians.get(day.date().getDayOfWeek()) - 1).toArray();
    long weekdays = Stream.of(DayOfWeek.values()).filter(day -> medians.getOrDefault(day, 0.0) > 0).count();
    Map<DayOfWeek, Double> together = new EnumMap<>(DayOfWeek.class);
    double variance = 0;
    for (Ahead day : ahead) {
      variance += day.usd() * day.usd();
      together.merge(day.date().getDayOfWeek(), day.usd(), Double::sum);
    }
    for (Map.Entry<DayOfWeek, Double> all : together.entrySet()) {
      variance += all.getValue() * all.getValue()
          * MEDIAN_VARIANCE[counts.getOrDefault(all.getKey(), 1) - 1];
    }
    return half(spread, spread.length - weekdays, variance);
  }

  private double together(int ahead) {
    double[] days = pace.pattern().days().stream().mapToDouble(RecordedDay::usd).toArray();
    double mean = Arrays.stream(days).average().orElse(0);
    for (int i = 0; i < days.length; i++) {
      days[i] -= mean;
    }
    return half(days, days.length - 1, ahead * (1 + (double) ahead / Math.max(1, days.length)));
  }

  private double half(double[] spread, long freedom, double variance) {
    double squares = 0;
    for (double each : spread) {
      squares += each * each;
    }
    long degrees = Math.max(1, freedom);
    return share.student(degrees) * Math.sqrt(squares / degrees * variance);
  }
}
