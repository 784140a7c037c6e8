package runrate.savings;

import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.scenario.Scenario;

/// The smallest single change, in whole per cent, that brings the month within its budget. Batch is
/// tried first because it changes nothing about the answers, then caching more, then pruning.
///
/// @param field the input to change, as a path in the scenario file
/// @param value what to set it to, a share
/// @param change the scenario with that change
/// @param orMore whether every larger value meets the budget too
public record BudgetGoal(String field, double value, Scenario change, boolean orMore) {
  private static final int PER_CENT = 100;

  /// @return empty if there is no budget, it is met already, or no single lever meets it
  public static Optional<BudgetGoal> find(CostEngine engine, Scenario scenario, double monthUsd) {
    if (scenario.budget().monthlyUsd().isEmpty()
        || monthUsd <= scenario.budget().monthlyUsd().getAsDouble()) {
      return Optional.empty();
    }
    double budget = scenario.budget().monthlyUsd().getAsDouble();
    var prepared = engine.prepare(scenario);
    return search("plan.batchShare", scenario.plan().batchShare(), budget, prepared::monthUsdAtBatchShare,
        share -> scenario.withPlan(plan -> plan.withBatchShare(share)))
        .or(() -> cacheableShare(engine, scenario, budget))
        .or(() -> pruning(engine, scenario, budget));
  }

  private static Optional<BudgetGoal> cacheableShare(CostEngine engine, Scenario scenario, double budget) {
    var caching = scenario.plan().caching();
    DoubleFunction<Scenario> with =
        share -> scenario.withPlan(plan -> plan.withCaching(caching.withCacheableShare(share)));
    return caching.enabled()
        ? search("plan.caching.cacheableShare", caching.cacheableShare(), budget,
            share -> engine.prepare(with.apply(share)).monthUsd(), with)
        : Optional.empty();
  }

  private static Optional<BudgetGoal> pruning(CostEngine engine, Scenario scenario, double budget) {
    DoubleFunction<Scenario> with = share -> scenario.withPlan(plan -> plan.withContextPruning(share));
    return search("plan.contextPruning", scenario.plan().contextPruning(), budget,
        share -> engine.prepare(with.apply(share)).monthUsd(), with);
  }

  private static Optional<BudgetGoal> search(String field, double from, double budget,
      DoubleUnaryOperator monthUsd, DoubleFunction<Scenario> with) {
    for (int percent = (int) Math.floor(from * PER_CENT) + 1; percent <= PER_CENT; percent++) {
      double share = percent / (double) PER_CENT;
      if (monthUsd.applyAsDouble(share) <= budget) {
        boolean orMore = IntStream.rangeClosed(percent, PER_CENT)
            .allMatch(more -> monthUsd.applyAsDouble(more / (double) PER_CENT) <= budget);
        return Optional.of(new BudgetGoal(field, share, with.apply(share), orMore));
      }
    }
    return Optional.empty();
  }
}
