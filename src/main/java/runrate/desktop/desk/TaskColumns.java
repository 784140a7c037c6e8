package runrate.desktop.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import runrate.desktop.controls.FigureColumn;
import runrate.desktop.controls.Restyle;
import runrate.inputs.CacheShape;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.WorkloadShape;
import runrate.scenario.Scenario;
import runrate.text.Figures;

/// The columns of the table of tasks, as many as a width has room for.
final class TaskColumns {
  private static final double NARROW = 1130;
  private static final double TIGHT = 732;
  private static final double WIDE_MIX = 305;
  private static final String TAKEN_OVER = "taken-over";
  private static final String SUM = "sum-cell";

  private final Supplier<ShownTasks> shown;
  private final ShareFields fields;

  TaskColumns(Supplier<ShownTasks> shown, ShareFields fields) {
    this.shown = shown;
    this.fields = fields;
  }

  static boolean isWide(double width) {
    return width > NARROW;
  }

  /// Changes where other columns are shown.
  static int level(double width) {
    return isWide(width) ? 2 : width > TIGHT ? 1 : 0;
  }

  List<FigureColumn<TaskRow>> of(double width) {
    List<FigureColumn<TaskRow>> columns = new ArrayList<>();
    columns.add(plain(FigureColumn.<TaskRow>words("task", row -> shown.get().name(row)).wide(110)));
    columns.add(share());
    if (isWide(width)) {
      columns.add(input("context", 72, task -> task.workload().contextTokens(), Figures::count, WorkloadShape.CONTEXT));
      columns.add(input("shared", 66, task -> task.plan().caching().cacheableShare(), Figures::percent,
          CacheShape.CACHEABLE));
      columns.add(input("answer", 66, task -> task.workload().outputTokens(), Figures::count, WorkloadShape.OUTPUT));
    }
    FigureColumn<TaskRow> mix = FigureColumn.<TaskRow>words("model mix", row -> shown.get().mix(row,
        width > TIGHT)).wide(190);
    // a mix of many models takes more than its part of the room
    mix.setPrefWidth(width > TIGHT ? WIDE_MIX : mix.getMinWidth());
    columns.add(plain(mix));
    if (isWide(width)) {
      columns.add(input("may wait", 72, task -> task.plan().batchShare(), Figures::percent, PlanShape.BATCH));
      columns.add(plain(figures("a call", 76, ShownTasks::perCallUsd, this::perRequest)));
      columns.add(plain(figures("succeed", 72, ShownTasks::success, Figures::percent)));
      columns.add(plain(figures("a success", 82, ShownTasks::usdPerSuccess, this::perRequest)));
    }
    columns.add(plain(figures("a month", 92, (tasks, row) -> OptionalDouble.of(tasks.monthUsd(row)),
        this::amount).styled("figure-strong")));
    if (width > TIGHT) {
      columns.add(plain(figures("of the bill", 82, (tasks, row) -> OptionalDouble.of(tasks.billShare(row)),
          Figures::percent)));
    }
    return columns;
  }

  private String perRequest(double usd) {
    return shown.get().money().perRequest(usd);
  }

  private String amount(double usd) {
    return shown.get().money().amount(usd, shown.get().report().cost().monthUsd());
  }

  /// A typed field where others can make room. Its width is its own: a fitted one would be measured in another cell,
  /// which would take the field away.
  private FigureColumn<TaskRow> share() {
    FigureColumn<TaskRow> column = figures("share of calls", 96, (tasks, row) ->
        OptionalDouble.of(tasks.callShare(row)), Figures::percent).dressed((cell, row) -> {
          dress(cell, row, false);
          boolean typed = shown.get().isShareTyped(row);
          cell.setContentDisplay(typed ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
          cell.setGraphic(typed ? fields.of(row) : null);
        });
    column.setResizable(false);
    return column;
  }

  private static FigureColumn<TaskRow> plain(FigureColumn<TaskRow> column) {
    return column.dressed((cell, row) -> dress(cell, row, false));
  }

  /// An input of the task, muted where it is taken over from all work.
  private FigureColumn<TaskRow> input(String head, double width, ToDoubleFunction<Scenario> value,
      DoubleFunction<String> text, Key<?> key) {
    return figures(head, width, (tasks, row) -> tasks.input(row, value), text).dressed((cell, row) ->
        dress(cell, row, !row.all() && !shown.get().task(row).sets(Keys.path(key))));
  }

  private static void dress(Labeled cell, TaskRow row, boolean takenOver) {
    Restyle.mark(cell, TAKEN_OVER, takenOver);
    Restyle.mark(cell, SUM, !takenOver && row.all());
  }

  private FigureColumn<TaskRow> figures(String head, double width,
      BiFunction<ShownTasks, TaskRow, OptionalDouble> value, DoubleFunction<String> text) {
    return FigureColumn.<TaskRow>figures(head, row -> value.apply(shown.get(), row), row -> {
      OptionalDouble known = value.apply(shown.get(), row);
      return known.isPresent() ? text.apply(known.getAsDouble()) : "";
    }).wide(width);
  }
}
