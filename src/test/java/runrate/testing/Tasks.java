package runrate.testing;

import java.util.List;
import runrate.files.scenario.ScenarioChanges;
import runrate.scenario.Scenario;

/// Scenarios whose work is of several kinds.
public final class Tasks {
  private Tasks() {}

  /// @param tasks entries of `tasks`, as a file has them
  public static Scenario in(Scenario scenario, String... tasks) {
    var read = ScenarioChanges.apply(scenario, List.of("tasks=[%s]".formatted(String.join(", ", tasks))), "test");
    return read.value().orElseThrow(() -> new AssertionError(read.problems().toString()))
        .withPresentation(none -> scenario.presentation());
  }
}
