package runrate.usage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// A scenario with everything a log measures of it, in one step: a task for each feature where the log tells several,
/// else one kind of work.
public final class LoggedScenario {
  private LoggedScenario() {}

  /// @param byFeature the log's work by feature
  /// @param sums      what is known of how the calls of each feature went
  /// @param note      where it was measured
  /// @return nothing where the log tells too little to take all of it over, or what is measured is no scenario
  public static Optional<Scenario> of(CostEngine engine, LoggedNames names, Scenario scenario, LoggedWork work,
      Map<String, LoggedWork> byFeature, List<CallSum> sums, String note) {
    if (!work.isCounted() || !work.isEnough()) {
      return Optional.empty();
    }
    return LoggedTasks.of(engine, names, scenario, work, byFeature, sums, note).or(() -> Optional.of(beside(engine,
        names, scenario, work).taken(value -> true, note)).filter(made -> engine.check(made).stream().noneMatch(
            Problem::isError)));
  }

  /// What of it is other than it was assumed, of all work.
  public static Calibration beside(CostEngine engine, LoggedNames names, Scenario scenario, LoggedWork work) {
    return Calibration.of(engine, names, scenario.withTasks(List.of()), work);
  }
}
