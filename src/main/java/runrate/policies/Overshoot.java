package runrate.policies;

import java.util.List;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.scenario.BudgetPolicy.Check;
import runrate.scenario.Scenario;
import runrate.units.PerUnit;

/// By how much a day's limit may be overshot, in USD: what nobody has heard of yet when the limit is reached.
///
/// `bound = agents * dearest call + most an hour can spend * lag`, the second part at most the busiest day. Each agent
/// may have a call in flight; calls that ended within the lag are not reported yet. The hour is counted at the dearest
/// call: at the mean one the bound is broken whenever dear calls happen to come together. Before each call nothing
/// lags.
///
/// @param agents       that call at the same time
/// @param dearestUsd   the dearest call of the mix, as [CallKinds] has it
/// @param callsPerHour of the busiest day
/// @param lagMinutes   how late spend is known, 0 where it is asked before each call
/// @param busiestDay   calls of the busiest day
/// @param calls        what one call may cost, by its share
public record Overshoot(int agents, double dearestUsd, double callsPerHour, double lagMinutes, long busiestDay,
    List<DrawnCall> calls) {
  public Overshoot {
    calls = List.copyOf(calls);
  }

  static Overshoot of(CostEngine engine, Scenario scenario, AskedMonth month) {
    long busiest = month.days().stream().mapToLong(AskedDay::calls).max().orElse(0);
    boolean lags = scenario.budget().policy().check() == Check.AFTER;
    CallKinds kinds = CallKinds.of(engine, Work.uncommitted(scenario), month.callUsd());
    return new Overshoot(scenario.workload().agents(), kinds.dearestUsd(),
        busiest / scenario.workload().activeHoursPerDay() * scenario.workload().traffic().peakFactor(),
        lags ? scenario.budget().policy().lagMinutes() : 0, busiest, kinds.calls());
  }

  /// Most an hour can spend: all of its calls the dearest.
  public double usdPerHour() {
    return callsPerHour * dearestUsd;
  }

  /// What a day cannot spend more of than its limit and this.
  public double boundUsd() {
    return agents * dearestUsd
        + Math.min(usdPerHour() * lagMinutes / PerUnit.MINUTES_PER_HOUR, busiestDay * dearestUsd);
  }
}
