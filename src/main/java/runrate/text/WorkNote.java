package runrate.text;

import java.util.Map;
import java.util.function.Function;
import runrate.inputs.Key;
import runrate.inputs.WorkloadShape;
import runrate.scenario.CallsScope;
import runrate.scenario.HitRate;

/// Why an input of the workload changes nothing at present.
final class WorkNote {
  private static final Map<Key<?>, Function<Idle, String>> NOTES = Map.ofEntries(
      Map.entry(WorkloadShape.AGENTS, at -> at.workload().callsScope() == CallsScope.TEAM
          ? "calls are the whole team's: more agents share them" : at.hasNoCalls() ? Idle.NO_CALLS : ""),
      Map.entry(WorkloadShape.CONTEXT, at -> !at.hasNoCalls() && at.plan().contextPruning() == 1
          ? "all context is pruned away" : at.noCallsOrFree()),
      Map.entry(WorkloadShape.OUTPUT, at -> !at.hasNoCalls() && at.plan().outputTrim() == 1
          ? "all output is trimmed away" : at.noCallsOrFree()),
      Map.entry(WorkloadShape.THINKING, at -> !at.hasNoCalls()
          && at.plan().thinkingCapTokens().orElse(Double.MAX_VALUE) <= at.workload().thinkingTokens()
          ? "the thinking cap holds it" : at.noCallsOrFree()),
      Map.entry(WorkloadShape.ACTIVE_HOURS, at -> !at.caches() ? "matters only with caching"
          : at.plan().caching().hitRate() instanceof HitRate.Fixed ? "matters only for a derived hit rate"
          : at.plan().batchShare() == 1 ? "every call is batched" : ""),
      Map.entry(WorkloadShape.FAILED, Idle::noCallsOrFree),
      Map.entry(WorkloadShape.ATTEMPTS, WorkNote::noFailure), Map.entry(WorkloadShape.BILLED, WorkNote::noFailure),
      Map.entry(WorkloadShape.BILLED_OUTPUT, at -> !noFailure(at).isEmpty() ? noFailure(at)
          : at.workload().failure().billedShare() == 0 ? "no failed attempt is billed" : ""),
      Map.entry(WorkloadShape.TURNS, at -> conversation(at, at.workload().call().conversation().tokensPerTurn() == 0
          ? "a turn adds no tokens yet" : "")),
      Map.entry(WorkloadShape.TOKENS_PER_TURN, at -> conversation(at, at.workload().call().conversation().turns() == 1
          ? "one turn adds to no other" : "")));

  private WorkNote() {}

  static boolean knows(Key<?> key) {
    return NOTES.containsKey(key);
  }

  static String of(Key<?> key, Idle at) {
    return NOTES.getOrDefault(key, any -> "").apply(at);
  }

  private static String noFailure(Idle at) {
    return at.workload().failure().share() == 0 ? "no attempt fails" : "";
  }

  private static String conversation(Idle at, String note) {
    return at.hasNoCalls() ? Idle.NO_CALLS : at.plan().contextPruning() == 1 ? "all context is pruned away" : note;
  }
}
