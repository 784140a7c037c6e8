package runrate.desktop.levers;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SearchMenu;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.ScopedStore;
import runrate.inputs.TaskNumbers;
import runrate.inputs.TaskShape;
import runrate.scenario.Escalation;
import runrate.scenario.Task;

/// The model a task's failed calls are made once more on, and the part of them that is.
final class EscalationRow extends LeverRow {
  private static final double USUAL_SHARE = 0.1;

  private final ScenarioStore main;
  private final ScopedStore scoped;
  private final SearchMenu model;
  private final DialRow share;

  EscalationRow(ScenarioStore main, ScopedStore scoped) {
    this.main = main;
    this.scoped = scoped;
    model = new SearchMenu("", () -> ModelMenu.popup(() -> main.engine().book(),
        scoped.task().flatMap(Task::escalate).map(Escalation::to), this::choose)
        .action("none", () -> scoped.edit(Task::withoutEscalation)));
    model.setId("task-escalate");
    model.getStyleClass().add("quiet-menu");
    model.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var row = new HBox(6, Terms.label("Once more on", "tasks[].escalate"), gap, model);
    row.setAlignment(Pos.CENTER_LEFT);
    share = DialRow.small(Dial.of(TaskNumbers.of(TaskShape.ESCALATE_SHARE, () -> scoped.task().map(Task::name)),
        "of its failed calls", 0, 1, 0.01), main);
    getStyleClass().add("dial-row-small");
    getChildren().addAll(row, share, note());
  }

  private void choose(String key) {
    scoped.edit(task -> task.withEscalate(new Escalation(key, task.escalate().map(Escalation::share)
        .orElse(USUAL_SHARE))));
  }

  @Override
  void show(DeskState state) {
    Optional<Escalation> known = scoped.task().flatMap(Task::escalate);
    model.setText(known.map(found -> main.engine().book().shortName(found.to())).orElse("none"));
    model.setAccessibleText("Once more on " + model.getText());
    Restyle.keep(share, known.isPresent());
    if (known.isPresent()) {
      share.show(state);
    }
  }
}
