package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.ScopedStore;
import runrate.inputs.Num;
import runrate.inputs.TaskNumbers;
import runrate.inputs.TaskShape;
import runrate.scenario.Task;
import runrate.text.Figures;

/// What a task says of itself beside its inputs: how often it succeeds and what a failure costs, its own quality floor,
/// whom it shares a prefix with, how long its users can wait, and what is asked once more on another model.
final class TaskGroup extends VBox {
  private final FoldedGroup success;
  private final FoldedGroup way;

  TaskGroup(ScenarioStore main, ScopedStore scoped) {
    setId("task-groups");
    getStyleClass().add("task-groups");
    success = new FoldedGroup("group-success", "Success and quality", state -> success(scoped), List.of(
        small(TaskShape.SUCCESS_SHARE, "Succeed", 1, 0.01, main, scoped).whenEmpty(state ->
            scoped.task().filter(task -> !task.success().byModel().isEmpty()).isPresent() ? "by model" : "not said"),
        small(TaskShape.FAILED_OUTCOME, "A failure costs", 10, 0.01, main, scoped).whenEmpty(state -> "as all work"),
        small(TaskShape.FLOOR, "Quality floor", 100, 1, main, scoped).whenEmpty(state -> "as all work")));
    way = new FoldedGroup("group-way", "Prefix, patience, second try", state -> way(scoped), List.of(
        new TaskChoice<>("prefix", "Prefix", scoped, Task::prefix, Task::withPrefix)
            .option(Task.Prefix.OWN, "own").option(Task.Prefix.TEAM, "of the team"),
        new TaskChoice<>("within", "Patience", scoped, Task::within, Task::withWithin)
            .option(Task.Patience.SECONDS, "seconds").option(Task.Patience.MINUTES, "minutes")
            .option(Task.Patience.HOURS, "hours"),
        new EscalationRow(main, scoped), new FeatureRow(scoped)));
    getChildren().addAll(success, way);
  }

  private static DialRow small(Num<Task> key, String label, double high, double step, ScenarioStore main,
      ScopedStore scoped) {
    return DialRow.small(Dial.of(TaskNumbers.of(key, () -> scoped.task().map(Task::name)), label, 0, high, step),
        main);
  }

  private static String success(ScopedStore scoped) {
    return scoped.task().map(task -> task.success().share().isPresent()
        ? "%s of 100".formatted(Figures.trimmed(100 * task.success().share().getAsDouble(), 1))
        : task.success().byModel().isEmpty() ? "not known" : "by model").orElse("");
  }

  private static String way(ScopedStore scoped) {
    return scoped.task().map(task -> {
      long said = (task.prefix() == Task.Prefix.TEAM ? 1 : 0) + (task.within() == Task.Patience.UNKNOWN ? 0 : 1)
          + (task.escalate().isPresent() ? 1 : 0) + (task.feature().isEmpty() ? 0 : 1);
      return said == 0 ? "as default" : said + " said";
    }).orElse("");
  }

  void show(DeskState all, Optional<Task> task) {
    Restyle.keep(this, task.isPresent());
    if (task.isPresent()) {
      success.show(all);
      way.show(all);
    }
  }
}
