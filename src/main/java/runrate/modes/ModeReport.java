package runrate.modes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import runrate.costing.BatchEffect;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.PreparedPlan;
import runrate.costing.TaskCost;
import runrate.inputs.Work;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// Synchronous, asynchronous, batch: what a call costs in each, what each kind of work may wait for, and the files a
/// day of batched calls makes.
///
/// @param effect         what a batched call saves of the scenario as it stands, and why it is not the discount
/// @param liveCallUsd    a request of the month if nothing were batched, all in
/// @param batchedCallUsd a request of the month if everything were batched that can be; absent without a batch mode
/// @param tasks          in the order of the scenario; one nameless task where its work is of one kind
/// @param waiting        the work that may wait for hours, all of it together, asked for as advised
/// @param jobs           of the work as advised, a vendor each
public record ModeReport(Scenario scenario, BatchEffect effect, double liveCallUsd, OptionalDouble batchedCallUsd,
    List<TaskMode> tasks, BatchSaving waiting, List<BatchJobs> jobs) {
  public ModeReport {
    tasks = List.copyOf(tasks);
    jobs = List.copyOf(jobs);
  }

  /// @param scenario free of errors
  public static ModeReport of(CostEngine engine, Scenario scenario) {
    PreparedPlan prepared = engine.prepare(scenario);
    CostReport cost = prepared.report();
    List<Work.Part> parts = Work.of(scenario).parts();
    List<TaskMode> tasks = IntStream.range(0, parts.size())
        .mapToObj(i -> task(engine, scenario, parts.get(i), cost.byTask().get(i), cost.monthUsd())).toList();
    double calls = cost.callsPerMonth() == 0 ? 1 : cost.callsPerMonth();
    BatchEffect effect = BatchEffect.of(prepared);
    return new ModeReport(scenario, effect,
        engine.prepare(BatchSaving.batched(scenario, task -> true, 0)).monthUsd() / calls,
        effect.discount() == 0 ? OptionalDouble.empty() : OptionalDouble.of(
            engine.prepare(BatchSaving.batched(scenario, task -> true, 1)).monthUsd() / calls),
        tasks, scenario.tasks().isEmpty() ? BatchSaving.NONE
            : saving(engine, scenario, tasks, cost.monthUsd()),
        BatchJobs.of(engine.prepare(advised(scenario, tasks))));
  }

  private static TaskMode task(CostEngine engine, Scenario scenario, Work.Part part, TaskCost cost, double monthUsd) {
    BatchSaving saving = BatchSaving.of(engine, scenario, monthUsd, part.task()::equals);
    boolean sold = part.mix().stream().filter(route -> route.share() > 0).anyMatch(route ->
        engine.book().find(route.model()).flatMap(offer -> offer.batchMode()).isPresent());
    Optional<CallMode> suiting = CallMode.suiting(part.task().within());
    boolean inVain = suiting.filter(CallMode.BATCH::equals).isPresent() && (!sold || saving.allUsd() < 0);
    return new TaskMode(part.task(), cost.callShare(), part.scenario().workload().teamCallsPerDay(),
        inVain ? Optional.of(CallMode.ASYNCHRONOUS) : suiting, saving, sold, AnswerTime.seconds(part));
  }

  private static BatchSaving saving(CostEngine engine, Scenario scenario, List<TaskMode> tasks, double monthUsd) {
    if (tasks.stream().noneMatch(task -> waits(task.task()))) {
      return BatchSaving.NONE;
    }
    double none = engine.prepare(BatchSaving.batched(scenario, ModeReport::waits, 0)).monthUsd();
    return new BatchSaving(none - engine.prepare(advised(scenario, tasks)).monthUsd(), none - monthUsd);
  }

  private static boolean waits(Task task) {
    return task.within() == Task.Patience.HOURS;
  }

  /// What waits and pays is batched as far as its bounds allow; what waits and costs more so is not.
  private static Scenario advised(Scenario scenario, List<TaskMode> tasks) {
    List<Task> batched = tasks.stream().filter(task -> task.advice().filter(CallMode.BATCH::equals).isPresent())
        .map(TaskMode::task).toList();
    List<Task> live = tasks.stream().filter(task -> task.isBatchInVain() && task.hasBatchMode()).map(TaskMode::task)
        .toList();
    return scenario.tasks().isEmpty() ? scenario : BatchSaving.batched(
        BatchSaving.batched(scenario, batched::contains, BatchSaving.most(scenario)), live::contains, 0);
  }

  /// The scenario with everything batched that is advised to be, as far as its bounds allow.
  public Scenario advised() {
    return advised(scenario, tasks);
  }

  /// What the batch price list leaves of a price, the mean over the models that have one; absent without a batch mode.
  public OptionalDouble batchPrice() {
    return batchedCallUsd.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(1 - effect.discount());
  }

  /// The part of all requests whose users would not notice hours.
  public double waitingShare() {
    return tasks.stream().filter(task -> waits(task.task())).mapToDouble(TaskMode::callShare).sum();
  }

  /// Whether batching some of the work that may wait costs more than answering it at once.
  public boolean isInVain() {
    return tasks.stream().anyMatch(TaskMode::isBatchInVain);
  }

  /// Whether a kind of work has not said how long it can wait.
  public boolean isOpen() {
    return tasks.stream().anyMatch(task -> task.advice().isEmpty());
  }
}
