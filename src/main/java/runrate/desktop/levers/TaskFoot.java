package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import runrate.costing.TaskCost;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScopedStore;
import runrate.inputs.TaskList;
import runrate.scenario.Task;
import runrate.text.Figures;

/// What the task that is looked at costs, and how much of it is its own.
final class TaskFoot extends VBox {
  private final Label cost = StyledLabel.wrapped("", "task-cost");
  private final Hyperlink own = new Hyperlink();

  TaskFoot(ScopedStore scoped) {
    super(2);
    setId("task-foot");
    own.setId("task-give-back");
    own.getStyleClass().add("why-link");
    own.setOnAction(event -> scoped.task().ifPresent(task -> scoped.change(
        scenario -> TaskList.withOwn(scenario, task, List.of()))));
    getStyleClass().add("budget-footer");
    getChildren().addAll(cost, own);
  }

  void show(DeskState state, Optional<Task> task) {
    Restyle.keep(this, task.isPresent());
    Optional<TaskCost> priced = task.flatMap(shown -> state.report().cost().byTask().stream()
        .filter(other -> other.task().name().equals(shown.name())).findFirst());
    cost.setText(priced.map(found -> "%s, %s a month, %s of the bill".formatted(found.task().name(),
        state.report().money().amount(state.report().shownTaskUsd().get(
            state.report().cost().byTask().indexOf(found)), state.report().cost().monthUsd()),
        Figures.percent(state.report().shownTaskShares().get(state.report().cost().byTask().indexOf(found)))))
        .orElse(""));
    int count = task.map(shown -> shown.own().size()).orElse(0);
    own.setText("%s of its own; give all back".formatted(count));
    Restyle.keep(own, count > 0);
  }
}
