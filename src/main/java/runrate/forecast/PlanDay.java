package runrate.forecast;

import runrate.costing.CostEngine;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.scenario.SpecialDays;

/// What one day of the plan's work costs: the mean of a month in which every day has the weight 1.
public final class PlanDay {
  private PlanDay() {}

  /// @return USD, 0 where there is no work
  public static double usd(CostEngine engine, Scenario scenario) {
    Scenario even = scenario.withForecast(old -> old.withSpecial(special -> SpecialDays.NONE)
        .withSeasonality(Seasonality.FLAT));
    MonthUsage usage = MonthUsage.of(engine, even, scenario.forecast().month(), 0);
    return usage.plan().usd() / usage.days().size();
  }
}
