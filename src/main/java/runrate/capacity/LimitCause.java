package runrate.capacity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.ModelFlow;
import runrate.scenario.LimitPlan;
import runrate.scenario.LimitPlan.OwnLimit;
import runrate.scenario.Scenario;

/// What holds the calls of a launch back: a limiter of one's own, a limit read in the vendor's console, or the tier.
final class LimitCause {
  private LimitCause() {}

  /// @param rounds of all tasks
  /// @return the names, each once
  static List<String> of(Scenario scenario, List<TaskRound> rounds, List<MonthWithinLimits.Held> held) {
    List<String> causes = new ArrayList<>();
    if (held.stream().anyMatch(one -> one.round().lanes().any(one.flow(), Lane::isHeldBack))) {
      scenario.plan().limits().clientCallsPerMinute().ifPresent(calls ->
          causes.add("your own pace of %s calls a minute".formatted(
          BigDecimal.valueOf(calls).stripTrailingZeros().toPlainString())));
    }
    held.stream().filter(one -> one.round().lanes().any(one.flow(), Lane::isRefused))
        .forEach(one -> causes.add(name(scenario.plan().limits(), rounds, one.flow())));
    return causes.stream().distinct().toList();
  }

  private static String name(LimitPlan plan, List<TaskRound> rounds, ModelFlow flow) {
    PoolLimits limits = PoolLimits.of(flow.offer(), plan);
    boolean own = plan.ownLimit(flow.offer().key()).filter(mine -> binding(limits, rounds)
        .map(kind -> limit(mine, kind).isPresent()).orElse(true)).isPresent();
    return own || limits.tier().isEmpty() ? "your limits of " + flow.name() : "tier " + limits.tier();
  }

  /// The limit that the first minute of a round reaches first.
  private static Optional<Gauge.Kind> binding(PoolLimits limits, List<TaskRound> rounds) {
    List<LaunchLoad> loads = TeamLaunch.loads(limits, rounds.stream().map(TaskRound::flows).toList());
    return new TeamLaunch(loads, loads.stream().mapToDouble(LaunchLoad::agents).sum()).minute()
        .flatMap(LaunchMinute::binding).map(Gauge::kind);
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
