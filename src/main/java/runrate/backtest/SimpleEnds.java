package runrate.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.scenario.ForecastSettings;

/// How a month ends by the two ways that ask for no thought, for whoever sees that they did better.
///
/// @param straightUsd `spent / days so far * days of the month`; absent where a day so far is not recorded, or none is
///                    to come
/// @param lastWeekUsd each day to come as its weekday in the week before; absent also where that is not recorded
public record SimpleEnds(YearMonth month, OptionalDouble straightUsd, OptionalDouble lastWeekUsd) {
  private static final int WEEK = 7;

  static SimpleEnds of(ForecastSettings settings) {
    YearMonth month = settings.month();
    LocalDate today = month.atDay(settings.today());
    Map<LocalDate, Double> known = settings.recorded().byDate();
    boolean isOver = settings.today() >= month.lengthOfMonth();
    if (isOver || !IntStream.rangeClosed(1, settings.today()).mapToObj(month::atDay).allMatch(known::containsKey)) {
      return new SimpleEnds(month, OptionalDouble.empty(), OptionalDouble.empty());
    }
    double spent = IntStream.rangeClosed(1, settings.today()).mapToDouble(day -> known.get(month.atDay(day))).sum();
    return new SimpleEnds(month, OptionalDouble.of(spent / settings.today() * month.lengthOfMonth()),
        Stream.iterate(today, day -> day.minusDays(1)).limit(WEEK).allMatch(known::containsKey)
            ? OptionalDouble.of(spent + today.plusDays(1).datesUntil(month.atEndOfMonth().plusDays(1))
                .mapToDouble(day -> known.get(lastAlike(today, day))).sum()) : OptionalDouble.empty());
  }

  /// The last day up to today with the weekday of a later one.
  static LocalDate lastAlike(LocalDate today, LocalDate later) {
    LocalDate day = later;
    while (day.isAfter(today)) {
      day = day.minusDays(WEEK);
    }
    return day;
  }

  public OptionalDouble usd(Accuracy.Simpler way) {
    return switch (way) {
      case STRAIGHT_LINE -> straightUsd;
      case LAST_WEEK -> lastWeekUsd;
    };
  }
}
