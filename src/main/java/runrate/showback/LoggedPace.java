package runrate.showback;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import runrate.forecast.RecordedPace;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;

/// What the recorded days say of those after the last of them, as the forecast of recorded spend has it
/// ([RecordedPace]): each the median of its weekday from 14 days on, else its part of the mean, and nothing at all of
/// fewer than three. On a weekday on which nobody ever called nothing is spent.
final class LoggedPace {
  private final TreeMap<LocalDate, Double> days;
  private final RecordedPace pace;
  private final Set<DayOfWeek> called;

  /// @param outlook the scenario's holidays, dated events and week
  /// @param days    what each recorded day cost; one at least
  LoggedPace(ForecastSettings outlook, Map<LocalDate, Double> days) {
    this.days = new TreeMap<>(days);
    LocalDate last = this.days.lastKey();
    List<RecordedDay> recorded = this.days.entrySet().stream().map(day ->
        new RecordedDay(day.getKey(), day.getValue(), "")).toList();
    pace = RecordedPace.of(new ForecastSettings(YearMonth.from(last), last.getDayOfMonth(), 1, 0,
        outlook.seasonality(), new RecordedSpend(recorded, "log"), outlook.special()));
    called = this.days.keySet().stream().map(LocalDate::getDayOfWeek).collect(Collectors.toSet());
  }

  LocalDate last() {
    return days.lastKey();
  }

  boolean isKnown() {
    return pace.isKnown();
  }

  /// The first of the days the pace is taken of.
  LocalDate since() {
    LocalDate weeksAgo = last().minusWeeks(RecordedPace.WEEKS).plusDays(1);
    return days.ceilingKey(weeksAgo);
  }

  double usd(LocalDate day) {
    return isIdle(day.getDayOfWeek()) ? 0 : pace.usd(day).orElseGet(() -> pace.meanUsd(day));
  }

  /// Whether the log spans such a weekday and nobody called on it.
  private boolean isIdle(DayOfWeek weekday) {
    return !called.contains(weekday) && days.firstKey().datesUntil(last().plusDays(1)).anyMatch(day ->
        day.getDayOfWeek() == weekday);
  }
}
