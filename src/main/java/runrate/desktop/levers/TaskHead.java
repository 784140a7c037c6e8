package runrate.desktop.levers;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.ScopedStore;
import runrate.inputs.TaskList;
import runrate.inputs.TaskNumbers;
import runrate.inputs.Work;
import runrate.scenario.Task;
import runrate.text.Figures;
import runrate.units.Excerpt;

/// The first rows of a task: its name and its part of the calls, and the way to take it out.
final class TaskHead extends VBox {
  private final ScopedStore scoped;
  private final ScenarioStore main;
  private final TextField name = new TextField();
  /// The task whose name is in the field: what is typed there is its, whichever is turned by then.
  private String named = "";
  private final DialRow share;
  private final ToggleButton lock = new ToggleButton();
  private final Label problem = StyledLabel.wrapped("", "field-problem");
  private final Label calls = StyledLabel.of("", "lever-note");

  TaskHead(ScenarioStore main, ScopedStore scoped) {
    super(6);
    this.main = main;
    this.scoped = scoped;
    name.setId("task-name");
    name.setAccessibleText("Name of the task");
    name.getStyleClass().add("name-field");
    name.setOnAction(event -> rename());
    name.focusedProperty().subscribe(focused -> {
      if (!focused) {
        rename();
        scoped.task().ifPresent(task -> name.setText(task.name()));
        Restyle.keep(problem, false);
      }
    });
    HBox.setHgrow(name, Priority.ALWAYS);
    lock.setId("task-lock");
    lock.getStyleClass().add("task-lock");
    lock.setOnAction(event -> scoped.task().ifPresent(task -> {
      scoped.lock(task.name(), lock.isSelected());
      showLock(task);
    }));
    share = DialRow.withSlider(Dial.of(TaskNumbers.callShare("tasks[].callShare",
        () -> scoped.task().map(Task::name), scoped::locked), "Share of calls", 0, 1, 0.01), main).behind(lock);
    getChildren().addAll(new HBox(6, name, new SmallButton("task-remove", Feather.TRASH_2,
        "Take the task out; its calls go to the others", this::remove)), problem, share, calls);
    Restyle.keep(problem, false);
  }

  /// A name is taken when it is whole; one that another task has is refused and goes back.
  void rename() {
    String wanted = Excerpt.ofName(name.getText()).strip();
    boolean same = scoped.task().filter(task -> task.name().equals(named) && !named.equals(wanted)).isEmpty();
    boolean taken = !same && !TaskList.isFree(main.state().scenario(), wanted);
    String wrong = taken ? "There is a task %s already.".formatted(wanted)
        : wanted.length() > Task.LONGEST_NAME ? "A name has at most %s letters.".formatted(Task.LONGEST_NAME) : "";
    problem.setText(wrong);
    Restyle.keep(problem, !wrong.isEmpty());
    if (!same && !wanted.isEmpty() && wrong.isEmpty()) {
      scoped.edit(task -> task.withName(wanted));
    }
  }

  private void showLock(Task task) {
    boolean locked = scoped.locked().contains(task.name());
    lock.setSelected(locked);
    Restyle.icon(lock, locked ? Feather.LOCK : Feather.UNLOCK);
    lock.setAccessibleText(locked ? "Unlock the task: it gives, takes and moves again"
        : "Lock the task: it keeps its share, and stays where it is when all work is turned");
  }

  private void remove() {
    scoped.task().ifPresent(task -> {
      scoped.choose(Optional.empty());
      scoped.change(scenario -> TaskList.minus(scenario, task.name()));
    });
  }

  /// A name that is being typed stays as long as its task does.
  private void showName(String shown) {
    boolean other = !named.equals(shown);
    named = shown;
    if (other) {
      Restyle.keep(problem, false);
    }
    if ((other || !name.isFocused()) && !name.getText().equals(shown)) {
      name.setText(shown);
    }
  }

  void show(DeskState state, Optional<Task> task) {
    Restyle.keep(this, task.isPresent());
    task.ifPresent(shown -> {
      showName(shown.name());
      showLock(shown);
      share.show(state);
      boolean alone = state.scenario().tasks().stream().noneMatch(other -> !other.equals(shown)
          && !Work.hasOwnCalls(other));
      Restyle.keep(share, !Work.hasOwnCalls(shown) && !alone);
      double month = Work.of(state.scenario()).parts().stream().filter(part -> part.task().equals(shown))
          .mapToDouble(Work.Part::callsPerMonth).sum();
      calls.setText("%s calls a month of %s".formatted(Figures.whole(month), Figures.whole(
          Work.of(state.scenario()).callsPerMonth())));
    });
  }
}
