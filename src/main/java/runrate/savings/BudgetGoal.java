package runrate.savings;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.inputs.CacheShape;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.PlanShape;
import runrate.scenario.Scenario;

/// The smallest single change, in whole per cent, that brings the month within its budget. Batch is
/// tried first because it changes nothing about the answers, then caching more, then pruning.
///
/// @param input the input to change
/// @param value what to set it to, a share
/// @param change the scenario with that change
/// @param orMore whether every larger value meets the budget too
public record BudgetGoal(Input input, double value, Scenario change, boolean orMore) {
  private static final int PER_CENT = 100;

  /// @return empty if there is no budget, it is met already, or no single lever meets it
  public static Optional<BudgetGoal> find(CostEngine engine, Scenario scenario, double monthUsd) {
    if (scenario.budget().monthlyUsd().isEmpty()
        || monthUsd <= scenario.budget().monthlyUsd().getAsDouble()) {
      return Optional.empty();
    }
    double budget = scenario.budget().monthlyUsd().getAsDouble();
    var prepared = engine.prepare(scenario);
    return search(Inputs.of(PlanShape.BATCH), scenario, budget, prepared::monthUsdAtBatchShare)
        .or(() -> scenario.plan().caching().enabled()
            ? search(engine, Inputs.of(CacheShape.CACHEABLE), scenario, budget) : Optional.empty())
        .or(() -> search(engine, Inputs.of(PlanShape.PRUNING), scenario, budget));
  }

  private static Optional<BudgetGoal> search(CostEngine engine, Input input, Scenario scenario, double budget) {
    return search(input, scenario, budget, share -> engine.prepare(input.with(scenario, share)).monthUsd());
  }

  private static Optional<BudgetGoal> search(Input input, Scenario scenario, double budget,
      DoubleUnaryOperator monthUsd) {
    for (int percent = (int) Math.floor(input.value(scenario) * PER_CENT) + 1; percent <= PER_CENT; percent++) {
      double share = percent / (double) PER_CENT;
      if (monthUsd.applyAsDouble(share) <= budget) {
        boolean orMore = IntStream.rangeClosed(percent, PER_CENT)
            .allMatch(more -> monthUsd.applyAsDouble(more / (double) PER_CENT) <= budget);
        return Optional.of(new BudgetGoal(input, share, input.with(scenario, share), orMore));
      }
    }
    return Optional.empty();
  }
}
