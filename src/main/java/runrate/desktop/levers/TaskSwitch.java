package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.SmallButton;
import runrate.scenario.Task;

/// What of the work the panel turns: all of it or one task, side by side or as a list where they have no room, and a
/// button for one more.
final class TaskSwitch extends HBox {
  private static final String ALL = "All work";
  private static final double ROOM = 262;
  private static final double LETTER = 6;
  private static final double PADDING = 11;

  private final Consumer<Optional<String>> onChosen;
  private final SmallButton more;
  private List<String> names = List.of();
  private Segments<String> segments = new Segments<>(name -> { });
  private final ComboBox<String> list = new ComboBox<>();
  private boolean showing;

  /// @param onChosen told the name of a task, or nothing for all work
  /// @param onMore   adds a task
  TaskSwitch(Consumer<Optional<String>> onChosen, Runnable onMore) {
    super(6);
    this.onChosen = onChosen;
    setId("task-switch");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("task-switch");
    more = new SmallButton("task-add", Feather.PLUS, "Add a task; its calls come from the others", onMore);
    list.setId("task-list");
    list.setAccessibleText("What of the work is turned");
    list.setOnAction(event -> {
      if (!showing && list.getValue() != null) {
        choose(list.getValue());
      }
    });
  }

  private void choose(String name) {
    onChosen.accept(Optional.of(name).filter(chosen -> !chosen.equals(ALL)));
  }

  List<String> names() {
    return names;
  }

  void show(List<Task> tasks, Optional<Task> chosen) {
    Restyle.keep(this, !tasks.isEmpty());
    List<String> now = tasks.stream().map(Task::name).toList();
    if (!now.equals(names) || getChildren().isEmpty()) {
      names = now;
      build();
    }
    String name = chosen.map(Task::name).orElse(ALL);
    segments.show(name);
    showing = true;
    list.setValue(name);
    showing = false;
  }

  private void build() {
    segments = new Segments<>(this::choose);
    segments.option(ALL, "task-all", ALL);
    double needed = ALL.length() * LETTER + PADDING;
    for (int i = 0; i < names.size(); i++) {
      segments.option(names.get(i), "task-" + i, names.get(i));
      needed += names.get(i).length() * LETTER + PADDING;
    }
    showing = true;
    list.getItems().setAll(Stream.concat(Stream.of(ALL), names.stream()).toList());
    showing = false;
    getChildren().setAll(needed > ROOM ? list : segments, more);
  }
}
