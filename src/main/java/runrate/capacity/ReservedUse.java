package runrate.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.Scenario;

/// How far capacity that is paid by the month carries its model's calls, in an average minute and in the
/// busiest one (cost model 4.10).
///
/// @param name                  of the model, short
/// @param averageTokensPerMinute prompts and answers of the model's calls in an average minute of the working day
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
      Optional<String> key = engine.book().find(capacity.model()).map(offer -> offer.key());
      prepared.flows().stream().filter(flow -> key.equals(Optional.of(flow.offer().key())) && flow.share() > 0)
          .findFirst().ifPresent(flow -> uses.add(of(scenario, prepared, capacity, flow)));
    }
    return uses;
  }

  private static ReservedUse of(Scenario scenario, PreparedPlan prepared, ReservedCapacity capacity, ModelFlow flow) {
    double tokens = scenario.workload().failure().billedTokens(flow.promptTokens(), flow.answerTokens());
    double average = prepared.callsPerMinute() * flow.share() * tokens;
    PoolLimits limits = PoolLimits.of(flow.offer(), scenario.plan().limits());
    double busiest = new LaunchLoad(limits, List.of(flow), scenario, prepared.callsPerMinute()).minute()
        .map(minute -> minute.calls() * tokens)
        .orElse(average * scenario.workload().traffic().peakFactor());
    return new ReservedUse(flow.name(), capacity, average, Math.max(average, busiest));
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
