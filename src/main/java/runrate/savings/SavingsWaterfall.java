package runrate.savings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.costing.PreparedPlan;
import runrate.inputs.Work;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;

/// How the month's cost gets from the baseline to the plan, one lever at a time. Hit rates are
/// computed anew at every step, so a step shows what its lever does after those before it; the steps
/// add up to what is saved. Naive use and the steps from it are at list price; a pinned plan and its steps
/// are invoiced as they are. Calls that reserved capacity refuses are no saving, for their work is not done:
/// `baseline - plan = saved + refused`.
///
/// @param refusedUsd what calls the plan refuses would cost at list, less those the baseline refuses
/// @param pinned    whether the baseline is a pinned plan rather than naive use
/// @param committed whether a commitment is not used up, so that saving tokens saves nothing
public record SavingsWaterfall(double baselineUsd, double planUsd, double refusedUsd, boolean pinned,
    boolean committed, List<Step> steps) {
  /// Differences below this part of the baseline are rounding, not savings.
  private static final double NEGLIGIBLE = 1e-12;

  public SavingsWaterfall {
    steps = List.copyOf(steps);
  }

  /// One lever's bar. Where calls are refused, what they would cost is still part of both amounts.
  ///
  /// @param used whether the lever changes the cost at all
  public record Step(Lever lever, double beforeUsd, double afterUsd, boolean used) {
    /// Positive where the lever makes the month cheaper.
    public double savingUsd() {
      return beforeUsd - afterUsd;
    }
  }

  public static SavingsWaterfall of(CostEngine engine, Scenario scenario) {
    Work goal = Work.of(scenario);
    Plan naive = scenario.baselinePlan();
    Work current = goal.withPlans(plan -> naive);
    boolean pinned = scenario.baseline().pinned().isPresent();
    PreparedPlan baseline = prepared(engine, current, pinned);
    double baselineUsd = baseline.monthUsd();
    double refusedBefore = baseline.refusedUsd();
    double usd = baselineUsd;
    List<Step> steps = new ArrayList<>();
    for (Lever lever : Lever.values()) {
      Work next = current.withPlans(goal, lever::copy);
      if (lever.isRare() && next.equals(current)) {
        continue;
      }
      boolean invoiced = pinned || lever == Lever.CONTRACT;
      double after = next.equals(current) && lever != Lever.CONTRACT ? usd
          : workUsd(prepared(engine, next, invoiced)) - refusedBefore;
      steps.add(new Step(lever, usd, after, Math.abs(after - usd) > NEGLIGIBLE * baselineUsd));
      current = next;
      usd = after;
    }
    PreparedPlan plan = engine.prepare(goal);
    return new SavingsWaterfall(baselineUsd, plan.monthUsd(), plan.refusedUsd() - refusedBefore, pinned,
        plan.owesUnused(), steps);
  }

  /// Naive use has agreed on nothing: what terms take off is the contract's bar, whoever's they are.
  private static PreparedPlan prepared(CostEngine engine, Work work, boolean invoiced) {
    PreparedPlan prepared = engine.prepare(work);
    return invoiced ? prepared : prepared.atList();
  }

  /// The month if refused calls were made at list.
  private static double workUsd(PreparedPlan plan) {
    return plan.monthUsd() + plan.refusedUsd();
  }

  public double savingUsd() {
    return baselineUsd - planUsd - refusedUsd;
  }

  /// What is saved as the difference of rounded amounts, so that figures side by side add up.
  ///
  /// @param unitUsd what amounts are rounded to, in dollars: 0.01 for cents
  public double shownSavingUsd(double unitUsd) {
    return (Math.round(baselineUsd / unitUsd) - Math.round(planUsd / unitUsd) - Math.round(refusedUsd / unitUsd))
        * unitUsd;
  }

  /// Part of the baseline that is saved; 0 where the baseline costs nothing.
  public double savingShare() {
    return baselineUsd == 0 ? 0 : savingUsd() / baselineUsd;
  }

  /// Whether calls are refused that the baseline makes, or the other way round.
  public boolean refuses() {
    return Math.abs(refusedUsd) > NEGLIGIBLE * baselineUsd;
  }

  /// The bar of one lever; empty for a rare lever the plan leaves alone.
  public Optional<Step> step(Lever lever) {
    return steps.stream().filter(step -> step.lever() == lever).findFirst();
  }

  /// What each used step saves, in whole units: the difference of the rounded months before and after it, so that the
  /// steps add up to [#shownSavingUsd].
  public long[] shownSteps(double unitUsd) {
    List<Step> used = usedSteps();
    long[] units = new long[used.size()];
    long before = Math.round(baselineUsd / unitUsd);
    for (int i = 0; i < units.length; i++) {
      long after = i < units.length - 1 ? Math.round(used.get(i).afterUsd() / unitUsd)
          : Math.round(planUsd / unitUsd) + Math.round(refusedUsd / unitUsd);
      units[i] = before - after;
      before = after;
    }
    return units;
  }

  public List<Step> usedSteps() {
    return steps.stream().filter(Step::used).toList();
  }
}
