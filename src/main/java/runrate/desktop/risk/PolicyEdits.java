package runrate.desktop.risk;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import runrate.desktop.store.DeskReport;
import runrate.scenario.BudgetPolicy;
import runrate.scenario.Period;
import runrate.scenario.Scenario;

/// What the view of policies changes of a scenario.
final class PolicyEdits {
  private static final List<Double> ROUND = List.of(1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0);
  private static final double USUAL_USD = 1000;

  private PolicyEdits() {}

  static UnaryOperator<Scenario> limit(OptionalDouble usd) {
    return scenario -> scenario.withBudget(budget -> budget.with(Period.DAY, "", usd));
  }

  static UnaryOperator<Scenario> policy(UnaryOperator<BudgetPolicy> change) {
    return scenario -> scenario.withBudget(budget -> budget.withPolicy(change.apply(budget.policy())));
  }

  /// A round amount at or below what a working day of the plan costs, so that some days are over it.
  static double suggestedUsd(DeskReport report) {
    Scenario scenario = report.scenario();
    double day = report.cost().monthUsd() * scenario.workload().teamCallsPerDay() / scenario.callsPerMonth();
    if (!(day > 0) || Double.isInfinite(day)) {
      return USUAL_USD;
    }
    double power = Math.pow(10, Math.floor(Math.log10(day)));
    return ROUND.stream().mapToDouble(factor -> factor * power).filter(usd -> usd <= day).max().orElse(power);
  }

  /// How many inputs of the policy say something, beside those of the bar.
  static long moreSet(BudgetPolicy policy) {
    return List.of(policy.check() != BudgetPolicy.Check.BEFORE, policy.lagMinutes() > 0,
        policy.fallbackCapUsd().isPresent(), policy.raise().isPresent()).stream().filter(set -> set).count();
  }
}
