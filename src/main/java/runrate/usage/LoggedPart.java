package runrate.usage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.inputs.TaskEdits;
import runrate.scenario.Budget;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// The part of a scenario that is set beside a log: all of it, or one task beside the calls of its feature.
///
/// @param whole scenario
/// @param task  absent for all work
/// @param work  calls of that part
public record LoggedPart(Scenario whole, Optional<Task> task, LoggedWork work) {

  /// All work of a scenario without tasks.
  public static LoggedPart all(Scenario scenario, LoggedWork work) {
    return new LoggedPart(scenario, Optional.empty(), work);
  }

  /// The tasks of a scenario whose feature a log tells apart.
  public static List<LoggedPart> ofTasks(Scenario scenario, Map<String, LoggedWork> byFeature) {
    return scenario.tasks().stream().filter(task -> work(task, byFeature).isPresent()).map(task ->
        new LoggedPart(scenario, Optional.of(task), work(task, byFeature).orElseThrow())).toList();
  }

  private static Optional<LoggedWork> work(Task task, Map<String, LoggedWork> byFeature) {
    String feature = task.attributedTo();
    return Optional.ofNullable(byFeature.get(feature)).or(() -> feature.equals(LoggedTasks.OTHER)
        ? Optional.ofNullable(byFeature.get(CallDimension.NOBODY)) : Optional.empty());
  }

  public String name() {
    return task.map(Task::name).orElse("");
  }

  /// The part as a scenario of one kind of work; a task's has no budget, for that is of all work.
  public Scenario seen() {
    return seen(whole);
  }

  /// The same part of a scenario as it is by now.
  public Scenario seen(Scenario now) {
    return task.map(of -> now.tasks().stream().filter(each -> each.name().equals(of.name())).findFirst()
        .map(each -> TaskEdits.seen(now, each).withBudget(old -> Budget.NONE)).orElse(now)).orElse(now);
  }

  public Calibration calibration(CostEngine engine, LoggedNames names) {
    return task.isPresent() ? Calibration.ofTask(engine, names, seen(), work)
        : Calibration.of(engine, names, seen(), work);
  }

  /// The whole with a part that was changed.
  ///
  /// @param changed the part as [#seen], with other inputs
  public Scenario with(Scenario changed) {
    return task.map(of -> TaskEdits.ofTask(whole, of.name(), seen(), changed)).orElse(changed);
  }
}
