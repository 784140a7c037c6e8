package runrate.desktop.levers;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScopedStore;
import runrate.scenario.Task;

/// A word of the task that is looked at, one of a few side by side.
final class TaskChoice<T> extends LeverRow {
  private final String key;
  private final ScopedStore scoped;
  private final Function<Task, T> get;
  private final Segments<T> options;

  TaskChoice(String key, String label, ScopedStore scoped, Function<Task, T> get, BiFunction<Task, T, Task> with) {
    this.key = key;
    this.scoped = scoped;
    this.get = get;
    options = new Segments<>(chosen -> scoped.edit(task -> with.apply(task, chosen)));
    getStyleClass().add("dial-row-small");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var row = new HBox(6, Terms.label(label, "tasks[]." + key), gap, options);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, note());
  }

  TaskChoice<T> option(T value, String words) {
    options.option(value, "task-%s-%s".formatted(key, words.replace(' ', '-')), words);
    return this;
  }

  @Override
  void show(DeskState state) {
    scoped.task().ifPresent(task -> options.show(get.apply(task)));
  }
}
