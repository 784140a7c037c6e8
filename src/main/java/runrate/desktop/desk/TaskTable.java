package runrate.desktop.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.FigureColumn;
import runrate.desktop.controls.FigureTable;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.DeskReport;
import runrate.inputs.CacheShape;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.WorkloadShape;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.tradeoff.TaskOutcome;

/// A row a task: what its calls are like, what they cost and what they achieve.
final class TaskTable extends VBox {
  private static final double ROW = 24;
  private static final double LOW_MARGIN = 8;
  private static final double HEAD = 26;
  private static final double MOST_ROWS = 6;
  private static final double MARGIN = 30;
  private static final double NARROW = 1000;
  private static final double TIGHT = 640;

  private final Consumer<String> onTask;
  private List<TaskOutcome> shown = List.of();
  /// Of a month, in units that add up to what the headline shows.
  private List<Double> amounts = List.of();
  private List<Double> shares = List.of();
  private Money money = Money.US_DOLLARS;

  /// @param onTask told the task of a row by Enter or a double click
  TaskTable(Consumer<String> onTask) {
    this.onTask = onTask;
    setId("card-tasks");
    getStyleClass().addAll("card", "task-table");
    widthProperty().subscribe(width -> build());
  }

  /// @param hidden whether there is nothing to show, or no room for it
  void show(DeskReport report, boolean hidden) {
    Restyle.keep(this, !hidden);
    if (!hidden && !(shown.equals(report.tasks()) && money.equals(report.money()))) {
      shown = report.tasks();
      money = report.money();
      amounts = report.shownTaskUsd();
      shares = report.shownTaskShares();
      build();
    }
  }

  private void build() {
    if (shown.isEmpty() || getWidth() == 0) {
      return;
    }
    List<FigureColumn<TaskOutcome>> columns = new ArrayList<>();
    columns.add(FigureColumn.<TaskOutcome>words("task", task -> task.cost().task().name()).wide(110));
    columns.add(figures("share of calls", 96, task -> OptionalDouble.of(task.cost().callShare()), Figures::percent));
    boolean wide = getWidth() > NARROW;
    if (wide) {
      columns.add(input("context", 72, task -> task.workload().contextTokens(), Figures::count, WorkloadShape.CONTEXT));
      columns.add(input("shared", 66, task -> task.plan().caching().cacheableShare(), Figures::percent,
          CacheShape.CACHEABLE));
      columns.add(input("answer", 66, task -> task.workload().outputTokens(), Figures::count, WorkloadShape.OUTPUT));
    }
    columns.add(FigureColumn.words("model mix", TaskTable::mix).wide(190));
    if (wide) {
      columns.add(input("may wait", 72, task -> task.plan().batchShare(), Figures::percent, PlanShape.BATCH));
      columns.add(figures("a call", 76, task -> OptionalDouble.of(task.cost().costPerRequestUsd()), money::perRequest));
      columns.add(figures("succeed", 72, TaskOutcome::success, Figures::percent));
      columns.add(figures("a success", 82, TaskOutcome::usdPerSuccess, money::perRequest));
    }
    columns.add(figures("a month", 92, task -> OptionalDouble.of(amounts.get(shown.indexOf(task))),
        usd -> money.amount(usd, amounts.stream().mapToDouble(Double::doubleValue).sum())).styled("figure-strong"));
    if (getWidth() > TIGHT) {
      columns.add(figures("of the bill", 82, task -> OptionalDouble.of(shares.get(shown.indexOf(task))),
          Figures::percent));
    }
    var table = new FigureTable<>(columns);
    table.setId("task-table");
    double height = HEAD + ROW * Math.min(MOST_ROWS, shown.size()) + 12;
    table.setMinHeight(height);
    table.setPrefHeight(height);
    setMinHeight(height + (wide ? MARGIN : LOW_MARGIN));
    VBox.setVgrow(table, Priority.ALWAYS);
    table.show(shown);
    Runnable choose = () -> table.chosen().ifPresent(task -> onTask.accept(task.cost().task().name()));
    table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        choose.run();
        event.consume();
      }
    });
    table.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        choose.run();
      }
    });
    getChildren().setAll(List.of(table));
  }

  /// An input of the task, muted where it is taken over from all work.
  private static FigureColumn<TaskOutcome> input(String head, double width, ToDoubleFunction<Scenario> value, Text text,
      Key<?> key) {
    return figures(head, width, task -> OptionalDouble.of(value.applyAsDouble(task.cost().scenario())), text)
        .dressed((cell, task) -> {
          cell.getStyleClass().remove("taken-over");
          if (!task.cost().task().sets(Keys.path(key))) {
            cell.getStyleClass().add("taken-over");
          }
        });
  }

  private interface Text {
    String of(double value);
  }

  private static FigureColumn<TaskOutcome> figures(String head, double width,
      Function<TaskOutcome, OptionalDouble> value, Text text) {
    return FigureColumn.figures(head, value, task -> {
      OptionalDouble known = value.apply(task);
      return known.isPresent() ? text.of(known.getAsDouble()) : "";
    }).wide(width);
  }

  /// `Sonnet 4.6 80 %, Opus 4.6 20 %`
  private static String mix(TaskOutcome task) {
    double all = task.cost().byModel().stream().mapToDouble(model -> model.calls()).sum();
    return task.cost().byModel().stream().filter(model -> model.calls() > 0 || all == 0).map(model -> "%s %s".formatted(
        model.name(), Figures.percent(all == 0 ? 0 : model.calls() / all))).collect(Collectors.joining(", "));
  }
}
