package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
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
  private static final double ROOM = 252;
  private static final double LETTER = 6;
  private static final double PADDING = 9;

  /// What can be done with the tasks themselves.
  interface Hands {
    void add();

    /// @param place in the list, from 0 on
    void move(String name, int place);

    void remove(String name);
  }

  private final Consumer<Optional<String>> onChosen;
  private final Hands hands;
  private final SmallButton more;
  private List<String> names = List.of();
  private Segments<String> segments = new Segments<>(name -> { });
  private final ComboBox<String> list = new ComboBox<>();
  private boolean showing;

  /// @param onChosen told the name of a task, or nothing for all work
  TaskSwitch(Consumer<Optional<String>> onChosen, Hands hands) {
    super(6);
    this.onChosen = onChosen;
    this.hands = hands;
    setId("task-switch");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("task-switch");
    more = new SmallButton("task-add", Feather.PLUS, "Add a task; its calls come from the others", hands::add);
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
      arrange(segments.getChildren().getLast(), i);
      needed += names.get(i).length() * LETTER + PADDING;
    }
    showing = true;
    list.getItems().setAll(Stream.concat(Stream.of(ALL), names.stream()).toList());
    showing = false;
    getChildren().setAll(needed > ROOM ? list : segments, more);
  }

  /// A task is dragged to its place, or moved by Alt and an arrow; Delete takes it out.
  private void arrange(Node button, int place) {
    String name = names.get(place);
    button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
      if (event.isAltDown() && step != 0) {
        move(name, place + step);
        event.consume();
      } else if (event.getCode() == KeyCode.DELETE) {
        hands.remove(name);
        event.consume();
      }
    });
    button.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
      if (!event.isStillSincePress()) {
        double x = button.getBoundsInParent().getMinX() + event.getX();
        move(name, (int) segments.getChildren().stream().skip(1).filter(other -> other != button
            && other.getBoundsInParent().getCenterX() < x).count());
      }
    });
  }

  private void move(String name, int place) {
    if (place >= 0 && place < names.size() && place != names.indexOf(name)) {
      hands.move(name, place);
      segments.getChildren().get(place + 1).requestFocus();
    }
  }
}
