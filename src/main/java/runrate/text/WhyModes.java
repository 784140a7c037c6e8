package runrate.text;

import java.util.ArrayList;
import java.util.List;
import runrate.modes.BatchJobs;
import runrate.modes.CallMode;
import runrate.modes.ModeReport;
import runrate.modes.TaskMode;

/// Where the figures of synchronous, asynchronous and batched calls come from.
public final class WhyModes {
  private WhyModes() {}

  /// What a call costs in one of them.
  public static Why ofCall(Money money, ModeReport report, CallMode mode) {
    String here = ModeWords.callHere(money, report, mode);
    return new Why("A call, " + ModeWords.name(mode).toLowerCase(Figures.LOCALE),
        here.isEmpty() ? "not sold" : here.replace(" a call here", ""), mode == CallMode.BATCH
            ? "The month if everything were batched that can be, divided by its requests. " + BatchSentence.ofCall(
                report.effect())
            : "The month if nothing were batched, divided by its requests; fees and agreed terms included.", "",
        List.of(), List.of());
  }

  /// What batching saves, task by task.
  public static Why ofWaiting(Money money, ModeReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (TaskMode task : report.tasks()) {
      rows.add(List.of(task.task().name().isEmpty() ? "All work" : task.task().name(),
          money.amount(task.saving().allUsd()), money.amount(task.saving().takenUsd()),
          money.amount(task.saving().leftUsd())));
    }
    String formula = "The month with nothing of the task batched, less the month with all of it batched that its "
        + "bounds allow, everything else as planned: each at its own hit rate. Files are counted by calls and by size, "
        + "at %s bytes a token.";
    return new Why("What batching saves", money.amount(report.waiting().allUsd()), formula.formatted(
        Figures.trimmed(BatchJobs.BYTES_PER_TOKEN, 0)), "", List.of(new Why.Table(
            List.of("Task", "all batched saves", "taken already", "left"), rows, List.of())), List.of());
  }
}
