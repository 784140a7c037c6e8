package runrate.costing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import runrate.inputs.ForecastShape;
import runrate.inputs.Keys;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.units.Problem;

/// Tells of days of the forecast's month that are recorded beyond its today: the forecast is the one of that day, so
/// they are not in it.
record RecordedCheck(ForecastSettings forecast) {
  Optional<Problem> problem() {
    LocalDate today = forecast.month().atDay(forecast.today());
    List<LocalDate> later = forecast.recorded().days().stream().map(RecordedDay::date)
        .filter(day -> day.isAfter(today) && YearMonth.from(day).equals(forecast.month())).toList();
    return later.isEmpty() ? Optional.empty() : Optional.of(Problem.warning(Keys.path(ForecastShape.TODAY),
        "%s recorded after today, %s, and not counted in that day's forecast".formatted(later.size() == 1
            ? "1 day is" : later.size() + " days are", today), "Set today to %s to count %s".formatted(
                later.getLast(), later.size() == 1 ? "it" : "them")));
  }
}
