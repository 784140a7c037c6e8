package runrate.policies;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.inputs.BudgetShape;
import runrate.inputs.Keys;
import runrate.inputs.Work;
import runrate.inputs.WorkloadShape;
import runrate.scenario.Budget;
import runrate.scenario.BudgetPolicy;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Five policies side by side on the same month: no limit, hard stop, off-peak queue, cheaper model, local model (S001,
/// "The Budget Rule"). Days up to today replay what was recorded, those after it are the plan's.
///
/// A limit is kept to the call here; by how much a real one is overshot is [Overshoot]'s. Agreed terms hold at the
/// plan's mean: a policy that spends less pays the same for a call.
///
/// @param limit    of a day
/// @param outcomes in the order of [OnLimit]
public record PolicyReport(Scenario scenario, DayLimit limit, List<PolicyOutcome> outcomes, Overshoot overshoot) {
  /// Beyond so many calls a month they are not counted one by one.
  private static final double MOST_CALLS = 1e12;

  public PolicyReport {
    outcomes = List.copyOf(outcomes);
  }

  /// What keeps the policies from being told apart.
  public static Optional<Problem> problem(Scenario scenario) {
    if (scenario.budget().dailyUsd().isEmpty()) {
      return Optional.of(Problem.error(Keys.path(BudgetShape.LINES), "no budget is of a day, so no day has a limit",
          "Add { \"period\": \"day\", \"amount\": 1000 } with your own amount"));
    }
    return Work.of(scenario).callsPerMonth() <= MOST_CALLS ? Optional.empty()
        : Optional.of(Problem.error(Keys.path(WorkloadShape.CALLS_PER_DAY),
            "these are too many calls to count one by one", "Name fewer calls a day"));
  }

  /// @param scenario free of errors, and [#problem] says nothing
  /// @throws IllegalArgumentException if no budget is of a day
  public static PolicyReport of(CostEngine engine, Scenario scenario) {
    DayLimit limit = DayLimit.of(scenario.budget()).orElseThrow(() ->
        new IllegalArgumentException("no budget is of a day, in USD"));
    AskedMonth month = AskedMonth.of(engine, scenario);
    Scenario used = Work.uncommitted(scenario);
    BudgetPolicy policy = scenario.budget().policy();
    var scores = new MixQuality(scenario);
    OtherModel cheaper = OtherModel.cheaper(engine, used, month.callUsd());
    OtherModel local = OtherModel.local(engine, used, month.callUsd());
    double batchUsd = AskedMonth.callUsd(engine, Work.of(used).withPlans(plan -> plan.withBatchShare(1)));
    List<PolicyOutcome> outcomes = Stream.of(OnLimit.values()).map(each -> switch (each) {
      case NONE -> PolicyOutcome.of(each, Optional.empty(), new PayAll().play(month.days(), limit), month.endUsd(),
          scores);
      case STOP -> PolicyOutcome.of(each, Optional.empty(), new Refuse().play(month.days(), limit), month.owedUsd(),
          scores);
      case QUEUE -> PolicyOutcome.of(each, Optional.empty(), new RunOffPeak(policy.offPeak(), batchUsd)
          .play(month.days(), limit), month.owedUsd(), scores);
      case CHEAPER -> fallingBack(each, cheaper, month, limit, policy, scores);
      case LOCAL -> fallingBack(each, local, month, limit, policy, scores);
    }).toList();
    return new PolicyReport(scenario, limit, outcomes, Overshoot.of(engine, scenario, month));
  }

  private static PolicyOutcome fallingBack(OnLimit each, OtherModel model, AskedMonth month, DayLimit limit,
      BudgetPolicy policy, MixQuality scores) {
    AtLimit rule = model.obstacle().isPresent() ? new Refuse()
        : new FallBack(model.callUsd(), policy.fallbackCapUsd(), model.most());
    return PolicyOutcome.of(each, Optional.of(model), rule.play(month.days(), limit), month.owedUsd(), scores);
  }

  public PolicyOutcome outcome(OnLimit policy) {
    return outcomes.get(policy.ordinal());
  }

  /// Calls of the month, whatever becomes of them.
  public long asked() {
    return outcomes.getFirst().asked();
  }

  /// Calls beyond the limits of their days.
  public long over() {
    return outcomes.getFirst().over();
  }

  /// What the month may spend; absent without such a budget.
  public OptionalDouble monthlyUsd() {
    return scenario.budget().monthlyUsd();
  }

  /// Whether a policy's bill breaks the month's budget.
  public boolean isOverBudget(PolicyOutcome outcome) {
    return monthlyUsd().isPresent() && Budget.exceeds(outcome.billUsd(), monthlyUsd().getAsDouble());
  }
}
