package runrate.forecast;

import java.util.Optional;
import java.util.function.Supplier;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.TaskCost;
import runrate.scenario.BudgetScope;
import runrate.scenario.Scenario;

/// What part of the spend each scope is: that of a task as the plan's bill has it, one of `count` where nobody knows.
/// The bill is computed only where a scope asks for it.
final class ScopeShares {
  private final Supplier<CostReport> bill;
  private Optional<CostReport> known = Optional.empty();

  ScopeShares(CostEngine engine, Scenario scenario) {
    bill = () -> engine.report(scenario);
  }

  ScopeShare of(BudgetScope scope) {
    return scope.isOfPlan() ? new ScopeShare(planned(scope), false)
        : scope.isAssumed() ? new ScopeShare(1.0 / scope.count().orElseThrow(), true) : ScopeShare.WHOLE;
  }

  private double planned(BudgetScope scope) {
    known = known.or(() -> Optional.of(bill.get()));
    return known.get().byTask().stream().filter(cost -> scope.isOf(cost.task())).mapToDouble(TaskCost::share).sum();
  }
}
