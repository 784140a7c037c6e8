package runrate.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.scenario.Scenario;

/// Twelve months of a scenario, from its forecast month on, each priced by itself: brackets, free units and
/// commitments apply by the month, never to an average one (cost model 4.2).
///
/// Month `t` has `calls * (1 + growth)^t`, its own days where the scenario counts calendar days, and the prices of
/// its first day, the first month those of the scenario's date.
public record YearCost(List<Double> monthUsd) {
  public static final int MONTHS = 12;

  public YearCost {
    monthUsd = List.copyOf(monthUsd);
  }

  public static YearCost of(CostEngine engine, Scenario scenario) {
    List<Double> months = new ArrayList<>();
    double growth = 1;
    for (int index = 0; index < MONTHS; index++) {
      YearMonth month = scenario.forecast().month().plusMonths(index);
      Scenario then = Work.times(scenario.withForecast(old -> old.withMonth(month)), growth);
      LocalDate first = month.atDay(1);
      LocalDate day = first.isAfter(scenario.pricesAsOf()) ? first : scenario.pricesAsOf();
      months.add(engine.prepareOn(then, day).monthUsd());
      growth *= 1 + scenario.forecast().growthPerMonth();
    }
    return new YearCost(months);
  }

  public double totalUsd() {
    return monthUsd.stream().mapToDouble(Double::doubleValue).sum();
  }
}
