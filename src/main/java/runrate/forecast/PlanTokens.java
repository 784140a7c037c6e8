package runrate.forecast;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import runrate.costing.CostEngine;
import runrate.costing.CostLine;
import runrate.costing.CostReport;
import runrate.costing.TaskCost;
import runrate.forecast.BurnForecast.Day;
import runrate.forecast.BurnForecast.Kind;
import runrate.inputs.Work;
import runrate.scenario.BudgetScope;
import runrate.scenario.Scenario;

/// Tokens that are billed on each day: of every input class, of answers and of thinking, each as often as it is billed,
/// `calls * tokensPerCall * billings` over the lines of the bill. A planned day has its weight of them, grown as its
/// month is; the burn multiplier is of spend and leaves them alone. Of a recorded day only money is known, so that its
/// tokens are estimated at those the plan gets for a dollar, `usd * tokens of a plan's day / cost of a plan's day`;
/// where the plan costs nothing they are the planned ones.
final class PlanTokens {
  private final Scenario scenario;
  private final Map<String, Double> byTask = new HashMap<>();
  private final CostReport bill;
  private final double aDay;
  private final double dayUsd;

  PlanTokens(CostEngine engine, Scenario scenario) {
    this.scenario = scenario;
    bill = engine.report(scenario);
    dayUsd = PlanDay.usd(engine, scenario);
    Work.of(scenario).parts().forEach(part -> byTask.put(part.task().name(), part.callsPerMonth() == 0 ? 0
        : ofMonth(part.task().name()) * part.scenario().workload().teamCallsPerDay() / part.callsPerMonth()));
    aDay = byTask.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private double ofMonth(String task) {
    return bill.lines().stream().filter(line -> line.task().equals(task)).mapToDouble(PlanTokens::tokens).sum();
  }

  private static double tokens(CostLine line) {
    return line.calls() * line.tokensPerCall() * line.billings();
  }

  /// Tokens of all work on a day.
  double on(Day day) {
    if (day.kind() == Kind.RECORDED && dayUsd > 0) {
      return day.usd() * aDay / dayUsd;
    }
    return aDay * scenario.forecast().weight(day.date()) * scenario.forecast().timesIn(YearMonth.from(day.date()));
  }

  /// The part of all tokens that the tasks of a scope have.
  double share(BudgetScope scope) {
    double of = bill.byTask().stream().map(TaskCost::task).filter(scope::isOf)
        .mapToDouble(task -> byTask.getOrDefault(task.name(), 0.0)).sum();
    return aDay == 0 ? 0 : of / aDay;
  }
}
