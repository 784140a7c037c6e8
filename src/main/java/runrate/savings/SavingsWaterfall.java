package runrate.savings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;

/// How the month's cost gets from the baseline to the plan, one lever at a time. Hit rates are
/// computed anew at every step, so a step shows what its lever does after those before it; the steps
/// add up to the whole difference. Naive use and the steps from it are at list price; a pinned plan and its steps
/// are invoiced as they are.
///
/// @param pinned    whether the baseline is a pinned plan rather than naive use
/// @param committed whether a commitment is not used up, so that saving tokens saves nothing
public record SavingsWaterfall(double baselineUsd, double planUsd, boolean pinned, boolean committed,
    List<Step> steps) {
  /// Differences below this part of the baseline are rounding, not savings.
  private static final double NEGLIGIBLE = 1e-12;
  private static final double CENTS = 100;

  public SavingsWaterfall {
    steps = List.copyOf(steps);
  }

  /// One lever's bar.
  ///
  /// @param used whether the lever changes the cost at all
  public record Step(Lever lever, double beforeUsd, double afterUsd, boolean used) {
    /// Positive where the lever makes the month cheaper.
    public double savingUsd() {
      return beforeUsd - afterUsd;
    }
  }

  public static SavingsWaterfall of(CostEngine engine, Scenario scenario) {
    Plan current = scenario.baselinePlan();
    boolean pinned = scenario.baseline().pinned().isPresent();
    double baselineUsd = usd(engine, scenario, current, pinned);
    double usd = baselineUsd;
    List<Step> steps = new ArrayList<>();
    for (Lever lever : Lever.values()) {
      Plan next = lever.copy(scenario.plan(), current);
      if (lever.isRare() && next.equals(current)) {
        continue;
      }
      double after = lever == Lever.CONTRACT ? engine.monthUsd(scenario, next)
          : next.equals(current) ? usd : usd(engine, scenario, next, pinned);
      steps.add(new Step(lever, usd, after, Math.abs(after - usd) > NEGLIGIBLE * baselineUsd));
      current = next;
      usd = after;
    }
    return new SavingsWaterfall(baselineUsd, usd, pinned, engine.prepare(scenario).owesUnused(), steps);
  }

  /// Naive use has agreed on nothing: what terms take off is the contract's bar, whoever's they are.
  private static double usd(CostEngine engine, Scenario scenario, Plan plan, boolean pinned) {
    return pinned ? engine.monthUsd(scenario, plan) : engine.listUsd(scenario, plan);
  }

  public double savingUsd() {
    return baselineUsd - planUsd;
  }

  /// What is saved as the difference of both amounts in whole cents, so that three figures side by side add up.
  public double savingInCentsUsd() {
    return (Math.round(baselineUsd * CENTS) - Math.round(planUsd * CENTS)) / CENTS;
  }

  /// Part of the baseline that is saved; 0 where the baseline costs nothing.
  public double savingShare() {
    return baselineUsd == 0 ? 0 : savingUsd() / baselineUsd;
  }

  /// The bar of one lever; empty for a rare lever the plan leaves alone.
  public Optional<Step> step(Lever lever) {
    return steps.stream().filter(step -> step.lever() == lever).findFirst();
  }

  public List<Step> usedSteps() {
    return steps.stream().filter(Step::used).toList();
  }
}
