package runrate.policies;

import java.util.ArrayList;
import java.util.List;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
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
/// @param dearestUsd   the dearest call of the mix: one that finds nothing in the cache; retries at their mean
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
    List<DrawnCall> calls = calls(engine, AskedMonth.uncommitted(scenario), month.callUsd());
    long busiest = month.days().stream().mapToLong(AskedDay::calls).max().orElse(0);
    boolean lags = scenario.budget().policy().check() == Check.AFTER;
    return new Overshoot(scenario.workload().agents(), calls.stream().mapToDouble(DrawnCall::usd).max().orElse(0),
        busiest / scenario.workload().activeHoursPerDay() * scenario.workload().traffic().peakFactor(),
        lags ? scenario.budget().policy().lagMinutes() : 0, busiest, calls);
  }

  private static List<DrawnCall> calls(CostEngine engine, Scenario scenario, double callUsd) {
    PreparedPlan prepared = engine.prepare(scenario);
    CostReport report = prepared.report();
    double requests = Math.max(1, Work.of(scenario).callsPerMonth());
    double listUsd = report.listUsd() / requests;
    double paid = listUsd > 0 ? callUsd / listUsd : 1;
    double feesUsd = report.breakdown().feesUsd() / requests;
    double together = prepared.callsPerMonth() / requests;
    List<DrawnCall> calls = new ArrayList<>();
    for (ModelFlow flow : prepared.flows()) {
      double live = flow.share() * (1 - flow.batchShare());
      double own = flow.teamHitRate() > 0 ? Math.min(1, flow.ownHitRate() / flow.teamHitRate()) : 0;
      add(calls, live * flow.teamHitRate(), (flow.callUsd(1, own) * together + feesUsd) * paid);
      add(calls, live * (1 - flow.teamHitRate()), (flow.callUsd(0, 0) * together + feesUsd) * paid);
      add(calls, flow.share() * flow.batchShare(), (flow.usd().batch() * together + feesUsd) * paid);
    }
    return calls;
  }

  private static void add(List<DrawnCall> calls, double share, double usd) {
    if (share > 0) {
      calls.add(new DrawnCall(share, usd));
    }
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
