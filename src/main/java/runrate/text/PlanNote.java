package runrate.text;

import java.util.Map;
import java.util.function.Function;
import runrate.inputs.ContractShape;
import runrate.inputs.Key;
import runrate.inputs.PlanShape;

/// Why an input of the plan, caching and limits apart, changes nothing at present.
final class PlanNote {
  private static final Map<Key<?>, Function<Idle, String>> NOTES = Map.ofEntries(
      Map.entry(PlanShape.BATCH, at -> at.batch().discount() == 0 ? "no model of the mix has a batch mode"
          : noCalls(at)), Map.entry(PlanShape.PRUNING, at -> at.workload().contextTokens() == 0
          && !at.workload().call().conversation().grows() ? "there is no context" : noCalls(at)),
      Map.entry(PlanShape.TRIM, at -> at.workload().outputTokens() == 0 ? "there is no output" : noCalls(at)),
      Map.entry(PlanShape.THINKING_CAP, at -> at.workload().thinkingTokens() == 0 ? "there is no thinking"
          : at.plan().thinkingCapTokens().orElse(0) > at.workload().thinkingTokens() ? "above what is used" : ""),
      Map.entry(ContractShape.COMMIT, at -> ""),
      Map.entry(PlanShape.SHARED, at -> at.hasNoCalls() ? Idle.NO_CALLS
          : at.plan().requestsPerCall() == 1 ? "every request is a call of its own" : ""),
      Map.entry(PlanShape.LOCAL_SPEED, at -> local(at, "")),
      Map.entry(PlanShape.MACHINE, PlanNote::needsSpeed), Map.entry(PlanShape.PARALLEL, PlanNote::needsSpeed));

  private PlanNote() {}

  static boolean knows(Key<?> key) {
    return NOTES.containsKey(key);
  }

  static String of(Key<?> key, Idle at) {
    return NOTES.getOrDefault(key, PlanNote::noCalls).apply(at);
  }

  private static String noCalls(Idle at) {
    return at.hasNoCalls() ? Idle.NO_CALLS : "";
  }

  private static String needsSpeed(Idle at) {
    return local(at, at.plan().local().tokensPerSecond().isEmpty() ? "its speed must be known first" : "");
  }

  private static String local(Idle at, String note) {
    return at.hasNoCalls() ? Idle.NO_CALLS : at.plan().local().share() == 0 ? "no task goes to the local model" : note;
  }
}
