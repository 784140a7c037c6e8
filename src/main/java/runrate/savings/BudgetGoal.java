package runrate.savings;

import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.inputs.Input;
import runrate.scenario.Scenario;

/// The smallest single change that brings the month within its budget.
///
/// @param lever   that is pulled
/// @param input   the input that is changed; absent where the lever is a choice of names
/// @param value   what to set it to: a share, or tokens of a cap
/// @param choice  the name that is chosen: a service mode, or the short name of a model; else empty
/// @param change  the scenario with that change
/// @param andBeyond whether every value farther from today's meets the budget too
public record BudgetGoal(Lever lever, Optional<Input> input, double value, String choice, Scenario change,
    boolean andBeyond) {

  BudgetGoal withChange(Scenario changed) {
    return new BudgetGoal(lever, input, value, choice, changed, andBeyond);
  }

  /// @return empty if there is no budget, it is met already, or no single lever meets it
  public static Optional<BudgetGoal> find(CostEngine engine, Scenario scenario, double monthUsd) {
    return scenario.budget().isExceededBy(monthUsd) ? new GoalSearch(engine, scenario).first() : Optional.empty();
  }
}
