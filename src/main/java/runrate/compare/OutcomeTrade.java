package runrate.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.tradeoff.TaskOutcome;

/// A column whose requests are cheaper than the reference's but fail more often: what an outcome costs on both, and
/// what a failure may cost until the cheaper one is the dearer.
///
/// `outcome = (r + (1 - s) f) / s`, so both are equal at
/// `f = (r1 / s1 - r2 / s2) / ((1 - s2) / s2 - (1 - s1) / s1)`; r is the cost of a request, s its success, f the cost
/// of a failure (cost model 4.8).
///
/// @param usd           an outcome of the column, at what failures are said to cost
/// @param referenceUsd  an outcome of the reference
/// @param turnsAtUsd    cost of a failure from which the column's outcome is the dearer; 0 or less where it always is
public record OutcomeTrade(double usd, double referenceUsd, double turnsAtUsd) {

  /// What a column's requests cost and how often they succeed.
  private record Requests(double usd, double success) {
    static Optional<Requests> of(ColumnFacts facts) {
      List<TaskOutcome> tasks = TaskOutcome.of(facts.engine(), facts.scenario(), facts.cost());
      OptionalDouble ofTasks = TaskOutcome.success(tasks);
      OptionalDouble success = ofTasks.isPresent() ? ofTasks : facts.scenario().business().successShare();
      UnitEconomics economics = facts.economics(true);
      return success.orElse(0) == 0 ? Optional.empty() : Optional.of(new Requests(
          economics.featureUsd().orElse(economics.requestUsd()), success.getAsDouble()));
    }

    double perSuccess() {
      return usd / success;
    }

    double failures() {
      return (1 - success) / success;
    }
  }

  /// @return nothing unless the column's requests are cheaper and fail more often
  public static Optional<OutcomeTrade> of(ColumnFacts reference, ColumnFacts column) {
    Optional<Requests> known = Requests.of(reference);
    Optional<Requests> other = Requests.of(column);
    OptionalDouble before = reference.economics(true).outcomeUsd();
    OptionalDouble after = column.economics(true).outcomeUsd();
    if (known.isEmpty() || other.isEmpty() || before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    Requests one = known.get();
    Requests two = other.get();
    return two.usd() >= one.usd() || two.success() >= one.success() ? Optional.empty()
        : Optional.of(new OutcomeTrade(after.getAsDouble(), before.getAsDouble(),
            (one.perSuccess() - two.perSuccess()) / (two.failures() - one.failures())));
  }

  /// Of the reference's outcome; negative where the column's costs less.
  public double change() {
    return usd / referenceUsd - 1;
  }
}
