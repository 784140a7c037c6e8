package runrate.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import runrate.forecast.RecordedPace;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.Seasonality;

/// By how much forecasts like one have missed: after each recorded day from four weeks on, as many days ahead, by the
/// same rule. A level that wanders or drifts shows there, which the spread of single days hides.
///
/// `miss = |came / forecast - 1|` of the days ahead. Of `n` forecasts that overlap, each `m` days long, about `3 n / m`
/// are as good as independent (tried on made-up records, see `BandCoverageTest`), so that a band that is to hold a
/// share `p` reaches to the `p (1 + m / (3 n))` quantile of the misses: a small sample's quantile lies too low.
final class PastMisses {
  /// Forecasts there must be for each day ahead; of fewer the spread of the days tells more.
  private static final int FEWEST_A_DAY = 6;
  private static final int INDEPENDENT = 3;
  private static final int LONGEST = 31;
  private static final int FIRST_AFTER = 28;

  private final LocalDate first;
  private final double[] spent;
  private final List<double[]> forecasts = new ArrayList<>();

  PastMisses(ForecastSettings settings) {
    List<RecordedDay> days = settings.recorded().days();
    first = days.getFirst().date();
    spent = new double[(int) ChronoUnit.DAYS.between(first, days.getLast().date()) + 1];
    Arrays.fill(spent, Double.NaN);
    days.forEach(day -> spent[index(day.date())] = day.usd());
    for (int day = FIRST_AFTER - 1; day < spent.length; day++) {
      forecasts.add(ahead(pace(settings, first.plusDays(day)), first.plusDays(day)));
    }
  }

  /// What the days after one come to together, as many as the longest month has.
  private static double[] ahead(RecordedPace pace, LocalDate today) {
    double[] usd = new double[LONGEST + 1];
    for (int days = 1; days <= LONGEST; days++) {
      usd[days] = usd[days - 1] + dayUsd(pace, today.plusDays(days));
    }
    return usd;
  }

  /// What is known at the end of a day, and nothing after it. The scenario's weights of weekdays are no part of the
  /// record: they may have been taught by days that came later.
  static RecordedPace pace(ForecastSettings settings, LocalDate today) {
    return RecordedPace.of(new ForecastSettings(YearMonth.from(today), today.getDayOfMonth(), 1, 0,
        Seasonality.FLAT, settings.recorded(), settings.special()));
  }

  private int index(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(first, day);
  }

  /// The share by which a band goes to either side of the days ahead.
  ///
  /// @param today what came after it is not known
  /// @return empty where there are too few such forecasts
  OptionalDouble half(LocalDate today, int ahead, BandShare band) {
    double[] misses = new double[Math.max(0, index(today) + 2 - ahead - FIRST_AFTER)];
    int count = 0;
    for (int day = FIRST_AFTER - 1; day + ahead <= index(today); day++) {
      double miss = miss(day, ahead);
      if (Double.isFinite(miss)) {
        misses[count++] = miss;
      }
    }
    return ahead == 0 || count < FEWEST_A_DAY * ahead ? OptionalDouble.empty()
        : OptionalDouble.of(quantile(Arrays.copyOf(misses, count),
            band.share() * (1 + (double) ahead / (INDEPENDENT * count))));
  }

  /// Not a number where a day is missing.
  private double miss(int day, int ahead) {
    double came = 0;
    for (int next = day + 1; next <= day + ahead; next++) {
      came += spent[next];
    }
    return Math.abs(came / forecasts.get(day - FIRST_AFTER + 1)[ahead] - 1);
  }

  static double dayUsd(RecordedPace pace, LocalDate day) {
    return pace.usd(day).orElseGet(() -> pace.meanUsd(day));
  }

  private static double quantile(double[] values, double share) {
    Arrays.sort(values);
    double place = Math.clamp(share * values.length - 0.5, 0, values.length - 1.0);
    int below = (int) place;
    int above = Math.min(below + 1, values.length - 1);
    return values[below] + (place - below) * (values[above] - values[below]);
  }
}
