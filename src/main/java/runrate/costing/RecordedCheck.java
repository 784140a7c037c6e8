package runrate.costing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import runrate.inputs.ForecastShape;
import runrate.inputs.Keys;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.units.Problem;

/// Tells of days that are recorded though they are not over: such a day should have no spend yet, but it counts.
record RecordedCheck(ForecastSettings forecast) {
  Optional<Problem> problem() {
    LocalDate today = forecast.month().atDay(forecast.today());
    List<LocalDate> later = forecast.recorded().days().stream().map(RecordedDay::date)
        .filter(day -> day.isAfter(today)).toList();
    return later.isEmpty() ? Optional.empty() : Optional.of(Problem.warning(Keys.path(ForecastShape.TODAY),
        words(today, later), "Set today to the last day that is over"));
  }

  private static String words(LocalDate today, List<LocalDate> later) {
    return later.size() == 1
        ? "the spend of %s is recorded, a day after today, %s; it counts as recorded".formatted(later.getFirst(), today)
        : "the spend of %s days after today, %s, is recorded, the first on %s; it counts as recorded".formatted(
            later.size(), today, later.getFirst());
  }
}
