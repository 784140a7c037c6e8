package runrate.desktop.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.FigureColumn;
import runrate.desktop.controls.FigureTable;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.DeskReport;
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

  private List<TaskOutcome> shown = List.of();
  /// Of a month, in units that add up to what the headline shows.
  private List<Double> amounts = List.of();
  private Money money = Money.US_DOLLARS;

  TaskTable() {
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
      columns.add(figures("context", 72, of(task -> task.workload().contextTokens()), Figures::count));
      columns.add(figures("shared", 66, of(task -> task.plan().caching().cacheableShare()), Figures::percent));
      columns.add(figures("answer", 66, of(task -> task.workload().outputTokens()), Figures::count));
    }
    columns.add(FigureColumn.words("model mix", TaskTable::mix).wide(190));
    if (wide) {
      columns.add(figures("may wait", 72, of(task -> task.plan().batchShare()), Figures::percent));
      columns.add(figures("a call", 76, task -> OptionalDouble.of(task.cost().costPerRequestUsd()), money::perRequest));
      columns.add(figures("succeed", 72, TaskOutcome::success, Figures::percent));
      columns.add(figures("a success", 82, TaskOutcome::usdPerSuccess, money::perRequest));
    }
    columns.add(figures("a month", 92, task -> OptionalDouble.of(amounts.get(shown.indexOf(task))),
        usd -> money.amount(usd, amounts.stream().mapToDouble(Double::doubleValue).sum())).styled("figure-strong"));
    columns.add(figures("of the bill", 82, task -> OptionalDouble.of(task.cost().share()), Figures::percent));
    var table = new FigureTable<>(columns);
    table.setId("task-table");
    double height = HEAD + ROW * Math.min(MOST_ROWS, shown.size()) + 12;
    table.setMinHeight(height);
    table.setPrefHeight(height);
    setMinHeight(height + (wide ? MARGIN : LOW_MARGIN));
    VBox.setVgrow(table, Priority.ALWAYS);
    table.show(shown);
    getChildren().setAll(List.of(table));
  }

  private static Function<TaskOutcome, OptionalDouble> of(Function<Scenario, Double> figure) {
    return task -> OptionalDouble.of(figure.apply(task.cost().scenario()));
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
