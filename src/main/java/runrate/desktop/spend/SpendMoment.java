package runrate.desktop.spend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import runrate.costing.CostEngine;
import runrate.desktop.store.DeskState;
import runrate.forecast.BurnForecast;
import runrate.forecast.RecordedPace;
import runrate.forecast.SpendCalendar;
import runrate.forecast.SpendDrift;
import runrate.forecast.WeekdayPattern;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Scenario;

/// All that the view shows of recorded spend at one moment, a paste that nobody has taken over included.
///
/// @param scenario  with the paste
/// @param previewed the days of the paste
/// @param drift     spend that has crept above the plan
/// @param beforeUsd where the month ends without the paste
record SpendMoment(Scenario scenario, BurnForecast burn, SpendCalendar calendar, WeekdayPattern pattern,
    Map<LocalDate, Double> recorded, Set<LocalDate> previewed, Optional<SpendDrift> drift,
    double beforeUsd) {

  static SpendMoment of(CostEngine engine, DeskState state, SpendDraft draft) {
    Scenario scenario = state.isPriced() ? state.scenario() : state.report().scenario();
    double before = state.report().burn().monthEndUsd();
    boolean pasted = !draft.days().isEmpty();
    Scenario shown = pasted ? taken(scenario, draft) : scenario;
    BurnForecast burn = pasted ? BurnForecast.of(engine, shown) : state.report().burn();
    RecordedSpend recorded = shown.forecast().recorded();
    return new SpendMoment(shown, burn, new SpendCalendar(engine, shown, burn),
        WeekdayPattern.of(RecordedPace.latest(recorded.days()), draft.leavesOut()), recorded.byDate(),
        draft.days().stream().map(RecordedDay::date).collect(Collectors.toUnmodifiableSet()),
        SpendDrift.of(engine, shown), before);
  }

  /// The scenario with the pasted days. They take the place of a sample, and of what was recorded of the same days.
  static Scenario taken(Scenario scenario, SpendDraft draft) {
    return scenario.withForecast(old -> {
      var before = old.withoutSample();
      return before.upTo(before.recorded().with(draft.days()));
    });
  }

  boolean isOutlier(LocalDate day) {
    return pattern.outliers().stream().anyMatch(outlier -> outlier.date().equals(day));
  }

  /// Days that nobody looks at are never computed.
  double plannedUsd(LocalDate day) {
    return calendar.month(YearMonth.from(day)).get(day.getDayOfMonth() - 1).usd();
  }
}
