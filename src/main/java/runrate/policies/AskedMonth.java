package runrate.policies;

import java.util.ArrayList;
import java.util.List;
import runrate.costing.CostEngine;
import runrate.forecast.BurnForecast;
import runrate.forecast.BurnForecast.Kind;
import runrate.inputs.Work;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Scenario;

/// The forecast's month as a team asks for it: recorded days up to today, the plan's calls on every other day. Money
/// that is owed whatever is used, a commitment, is no day's; [#owedUsd] has it.
///
/// @param endUsd  the month's end without a limit, as the burn chart shows it
/// @param owedUsd the least the month costs: reserved capacity and commitments
/// @param callUsd a call of the plan, `(month - reserved) / calls`, in USD
record AskedMonth(List<AskedDay> days, double endUsd, double owedUsd, double callUsd) {
  AskedMonth {
    days = List.copyOf(days);
  }

  static AskedMonth of(CostEngine engine, Scenario scenario) {
    Scenario used = Work.uncommitted(scenario);
    double fixedUsd = fixedUsd(engine, used) / scenario.forecast().month().lengthOfMonth();
    double callUsd = callUsd(engine, used);
    double callsPerDay = Work.of(scenario).parts().stream()
        .mapToDouble(part -> part.scenario().workload().teamCallsPerDay()).sum();
    List<AskedDay> days = new ArrayList<>();
    for (BurnForecast.Day day : BurnForecast.of(engine, used).days()) {
      days.add(asked(day, scenario.forecast(), Math.min(fixedUsd, day.usd()), callUsd, callsPerDay));
    }
    return new AskedMonth(days, BurnForecast.of(engine, scenario).monthEndUsd(),
        engine.prepare(Work.times(scenario, 0)).monthUsd(), callUsd);
  }

  private static AskedDay asked(BurnForecast.Day day, ForecastSettings forecast, double fixedUsd, double callUsd,
      double callsPerDay) {
    double burn = day.kind() == Kind.FORECAST ? forecast.burnMultiplier() : 1;
    double planned = callsPerDay * forecast.weight(day.date());
    if (day.kind() == Kind.RECORDED && callUsd > 0) {
      return new AskedDay(day.date(), day.kind(), Math.round((day.usd() - fixedUsd) / callUsd), day.usd(), fixedUsd,
          callUsd, burn);
    }
    return new AskedDay(day.date(), day.kind(), Math.round(planned), day.usd(), fixedUsd,
        planned > 0 ? (day.usd() - fixedUsd) / planned : callUsd * burn, burn);
  }

  private static double fixedUsd(CostEngine engine, Scenario used) {
    return engine.prepare(Work.times(used, 0)).monthUsd();
  }

  /// What one call of work costs beside what is fixed; 0 where nobody calls.
  static double callUsd(CostEngine engine, Scenario used) {
    return callUsd(engine, Work.of(used));
  }

  static double callUsd(CostEngine engine, Work work) {
    double calls = work.callsPerMonth();
    double fixedUsd = fixedUsd(engine, work.whole());
    return calls > 0 ? Math.max(0, engine.prepare(work).monthUsd() - fixedUsd) / calls : 0;
  }
}
