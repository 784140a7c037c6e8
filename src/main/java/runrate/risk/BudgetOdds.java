package runrate.risk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.scenario.Scenario;
import runrate.scenario.VerdictBounds;

/// The verdict on a month's budget where inputs have ranges: by how likely it is broken, by every method to tell the
/// month's end. It is on track only where all say so, over only where all say so, and at risk between.
///
/// @param methods of one month, each with a probability
/// @param bounds  where the verdict turns
public record BudgetOdds(List<MonthOutlook.Method> methods, VerdictBounds bounds) {
  public BudgetOdds {
    methods = List.copyOf(methods);
  }

  /// What the odds come to.
  public enum Standing {
    ON_TRACK("ON TRACK"), AT_RISK("AT RISK"), OVER_BUDGET("OVER BUDGET"), NO_BUDGET("NO BUDGET");

    private final String label;

    Standing(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public static BudgetOdds of(MonthOutlook outlook) {
    return new BudgetOdds(outlook.methods(), outlook.bounds());
  }

  /// @param scenario free of errors
  /// @return nothing without a budget of a month, where no input has a range, or its ends cannot be bought
  public static Optional<BudgetOdds> of(CostEngine engine, Scenario scenario) {
    boolean drawn = scenario.budget().monthlyUsd().isPresent() && !UncertainInput.of(scenario).isEmpty()
        && RiskReport.problem(engine, scenario).isEmpty();
    return !drawn ? Optional.empty() : Optional.of(new BudgetOdds(MonthOutlook.methods(engine, DrawnMonths.of(engine,
        scenario, RiskReport.USUAL_SEED, RiskReport.USUAL_TRIALS, Watch.NONE)), scenario.budget().verdict()));
  }

  public Standing standing() {
    OptionalDouble least = lowest();
    if (least.isEmpty()) {
      return Standing.NO_BUDGET;
    }
    return highest().orElseThrow() <= bounds.onTrackUpTo() ? Standing.ON_TRACK
        : least.getAsDouble() >= bounds.overFrom() ? Standing.OVER_BUDGET : Standing.AT_RISK;
  }

  /// The probability of the method that sees it most lightly; absent without a budget.
  public OptionalDouble lowest() {
    return methods.stream().flatMapToDouble(method -> method.probabilityOverBudget().stream()).min();
  }

  /// That of the one that sees it most gravely.
  public OptionalDouble highest() {
    return methods.stream().flatMapToDouble(method -> method.probabilityOverBudget().stream()).max();
  }
}
