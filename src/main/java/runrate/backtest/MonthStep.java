package runrate.backtest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import runrate.scenario.RecordedDay;

/// A day from which on all days of a month cost more, or less, by the same share: a change no record foretells.
///
/// Every day is tried that leaves a week on either side. Days before it cost the mean of their weekday there, days from
/// it on that times `1 + change`. The best one is told where it leaves less than half of the squares that the weekdays
/// of the whole month leave, and changes a day by a tenth at least.
///
/// @param change share by which a day differs from one before it
public record MonthStep(LocalDate from, double change) {
  private static final int WEEK = 7;
  private static final double LEAST_CHANGE = 0.1;
  private static final double LEAST_GAIN = 0.5;

  static Optional<MonthStep> of(List<RecordedDay> days) {
    Map<DayOfWeek, Double> whole = means(days);
    double least = LEAST_GAIN * squares(days, day -> whole.get(day.date().getDayOfWeek()));
    Optional<MonthStep> best = Optional.empty();
    for (int split = WEEK; split <= days.size() - WEEK; split++) {
      List<RecordedDay> before = days.subList(0, split);
      List<RecordedDay> after = days.subList(split, days.size());
      Map<DayOfWeek, Double> usual = means(before);
      ToDoubleFunction<RecordedDay> expected = day -> usual.get(day.date().getDayOfWeek());
      double planned = after.stream().mapToDouble(expected).sum();
      double times = planned > 0 ? after.stream().mapToDouble(RecordedDay::usd).sum() / planned : 1;
      double left = squares(before, expected) + squares(after, day -> times * expected.applyAsDouble(day));
      if (left < least && Math.abs(times - 1) >= LEAST_CHANGE) {
        least = left;
        best = Optional.of(new MonthStep(after.getFirst().date(), times - 1));
      }
    }
    return best;
  }

  private static Map<DayOfWeek, Double> means(List<RecordedDay> days) {
    return days.stream().collect(Collectors.groupingBy(day -> day.date().getDayOfWeek(),
        () -> new EnumMap<>(DayOfWeek.class), Collectors.averagingDouble(RecordedDay::usd)));
  }

  private static double squares(List<RecordedDay> days, ToDoubleFunction<RecordedDay> expected) {
    return days.stream().mapToDouble(day -> day.usd() - expected.applyAsDouble(day)).map(off -> off * off).sum();
  }
}
