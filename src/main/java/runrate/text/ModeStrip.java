package runrate.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.costing.CostReport;
import runrate.costing.TaskCost;
import runrate.modes.ModeReport;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// The sentence of the ways of asking: what of the work may wait, and what that saves.
public final class ModeStrip {
  private static final String IN_VAIN = "%s of the calls can wait for hours, but batching them does not pay here.";
  private static final String ALL_BATCHED =
      "%s of the calls can wait for hours, and all of that is batched: it saves %s a month.";
  private static final String ADVISED =
      "%s of the calls can wait for hours: asked for as advised they save %s a month.";
  private static final String LEFT = "%s of the calls can wait for hours: batching them all saves %s a month.";

  private ModeStrip() {}

  public static String of(Money money, ModeReport report) {
    return unpriced(report.scenario(), report.waitingShare(), report.liveCallUsd() == 0)
        .orElseGet(() -> priced(money, report));
  }

  private static String priced(Money money, ModeReport report) {
    String share = Figures.percent(report.waitingShare());
    double left = report.waiting().leftUsd();
    if (Math.abs(left) < money.unitUsd(report.waiting().allUsd()) / 2) {
      return report.waiting().allUsd() < money.centUsd() ? IN_VAIN.formatted(share)
          : ALL_BATCHED.formatted(share, money.amount(report.waiting().allUsd()));
    }
    return (report.isInVain() ? ADVISED : LEFT).formatted(share, money.amount(left));
  }

  /// What it says at its longest, for a strip that keeps room for it: which of its sentences it is takes the price of
  /// several months more.
  public static List<String> longest(Money money, Scenario scenario, CostReport cost) {
    double waiting = cost.byTask().stream().filter(task -> task.task().within() == Task.Patience.HOURS)
        .mapToDouble(TaskCost::callShare).sum();
    String amount = money.amount(cost.monthUsd());
    return unpriced(scenario, waiting, cost.callsPerMonth() == 0).map(List::of).orElseGet(() -> Stream.of(IN_VAIN,
        ALL_BATCHED, ADVISED, LEFT).map(words -> words.formatted(Figures.percent(waiting), amount)).toList());
  }

  /// What is known without a price.
  private static Optional<String> unpriced(Scenario scenario, double waitingShare, boolean nobodyCalls) {
    if (scenario.tasks().isEmpty()) {
      return Optional.of("Split the work into tasks to say which of it may wait.");
    }
    if (nobodyCalls) {
      return Optional.of("Nobody calls, so there is nothing to batch.");
    }
    boolean open = scenario.tasks().stream().anyMatch(task -> task.within() == Task.Patience.UNKNOWN);
    return waitingShare > 0 ? Optional.empty()
        : Optional.of(open ? "Say for each task whether anyone would notice six hours."
            : "No task may wait for hours, so there is nothing to batch.");
  }
}
