package runrate.desktop.levers;

import java.util.List;
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
import runrate.inputs.Num;
import runrate.inputs.TaskNumbers;
import runrate.inputs.TaskShape;
import runrate.scenario.Escalation;
import runrate.scenario.Task;

/// The model a task's failed calls are made once more on, the part of them that is, what a second try thinks and how
/// often it succeeds.
final class EscalationRow extends LeverRow {
  private static final double USUAL_SHARE = 0.1;
  private static final double MOST_TOKENS = 10_000;
  private static final double TOKENS_STEP = 100;

  private final ScenarioStore main;
  private final ScopedStore scoped;
  private final SearchMenu model;
  private final List<DialRow> dials;

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
    dials = List.of(dial(TaskShape.ESCALATE_SHARE, "of its failed calls", 1, 0.01),
        dial(TaskShape.ESCALATE_THINKING, "then thinking", MOST_TOKENS, TOKENS_STEP).whenEmpty(state -> "as first"),
        dial(TaskShape.ESCALATE_SUCCESS, "then succeed", 1, 0.01).whenEmpty(state -> "as first"));
    getStyleClass().add("dial-row-small");
    getChildren().add(row);
    getChildren().addAll(dials);
    getChildren().add(note());
  }

  private DialRow dial(Num<Task> key, String label, double high, double step) {
    return DialRow.small(Dial.of(TaskNumbers.of(key, () -> scoped.task().map(Task::name)), label, 0, high, step), main);
  }

  private void choose(String key) {
    scoped.edit(task -> task.withEscalate(task.escalate().map(more -> more.withTo(key))
        .orElseGet(() -> new Escalation(key, USUAL_SHARE))));
  }

  @Override
  void show(DeskState state) {
    Optional<Escalation> known = scoped.task().flatMap(Task::escalate);
    model.setText(known.map(found -> main.engine().book().shortName(found.to())).orElse("none"));
    model.setAccessibleText("Once more on " + model.getText());
    for (DialRow dial : dials) {
      Restyle.keep(dial, known.isPresent());
      if (known.isPresent()) {
        dial.show(state);
      }
    }
  }
}
