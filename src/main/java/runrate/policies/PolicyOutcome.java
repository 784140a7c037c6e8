package runrate.policies;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import runrate.scenario.BudgetPolicy.OnLimit;

/// What one policy makes of the month.
///
/// @param policy  `NONE` is no limit at all
/// @param other   the model calls fall back to, where the policy has one; with an obstacle it counts as a hard stop
/// @param billUsd the month's bill: its days, at least what is owed whatever is used
/// @param quality mean score of the calls that are answered, 0 to 100; absent where a model with calls has no score
public record PolicyOutcome(OnLimit policy, Optional<OtherModel> other, List<PolicyDay> days, double billUsd,
    OptionalDouble quality) {
  public PolicyOutcome {
    days = List.copyOf(days);
  }

  static PolicyOutcome of(OnLimit policy, Optional<OtherModel> other, List<PolicyDay> days, double leastUsd,
      MixQuality scores) {
    double usd = days.stream().mapToDouble(PolicyDay::usd).sum();
    long planned = PolicyDay.sum(days, PolicyDay::onTime) + PolicyDay.sum(days, PolicyDay::late);
    long switched = PolicyDay.sum(days, PolicyDay::downgraded);
    return new PolicyOutcome(policy, other, days, Math.max(usd, leastUsd), mean(planned, scores.ofPlan(), switched,
        other.map(model -> scores.of(model.model())).orElse(OptionalDouble.empty())));
  }

  private static OptionalDouble mean(long planned, OptionalDouble plan, long switched, OptionalDouble other) {
    boolean known = planned + switched > 0 && (planned == 0 || plan.isPresent())
        && (switched == 0 || other.isPresent());
    return known ? OptionalDouble.of((planned * plan.orElse(0) + switched * other.orElse(0)) / (planned + switched))
        : OptionalDouble.empty();
  }

  /// Why the policy cannot be carried out.
  public Optional<Obstacle> obstacle() {
    return other.flatMap(OtherModel::obstacle);
  }

  public long asked() {
    return sum(PolicyDay::asked);
  }

  public long over() {
    return sum(PolicyDay::over);
  }

  public long onTime() {
    return sum(PolicyDay::onTime);
  }

  public long late() {
    return sum(PolicyDay::late);
  }

  public long downgraded() {
    return sum(PolicyDay::downgraded);
  }

  public long refused() {
    return sum(PolicyDay::refused);
  }

  public long open() {
    return sum(PolicyDay::open);
  }

  /// Days a late call waits on average; absent where none is late.
  public OptionalDouble meanDaysLate() {
    return late() == 0 ? OptionalDouble.empty()
        : OptionalDouble.of((double) sum(PolicyDay::lateDays) / late());
  }

  /// The longest queue at the end of a day.
  public long longestQueue() {
    return days.stream().mapToLong(PolicyDay::waiting).max().orElse(0);
  }

  /// Most calls over the limit on one day.
  public long mostOver() {
    return days.stream().mapToLong(PolicyDay::over).max().orElse(0);
  }

  private long sum(ToLongFunction<PolicyDay> figure) {
    return PolicyDay.sum(days, figure);
  }
}
