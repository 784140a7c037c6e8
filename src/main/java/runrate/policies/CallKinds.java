package runrate.policies;

import java.util.ArrayList;
import java.util.List;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.inputs.Work;
import runrate.scenario.CachePlan;
import runrate.scenario.Conversation;
import runrate.scenario.Failure;
import runrate.scenario.Scenario;
import runrate.scenario.Workload;

/// What single calls of a plan cost, whose mean the month knows: by model, live with and without a hit, batched. Agreed
/// terms and fees are spread over them alike.
///
/// @param calls      by their share of all calls; conversations and retries at their mean
/// @param dearestUsd no call costs more: one of the dearest model that finds nothing in the cache, of a conversation's
///                   last turn, all attempts but the last failed, in USD
record CallKinds(List<DrawnCall> calls, double dearestUsd) {
  CallKinds {
    calls = List.copyOf(calls);
  }

  /// @param used    without commitments
  /// @param callUsd its mean call
  static CallKinds of(CostEngine engine, Scenario used, double callUsd) {
    PreparedPlan prepared = engine.prepare(used);
    CostReport report = prepared.report();
    double requests = Math.max(1, Work.of(used).callsPerMonth());
    double listUsd = report.listUsd() / requests;
    double paid = listUsd > 0 ? callUsd / listUsd : 1;
    double feesUsd = report.breakdown().feesUsd() / requests;
    double sent = prepared.callsPerMonth() / requests;
    List<DrawnCall> calls = new ArrayList<>();
    for (ModelFlow flow : prepared.flows()) {
      double live = flow.share() * (1 - flow.batchShare());
      double own = flow.teamHitRate() > 0 ? Math.min(1, flow.ownHitRate() / flow.teamHitRate()) : 0;
      add(calls, live * flow.teamHitRate(), (flow.callUsd(1, own) * sent + feesUsd) * paid);
      add(calls, live * (1 - flow.teamHitRate()), (flow.callUsd(0, 0) * sent + feesUsd) * paid);
      add(calls, flow.share() * flow.batchShare(), (flow.usd().batch() * sent + feesUsd) * paid);
    }
    Work work = Work.of(used);
    double dearest = engine.prepare(atWorst(work)).flows().stream().filter(flow -> flow.share() > 0)
        .mapToDouble(flow -> Math.max(flow.usd().miss(), Math.max(flow.usd().plain(), flow.usd().batch()))).max()
        .orElse(0);
    return new CallKinds(calls, Math.max((dearest * sent * attempts(work) + feesUsd) * paid,
        calls.stream().mapToDouble(DrawnCall::usd).max().orElse(0)));
  }

  private static void add(List<DrawnCall> calls, double share, double usd) {
    if (share > 0) {
      calls.add(new DrawnCall(share, usd));
    }
  }

  private static Work atWorst(Work work) {
    return new Work(atWorst(work.whole()), work.parts().stream().map(part ->
        new Work.Part(part.task(), atWorst(part.scenario()))).toList());
  }

  /// What earlier turns added is cached like the rest of its prefix.
  private static Scenario atWorst(Scenario scenario) {
    double first = scenario.workload().contextTokens();
    double last = lastTurn(scenario.workload()).contextTokens();
    if (last == first) {
      return scenario.withWorkload(CallKinds::lastTurn);
    }
    CachePlan caching = scenario.plan().caching();
    double cacheable = Math.min(1, (caching.cacheableShare() * first + last - first) / last);
    double history = Math.min(1 - cacheable, caching.historyShare() * first / last);
    return scenario.withWorkload(CallKinds::lastTurn).withPlan(plan -> plan.withGrouping(plan.resolvedGrouping())
        .withCaching(caching.withCacheableShare(cacheable).withHistoryShare(history)));
  }

  private static Workload lastTurn(Workload work) {
    Conversation talk = work.call().conversation();
    return work.withFailure(Failure.NONE).withConversation(Conversation.SINGLE_TURN)
        .withContextTokens(work.contextTokens() + talk.grownTokens(talk.turns() - 1));
  }

  /// How often a call is billed whose attempts all fail but the last.
  private static double attempts(Work work) {
    return work.parts().stream().map(part -> part.scenario().workload().failure()).mapToDouble(failure ->
        failure.share() == 0 ? 1 : 1 + (failure.maxAttempts() - 1) * failure.billedShare()).max().orElse(1);
  }
}
