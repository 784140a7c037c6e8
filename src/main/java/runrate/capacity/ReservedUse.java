package runrate.capacity;

import java.util.ArrayList;
import java.util.List;
import runrate.costing.CostEngine;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.costing.TaskFlows;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.Scenario;

/// How far capacity that is paid by the month carries its model's live calls, in an average minute and in the
/// busiest one (cost model 4.10).
///
/// @param name                  of the model, short
/// @param averageTokensPerMinute prompts and answers of the model's live calls in an average minute of the working day
/// @param busiestTokensPerMinute the same in the minute with most of them
public record ReservedUse(String name, ReservedCapacity capacity, double averageTokensPerMinute,
    double busiestTokensPerMinute) {

  /// Every model with reserved capacity that gets calls, in the order of the file.
  public static List<ReservedUse> of(CostEngine engine, Scenario scenario) {
    if (scenario.plan().contract().reserved().isEmpty()) {
      return List.of();
    }
    PreparedPlan prepared = engine.prepare(scenario);
    List<ReservedUse> uses = new ArrayList<>();
    for (ReservedCapacity capacity : scenario.plan().contract().reserved()) {
      String key = engine.book().find(capacity.model()).map(offer -> offer.key()).orElse("");
      prepared.flowsByTask().stream().flatMap(task -> task.flows().stream()
          .filter(flow -> flow.offer().key().equals(key) && flow.liveShare() > 0).map(flow -> of(task, capacity, flow)))
          .reduce(ReservedUse::plus).ifPresent(uses::add);
    }
    return uses;
  }

  private static ReservedUse of(TaskFlows task, ReservedCapacity capacity, ModelFlow flow) {
    Scenario scenario = task.scenario();
    double tokens = scenario.workload().failure().billedTokens(flow.promptTokens(), flow.answerTokens());
    double average = task.callsPerMinute() * flow.liveShare() * tokens;
    PoolLimits limits = PoolLimits.of(flow.offer(), scenario.plan().limits());
    double busiest = new LaunchLoad(limits, List.of(flow), scenario, task.callsPerMinute()).minute()
        .map(minute -> minute.calls() * tokens)
        .orElse(average * scenario.workload().traffic().peakFactor());
    return new ReservedUse(flow.name(), capacity, average, Math.max(average, busiest));
  }

  /// Tokens of another task, in the same minutes.
  private ReservedUse plus(ReservedUse more) {
    return new ReservedUse(name, capacity, averageTokensPerMinute + more.averageTokensPerMinute,
        busiestTokensPerMinute + more.busiestTokensPerMinute);
  }

  /// Part of the calls that fits in an average minute; the month is priced by it.
  public double averageFit() {
    return capacity.fittingShare(averageTokensPerMinute);
  }

  /// Part of the calls that fits in the busiest minute.
  public double busiestFit() {
    return capacity.fittingShare(busiestTokensPerMinute);
  }
}
