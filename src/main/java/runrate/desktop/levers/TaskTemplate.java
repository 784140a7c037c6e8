package runrate.desktop.levers;

import java.util.Optional;
import java.util.function.Supplier;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.TaskList;
import runrate.scenario.Scenario;

/// Tasks to begin with.
///
/// @param whole    whether its tasks take the place of those there are; else its whole work becomes one task more
/// @param scenario asked for when it is chosen; empty where it cannot be read or nobody chose one
public record TaskTemplate(String title, String sentence, boolean whole, Supplier<Optional<Scenario>> scenario) {

  /// Changes the open scenario, in one step.
  public void takeOver(ScenarioStore store) {
    scenario.get().ifPresent(found -> store.edit(open -> whole ? open.withTasks(found.tasks())
        : TaskList.plus(open, found)));
  }
}
