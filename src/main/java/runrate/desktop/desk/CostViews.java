package runrate.desktop.desk;

import javafx.scene.Node;
import runrate.desktop.charts.CostChart;
import runrate.desktop.controls.Segments;
import runrate.desktop.store.DeskReport;
import runrate.text.Figures;
import runrate.text.TaskSentence;

/// What the bars of the month's cost are. Work of several kinds is looked at by task first; other work has none.
final class CostViews {
  private final CostChart chart;
  private final Segments<CostChart.View> views;

  /// @param onChosen told that somebody chose other bars
  CostViews(CostChart chart, Runnable onChosen) {
    this.chart = chart;
    views = new Segments<>(view -> {
      chart.show(view);
      onChosen.run();
    });
    for (CostChart.View view : CostChart.View.values()) {
      views.option(view, "cost-by-" + view.name().toLowerCase(Figures.LOCALE),
          view.name().charAt(0) + view.name().substring(1).toLowerCase(Figures.LOCALE));
    }
    views.show(CostChart.View.BOTH);
    views.offer(CostChart.View.TASK, false);
  }

  Node node() {
    return views;
  }

  void show(DeskReport report) {
    boolean ofTasks = report.cost().isOfTasks();
    if (ofTasks != views.isOffered(CostChart.View.TASK)) {
      views.offer(CostChart.View.TASK, ofTasks);
      CostChart.View first = ofTasks ? CostChart.View.TASK : CostChart.View.BOTH;
      views.show(first);
      chart.show(first);
    }
  }

  private boolean isByTask() {
    return views.chosen().filter(CostChart.View.TASK::equals).isPresent();
  }

  String finding(DeskReport report) {
    return isByTask() ? TaskSentence.largest(report.cost()).orElseThrow()
        : "%s by token class".formatted(report.money().amount(report.cost().monthUsd()));
  }

  String shortFinding() {
    return isByTask() ? "by task" : "by token class";
  }
}
