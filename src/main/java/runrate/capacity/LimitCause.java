package runrate.capacity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.scenario.LimitPlan;
import runrate.scenario.LimitPlan.OwnLimit;
import runrate.scenario.Scenario;

/// What holds the calls of a launch back: a limiter of one's own, a limit read in the vendor's console, or the tier.
final class LimitCause {
  private LimitCause() {}

  /// @param held the models with calls that start later than their agents want, or elsewhere
  /// @return the names, each once
  static List<String> of(Scenario scenario, PreparedPlan prepared, List<ModelFlow> held, RoundLanes lanes) {
    LimitPlan plan = scenario.plan().limits();
    List<String> causes = new ArrayList<>();
    if (held.stream().anyMatch(flow -> lanes.any(flow.name(), Lane::isHeldBack))) {
      plan.clientCallsPerMinute().ifPresent(calls ->
          causes.add("your own pace of %s calls a minute".formatted(
          BigDecimal.valueOf(calls).stripTrailingZeros().toPlainString())));
    }
    held.stream().filter(flow -> lanes.any(flow.name(), Lane::isRefused))
        .forEach(flow -> causes.add(name(scenario, prepared, flow)));
    return causes.stream().distinct().toList();
  }

  private static String name(Scenario scenario, PreparedPlan prepared, ModelFlow flow) {
    LimitPlan plan = scenario.plan().limits();
    PoolLimits limits = PoolLimits.of(flow.offer(), plan);
    boolean own = plan.ownLimit(flow.offer().key()).filter(mine -> binding(scenario, prepared, limits)
        .map(kind -> limit(mine, kind).isPresent()).orElse(true)).isPresent();
    return own || limits.tier().isEmpty() ? "your limits of " + flow.name() : "tier " + limits.tier();
  }

  /// The limit that the first minute of a round reaches first.
  private static Optional<Gauge.Kind> binding(Scenario scenario, PreparedPlan prepared, PoolLimits limits) {
    List<ModelFlow> pool = prepared.flows().stream().filter(flow -> PoolLimits.of(flow.offer(),
        scenario.plan().limits()).pool().equals(limits.pool())).toList();
    return new LaunchLoad(limits, pool, scenario, prepared.callsPerMinute()).minute().flatMap(LaunchMinute::binding)
        .map(Gauge::kind);
  }

  private static OptionalDouble limit(OwnLimit own, Gauge.Kind kind) {
    return switch (kind) {
      case REQUESTS -> own.requestsPerMinute();
      case INPUT_TOKENS -> own.inputTokensPerMinute();
      case OUTPUT_TOKENS -> own.outputTokensPerMinute();
      case TOTAL_TOKENS -> own.totalTokensPerMinute();
      case CONCURRENCY -> own.concurrency();
    };
  }
}
