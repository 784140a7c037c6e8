package runrate.optimise;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import runrate.inputs.Work;
import runrate.scenario.Scenario;
import runrate.tradeoff.TaskOutcome;

/// What an outcome costs under a plan: `(cost + failures * cost of a failed outcome) / successes` (cost model 4.8). How
/// often work succeeds depends on whom a plan asks alone, so that it is known by way.
///
/// @param parts   of the work as it is
/// @param success part of each task's calls that succeed, by way; NaN where nobody said
record Outcomes(Scenario scenario, List<Work.Part> parts, double[][] success) {
  static Outcomes of(Scenario scenario, List<TaskPlans> tasks) {
    return new Outcomes(scenario, tasks.stream().map(TaskPlans::part).toList(), tasks.stream().map(task ->
        task.ways().stream().mapToDouble(way -> success(scenario, way.of(task.part()))).toArray())
        .toArray(double[][]::new));
  }

  /// A month as it is.
  static OptionalDouble today(Scenario scenario, Work work, double monthUsd) {
    double[][] success = work.parts().stream().map(part -> new double[] {success(scenario, part)})
        .toArray(double[][]::new);
    return new Outcomes(scenario, work.parts(), success).usd(monthUsd, work.parts().stream().map(part -> 0).toList());
  }

  private static double success(Scenario scenario, Work.Part part) {
    return !part.isNamed() ? scenario.business().successShare().orElse(Double.NaN)
        : part.callsPerMonth() == 0 ? 0 : part.attempts().success().orElse(Double.NaN);
  }

  /// Whether there is a plan whose successes are known.
  boolean isKnown() {
    return IntStream.range(0, parts.size()).allMatch(task -> IntStream.range(0, success[task].length)
        .anyMatch(mix -> !Double.isNaN(success[task][mix])));
  }

  /// Whether a failure costs the same in every task.
  boolean isOneFailureCost() {
    return parts.stream().mapToDouble(part -> TaskOutcome.failedUsd(scenario, part.task())).distinct().count() == 1;
  }

  /// A month; NaN where nobody said.
  double successes(int task, int plan) {
    return units(task) * success[task][plan % success[task].length];
  }

  /// What the failures of a month cost.
  double failedUsd(int task, int plan) {
    return (units(task) - successes(task, plan)) * TaskOutcome.failedUsd(scenario, parts.get(task).task());
  }

  /// What succeeds or fails: of work of one kind uses of the feature, else calls.
  private double units(int task) {
    double calls = parts.get(task).callsPerMonth();
    return parts.get(task).isNamed() ? calls : calls / callsPerUse();
  }

  private double callsPerUse() {
    return scenario.business().requestsPerFeature().orElse(1);
  }

  /// @param plans of each task
  OptionalDouble usd(double monthUsd, List<Integer> plans) {
    double failedUsd = 0;
    double successes = 0;
    for (int task = 0; task < plans.size(); task++) {
      failedUsd += failedUsd(task, plans.get(task));
      successes += successes(task, plans.get(task));
    }
    return usd(monthUsd, failedUsd, successes);
  }

  /// Told as unit economics tell it: where tasks count calls, for as many of them as a use of the feature takes.
  OptionalDouble usd(double monthUsd, double failedUsd, double successes) {
    double calls = parts.getFirst().isNamed() ? callsPerUse() : 1;
    return successes > 0 ? OptionalDouble.of((monthUsd + failedUsd) / successes * calls) : OptionalDouble.empty();
  }
}
