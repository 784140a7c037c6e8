package runrate.showback;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import runrate.forecast.RecordedPace;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;

/// What the recorded days say of those after the last of them, as the forecast of recorded spend has it
/// ([RecordedPace]): each the median of its weekday from 14 days on, else its part of the mean, and nothing at all of
/// fewer than three days with calls.
///
/// On a day without calls nothing was spent; but a week or more without any is taken for days that nobody recorded.
/// Days with a call whose cost nobody knows say nothing of the pace.
final class LoggedPace {
  private static final int GAP_DAYS = 7;

  private final LocalDate last;
  private final TreeSet<LocalDate> known;
  private final RecordedPace pace;

  /// @param outlook  the scenario's holidays, dated events and week
  /// @param days     what each day with calls cost; one at least
  /// @param unpriced of these, days with a call without a price
  LoggedPace(ForecastSettings outlook, Map<LocalDate, Double> days, Set<LocalDate> unpriced) {
    TreeMap<LocalDate, Double> filled = filled(new TreeMap<>(days));
    last = filled.lastKey();
    known = new TreeSet<>(days.keySet());
    known.removeAll(unpriced);
    List<RecordedDay> recorded = filled.entrySet().stream().filter(day -> !unpriced.contains(day.getKey())).map(day ->
        new RecordedDay(day.getKey(), day.getValue(), "")).toList();
    pace = RecordedPace.of(new ForecastSettings(YearMonth.from(last), last.getDayOfMonth(), 1, 0,
        outlook.seasonality(), new RecordedSpend(recorded, "log"), outlook.special()));
  }

  private static TreeMap<LocalDate, Double> filled(TreeMap<LocalDate, Double> days) {
    var filled = new TreeMap<>(days);
    for (LocalDate day : days.keySet()) {
      LocalDate next = days.higherKey(day);
      if (next != null && !day.plusDays(GAP_DAYS).isBefore(next)) {
        day.plusDays(1).datesUntil(next).forEach(idle -> filled.put(idle, 0.0));
      }
    }
    return filled;
  }

  LocalDate last() {
    return last;
  }

  boolean isKnown() {
    return known.size() >= RecordedPace.FEWEST_DAYS;
  }

  /// The first of the days the pace is taken of.
  LocalDate since() {
    return last.minusWeeks(RecordedPace.WEEKS).plusDays(1);
  }

  double usd(LocalDate day) {
    return pace.usd(day).orElseGet(() -> pace.meanUsd(day));
  }
}
