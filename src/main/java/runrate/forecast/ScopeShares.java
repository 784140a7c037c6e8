package runrate.forecast;

import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.TaskCost;
import runrate.scenario.BudgetAmount;
import runrate.scenario.BudgetScope;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Scenario;

/// What part of the spend each scope is: that of a task as the plan's bill has it, or its tokens, one that was
/// measured, and one of `count` where nobody knows. Both are computed only where a budget asks for them.
final class ScopeShares {
  private final CostEngine engine;
  private final Scenario scenario;
  private Optional<CostReport> bill = Optional.empty();
  private Optional<PlanTokens> tokens = Optional.empty();

  ScopeShares(CostEngine engine, Scenario scenario) {
    this.engine = engine;
    this.scenario = scenario;
  }

  PlanTokens tokens() {
    tokens = tokens.or(() -> Optional.of(new PlanTokens(engine, scenario)));
    return tokens.get();
  }

  ScopeShare of(PeriodBudget budget) {
    BudgetScope scope = budget.scope().measured(scenario.tasks());
    boolean counted = budget.amount().unit() == BudgetAmount.Unit.TOKENS;
    return scope.isOfPlan() ? new ScopeShare(counted ? tokens().share(scope) : planned(scope), false)
        : scope.share().isPresent() ? new ScopeShare(scope.share().getAsDouble(), false)
        : scope.isAssumed() ? new ScopeShare(1.0 / scope.count().orElseThrow(), true) : ScopeShare.WHOLE;
  }

  private double planned(BudgetScope scope) {
    bill = bill.or(() -> Optional.of(engine.report(scenario)));
    return bill.get().byTask().stream().filter(cost -> scope.isOf(cost.task())).mapToDouble(TaskCost::share).sum();
  }
}
