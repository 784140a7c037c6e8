package runrate.desktop.desk;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.FigureTable;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.DeskReport;
import runrate.desktop.store.ScenarioStore;

/// A row a task: what its calls are like, what they cost and what they achieve; below them all work. The share of the
/// calls is typed here, too.
final class TaskTable extends VBox {
  private static final int MOST_ROWS = 7;
  /// What head and lines take beyond the height of so many rows.
  private static final double LINES = 3;

  private final OptionMenu.Elsewhere elsewhere;
  private final ShareFields fields;
  private final TaskColumns columns;
  private Optional<ShownTasks> shown = Optional.empty();
  private FigureTable<TaskRow> table = new FigureTable<>(List.of());
  private List<Object> built = List.of();

  /// @param elsewhere told the task of a row by Enter or a double click
  TaskTable(ScenarioStore store, OptionMenu.Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
    fields = new ShareFields(store, this::tasks, elsewhere::lockedTasks);
    columns = new TaskColumns(this::tasks, fields);
    setId("card-tasks");
    getStyleClass().addAll("card", "task-table");
    widthProperty().subscribe(width -> write());
  }

  private ShownTasks tasks() {
    return shown.orElseThrow();
  }

  /// @param hidden whether there is nothing to show, or no room for it
  void show(DeskReport report, boolean hidden) {
    Restyle.keep(this, !hidden);
    if (!hidden) {
      shown = Optional.of(ShownTasks.of(report));
      write();
    }
  }

  /// The same tasks keep their rows, so that nothing is taken from under a hand.
  private void write() {
    if (shown.isEmpty() || getWidth() == 0) {
      return;
    }
    List<Object> wanted = List.of(TaskColumns.level(getWidth()), tasks().rows().stream().map(tasks()::name).toList(),
        tasks().rows().stream().map(tasks()::isShareTyped).toList());
    if (!built.equals(wanted)) {
      built = wanted;
      build();
    }
    table.restate();
    fields.show();
  }

  private void build() {
    fields.clear();
    table = new FigureTable<>(columns.of(getWidth())).withSums(TaskRow::all);
    table.setId("task-table");
    int rows = Math.min(MOST_ROWS, tasks().rows().size());
    table.fixedCellSizeProperty().subscribe(row -> {
      table.setMinHeight((rows + 1) * row.doubleValue() + LINES);
      table.setPrefHeight(table.getMinHeight());
    });
    table.show(tasks().rows());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    table.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        choose();
      }
    });
    getChildren().setAll(List.of(table, fields.replies()));
  }

  private void choose() {
    table.chosen().ifPresent(row -> elsewhere.task(row.all() ? Optional.empty()
        : Optional.of(tasks().name(row))));
  }

  /// Enter works in the task of the row, F2 on its share of the calls; keys pressed in a field are the field's.
  private void pressed(KeyEvent event) {
    boolean inField = event.getTarget() instanceof TextInputControl;
    if (event.getCode() == KeyCode.ENTER) {
      if (!inField) {
        choose();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.F2 && !inField) {
      table.chosen().filter(tasks()::isShareTyped).map(fields::of).ifPresent(field -> {
        field.focus();
        event.consume();
      });
    }
  }
}
