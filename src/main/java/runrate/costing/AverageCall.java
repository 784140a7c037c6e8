package runrate.costing;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import runrate.inputs.Try;
import runrate.inputs.Work;
import runrate.scenario.CallsScope;
import runrate.scenario.ContextComposition;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// All work as if every call were the mean of all: what a scenario without tasks would have to assume.
public final class AverageCall {
  private AverageCall() {}

  /// Tokens, batch share and mix are means over calls; the cacheable share is the mean over tokens, for it is a part of
  /// them. Everything else stays as all work has it.
  public static Scenario of(Scenario scenario) {
    Work work = Work.of(scenario);
    double days = scenario.workload().days().in(scenario.forecast().month());
    return scenario.withTasks(List.of()).withComposition(ContextComposition.UNKNOWN)
        .withWorkload(old -> old.withContextTokens(work.mean(task -> task.workload().contextTokens()))
            .withOutputTokens(work.mean(task -> task.workload().outputTokens()))
            .withThinkingTokens(work.meanOfParts(AverageCall::thinkingTokens))
            .withCallsPerDay(attempts(work) / days / (old.callsScope() == CallsScope.AGENT ? old.agents() : 1)))
        .withPlan(plan -> plan.withThinkingCap(OptionalDouble.empty()).withRouting(mix(work))
            .withBatchShare(work.mean(task -> task.plan().batchShare())).withCaching(plan.caching()
                .withHistoryShare(0)
                .withCacheableShare(work.meanOfContext(task -> task.plan().caching().cacheableShare()))
                .withHistoryShare(work.meanOfContext(task -> task.plan().caching().historyShare()))));
  }

  /// Of a request; a second try may think otherwise than a first one.
  private static double thinkingTokens(Work.Part part) {
    List<Try> tries = part.tries();
    double tokens = tries.stream().mapToDouble(asked -> asked.share()
        * asked.scenario().plan().thinkingTokens(asked.scenario().workload())).sum();
    return tokens / tries.stream().mapToDouble(Try::share).sum() / part.scenario().plan().requestsPerCall();
  }

  /// Calls of a month, those made once more included: what a call of the mean mix is.
  private static double attempts(Work work) {
    return work.parts().stream().mapToDouble(part -> part.callsPerMonth() * (1 + part.attempts().onceMore())).sum();
  }

  /// The last part takes what rounding leaves over.
  private static RoutingMix mix(Work work) {
    List<RouteShare> mix = work.mix();
    double others = mix.subList(0, mix.size() - 1).stream().mapToDouble(RouteShare::share).sum();
    return new RoutingMix(Stream.concat(mix.subList(0, mix.size() - 1).stream(),
        Stream.of(new RouteShare(mix.getLast().model(), Math.clamp(1 - others, 0, 1)))).toList());
  }
}
