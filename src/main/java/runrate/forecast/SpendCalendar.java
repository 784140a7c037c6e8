package runrate.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.forecast.BurnForecast.Day;
import runrate.forecast.BurnForecast.Kind;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Scenario;

/// What every day costs, in the forecast's month and in others: the month's own days as its forecast has them; in other
/// months a recorded day as it was recorded and each other one as the plan has it, with `(1 + growth)^months` times the
/// calls, `months` counted from the forecast's. The burn multiplier is of the forecast's month alone.
public final class SpendCalendar {
  private final CostEngine engine;
  private final Scenario scenario;
  private final BurnForecast burn;
  private final Map<YearMonth, List<Day>> months = new HashMap<>();

  /// @param burn of the same scenario
  public SpendCalendar(CostEngine engine, Scenario scenario, BurnForecast burn) {
    this.engine = engine;
    this.scenario = scenario;
    this.burn = burn;
    months.put(scenario.forecast().month(), burn.days());
  }

  CostEngine engine() {
    return engine;
  }

  Scenario scenario() {
    return scenario;
  }

  /// The last day counted as spent.
  public LocalDate today() {
    return scenario.forecast().month().atDay(burn.today());
  }

  public List<Day> month(YearMonth month) {
    return months.computeIfAbsent(month, other -> daysOf(engine, scenario, other));
  }

  /// The days of another month than the forecast's.
  static List<Day> daysOf(CostEngine engine, Scenario scenario, YearMonth month) {
    ForecastSettings own = scenario.forecast();
    var settings = new ForecastSettings(month, month.lengthOfMonth(), 1, own.growthPerMonth(), own.seasonality(),
        own.recorded(), own.special());
    return ForecastDays.of(settings, MonthUsage.of(engine, scenario, month, own.timesIn(month) - 1),
        RecordedPace.of(settings), scenario.plan().contract().onSum().commitMonthlyUsd().orElse(0));
  }

  Stream<Day> days(LocalDate from, LocalDate to) {
    return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month ->
        month.plusMonths(1)).flatMap(month -> month(month).stream())
        .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to));
  }

  /// Days up to today of which nothing is recorded.
  int modelled(LocalDate from, LocalDate to) {
    return (int) days(from, to).filter(day -> !day.date().isAfter(today()) && day.kind() != Kind.RECORDED).count();
  }
}
