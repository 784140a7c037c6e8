package runrate.desktop.desk;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.desktop.store.DeskReport;
import runrate.inputs.TaskEdits;
import runrate.inputs.Work;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.tradeoff.TaskOutcome;
import runrate.units.FairRounding;

/// What the rows of the table of tasks say of one report: each task, then what all of them add up to or are in the
/// mean.
///
/// @param mean    all work as the panel shows it
/// @param amounts of a month, in units that add up to what the headline shows
/// @param shares  of the bill, in whole per cent that add up
record ShownTasks(DeskReport report, Scenario mean, List<Double> amounts, List<Double> shares) {
  private static final double NEARLY = 1e-9;
  private static final double PER_CENT = 0.01;

  static ShownTasks of(DeskReport report) {
    return new ShownTasks(report, TaskEdits.mean(report.scenario()), report.shownTaskUsd(), report.shownTaskShares());
  }

  List<TaskRow> rows() {
    return Stream.concat(IntStream.range(0, report.tasks().size()).mapToObj(place -> new TaskRow(place, false)),
        Stream.of(new TaskRow(report.tasks().size(), true))).toList();
  }

  Money money() {
    return report.money();
  }

  private TaskOutcome outcome(TaskRow row) {
    return report.tasks().get(row.place());
  }

  Task task(TaskRow row) {
    return outcome(row).cost().task();
  }

  String name(TaskRow row) {
    return row.all() ? "All work" : task(row).name();
  }

  double callShare(TaskRow row) {
    return !row.all() ? outcome(row).cost().callShare() : report.cost().callsPerMonth() == 0 ? 0 : 1;
  }

  /// Whether what the row shows is the task's share of the scenario's calls, and others can make room for more of it.
  boolean isShareTyped(TaskRow row) {
    if (row.all() || Work.hasOwnCalls(task(row))) {
      return false;
    }
    boolean alone = report.scenario().tasks().stream().filter(task -> !Work.hasOwnCalls(task)).count() < 2;
    return !alone && Math.abs(task(row).callShare().orElse(1) - callShare(row)) < NEARLY;
  }

  /// An input as the task has it, or the mean of all.
  OptionalDouble input(TaskRow row, ToDoubleFunction<Scenario> value) {
    return OptionalDouble.of(value.applyAsDouble(row.all() ? mean : outcome(row).cost().scenario()));
  }

  OptionalDouble perCallUsd(TaskRow row) {
    return OptionalDouble.of(row.all() ? report.cost().costPerRequestUsd() : outcome(row).cost().costPerRequestUsd());
  }

  OptionalDouble success(TaskRow row) {
    return row.all() ? TaskOutcome.success(report.tasks()) : outcome(row).success();
  }

  OptionalDouble usdPerSuccess(TaskRow row) {
    return row.all() ? report.usdPerSuccess() : outcome(row).usdPerSuccess();
  }

  double monthUsd(TaskRow row) {
    return row.all() ? report.cost().monthUsd() : amounts.get(row.place());
  }

  double billShare(TaskRow row) {
    return !row.all() ? shares.get(row.place()) : report.cost().monthUsd() == 0 ? 0 : 1;
  }

  /// `Sonnet 4.6 80 %, Opus 4.6 20 %`, which add up to a hundred; second tries of a task come last, `second try Opus
  /// 4.6 5 %`.
  ///
  /// @param roomy whether there is room for the names of all work's models, too
  String mix(TaskRow row, boolean roomy) {
    CostReport cost = report.cost();
    List<ModelCost> models = row.all() ? cost.byModel() : outcome(row).cost().byModel();
    double all = models.stream().mapToDouble(ModelCost::calls).sum();
    boolean named = roomy || !row.all();
    List<ModelCost> shown = models.stream().filter(model -> model.calls() > 0 || all == 0).toList();
    long[] parts = FairRounding.inUnits(shown.stream().mapToDouble(model -> all == 0 ? 0 : model.calls() / all)
        .toArray(), PER_CENT);
    return IntStream.range(0, parts.length).mapToObj(i -> (named ? name(shown.get(i)) + " " : "")
        + Figures.percent(parts[i] * PER_CENT)).collect(Collectors.joining(named ? ", " : " · "));
  }

  private static String name(ModelCost model) {
    return (model.again() ? "second try " : "") + model.name();
  }
}
