package runrate.claims;

import java.util.List;
import java.util.OptionalDouble;
import runrate.capacity.Capacity;
import runrate.scenario.LimitPlan;

/// Claims of how many agents a rate limit carries: most calls a minute over the calls of one agent.
final class LimitReplays {
  private LimitReplays() {}

  static void addTo(Replays replays) {
    replays.compared("000-030", "tokens a minute ÷ (context tokens × calls of an agent a minute)",
        LimitReplays::agents);
  }

  private static double agents(ReplayInputs claim) {
    ClaimBench bench = claim.priced(1, 1).tokens(claim.get("contextTokens"), 0);
    var none = OptionalDouble.empty();
    var own = new LimitPlan.OwnLimit(ClaimCard.VENDOR + "/" + claim.claim().id(), none, none, none,
        OptionalDouble.of(claim.get("tokensPerMinuteLimit")), none, none, none);
    var pool = Capacity.of(bench.engine(), bench.scenario().withPlan(
        plan -> plan.withLimits(plan.limits().withOwn(List.of(own))))).pools().getFirst();
    return pool.maxCallsPerMinute().orElseThrow() / claim.get("callsPerAgentPerMinute");
  }
}
