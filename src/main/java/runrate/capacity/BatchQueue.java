package runrate.capacity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.costing.TaskFlows;
import runrate.scenario.Scenario;

/// Batched calls of one model: they leave the pool of live calls and wait in a queue of their own,
/// at worst a whole day's calls at once.
///
/// @param callsPerDay      batched calls of a day
/// @param tokensPerDay     their prompts
/// @param queuedRequests   most requests that may wait, absent if unknown
/// @param queuedTokens     most tokens that may wait, absent if unknown
/// @param freedPerMinute   calls an average minute has fewer because these are batched
public record BatchQueue(String model, double callsPerDay, double tokensPerDay, OptionalDouble queuedRequests,
    OptionalDouble queuedTokens, double freedPerMinute) {

  static List<BatchQueue> of(Scenario scenario, PreparedPlan prepared) {
    List<BatchQueue> all = new ArrayList<>();
    for (TaskFlows task : prepared.flowsByTask()) {
      double minutes = task.scenario().workload().activeHoursPerDay() * 60;
      for (ModelFlow flow : task.flows()) {
        double freed = task.callsPerMinute() * flow.share() * flow.batchShare();
        if (freed > 0) {
          PoolLimits limits = PoolLimits.of(flow.offer(), scenario.plan().limits());
          all.add(new BatchQueue(flow.name(), freed * minutes, freed * minutes * flow.promptTokens(),
              limits.batchQueueRequests(), limits.batchQueueTokens(), freed));
        }
      }
    }
    return all.stream().collect(Collectors.toMap(BatchQueue::model, queue -> queue, BatchQueue::plus,
        LinkedHashMap::new)).values().stream().toList();
  }

  /// Calls of another task to the same model wait in the same queue.
  private BatchQueue plus(BatchQueue more) {
    return new BatchQueue(model, callsPerDay + more.callsPerDay, tokensPerDay + more.tokensPerDay, queuedRequests,
        queuedTokens, freedPerMinute + more.freedPerMinute);
  }

  /// Share of the queue a day's calls take at worst, 0 where no limit is known.
  public double utilisation() {
    double requests = queuedRequests.isPresent() ? callsPerDay / queuedRequests.getAsDouble() : 0;
    double tokens = queuedTokens.isPresent() ? tokensPerDay / queuedTokens.getAsDouble() : 0;
    return Math.max(requests, tokens);
  }
}
