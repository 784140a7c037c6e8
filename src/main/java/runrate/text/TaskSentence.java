package runrate.text;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import runrate.costing.CostReport;
import runrate.costing.TaskCost;
import runrate.inputs.Work;
import runrate.scenario.Scenario;

/// Which kind of work carries the bill, and what a single mean call would have said of it.
public final class TaskSentence {
  /// Nearer than this a mean call says as much as the tasks.
  private static final double NOTICEABLE = 0.03;

  private TaskSentence() {}

  /// `coder: 68 % of the bill with 35 % of the calls`
  public static Optional<String> largest(CostReport report) {
    return dearest(report).map(task -> "%s: %s of the bill with %s of the calls".formatted(task.task().name(),
        Figures.percent(task.share()), Figures.percent(task.callShare())));
  }

  /// Calls beside those of all work: `+ 2,000 a day of nightly`; where every task has its own, that all work's count
  /// for nothing.
  public static String ownCalls(Scenario scenario) {
    List<Work.Part> own = Work.of(scenario).parts().stream().filter(part -> Work.hasOwnCalls(part.task())).toList();
    String calls = own.stream().map(part -> "+ %s a day of %s".formatted(
        Figures.count(part.scenario().workload().teamCallsPerDay()), part.task().name())).collect(joining(", "));
    return own.isEmpty() || own.size() < scenario.tasks().size() ? calls
        : "every task counts its own calls: " + calls;
  }

  /// The task that costs most; empty where all work is of one kind.
  public static Optional<TaskCost> dearest(CostReport report) {
    return !report.isOfTasks() ? Optional.empty()
        : report.byTask().stream().max(Comparator.comparingDouble(TaskCost::monthUsd));
  }

  /// `One average call would say $17,749; the 4 tasks together cost $20,423.`
  ///
  /// @param averageUsd what the month would cost if every call were the mean of all
  public static Optional<String> average(Money money, CostReport report, double averageUsd) {
    boolean apart = Math.abs(averageUsd - report.monthUsd()) > NOTICEABLE * report.monthUsd();
    return report.byTask().size() < 2 || !apart ? Optional.empty()
        : Optional.of("One average call would say %s; the %s tasks together cost %s.".formatted(
            money.amount(averageUsd), report.byTask().size(), money.amount(report.monthUsd())));
  }
}
