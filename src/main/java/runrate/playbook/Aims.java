package runrate.playbook;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import runrate.costing.CostEngine;
import runrate.inputs.CacheShape;
import runrate.inputs.ContractShape;
import runrate.inputs.Keys;
import runrate.inputs.Num;
import runrate.inputs.PlanShape;
import runrate.inputs.Work;
import runrate.pricing.Contract;
import runrate.savings.LeverTurns;
import runrate.scenario.Assumption;
import runrate.scenario.CachePlan;
import runrate.scenario.ChangeBound;
import runrate.scenario.HitRate;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.Task.Patience;

/// What the plan would be once a step is taken. Published figures: 40 to 60 % of the calls on the cheap model, 30 to 50
/// % of the work batched, 15 to 30 % less output, 15 to 30 % off for a commitment; hit rates of 60 to 94 % are
/// measured. That thinking is cut to three quarters, a half, a quarter is assumed: the source says how much it saves,
/// not how. A plan that is farther already stays where it is, and bounds of what may change hold.
final class Aims {
  private static final double LEAST_HIT_RATE = 0.60;
  private static final double BEST_HIT_RATE = 0.94;

  private final Scenario scenario;
  private final Work work;
  private final RoutingAim routing;
  private final Map<PlaybookStep, Map<Reach, Scenario>> known = new EnumMap<>(PlaybookStep.class);

  Aims(CostEngine engine, Scenario scenario, Plan naive) {
    this.scenario = scenario;
    this.work = engine.work(scenario);
    this.routing = new RoutingAim(engine, scenario, naive);
  }

  Optional<Hindrance> hindrance(PlaybookStep step) {
    return switch (step) {
      case ROUTING -> routing.hindrance();
      case CACHING -> none(Hindrance.NOTHING_SHARED, part -> part.plan().caching().withEnabled(true)
          .inForce(part.workload().call().conversation()) ? 1 : 0);
      case BATCH -> scenario.tasks().isEmpty() || scenario.tasks().stream().anyMatch(Aims::canWait)
          ? outOfBounds(PlanShape.BATCH, Plan::batchShare) : Optional.of(Hindrance.NOBODY_WAITS);
      case OUTPUT -> none(Hindrance.NOTHING_TO_CUT, part -> part.workload().outputTokens())
          .or(() -> outOfBounds(PlanShape.TRIM, Plan::outputTrim));
      case THINKING -> none(Hindrance.NOTHING_TO_CUT, part -> part.workload().thinkingTokens());
      case COMMITMENT -> Optional.empty();
    };
  }

  private Optional<Hindrance> none(Hindrance hindrance, ToDoubleFunction<Scenario> figure) {
    return work.parts().stream().allMatch(part -> figure.applyAsDouble(part.scenario()) == 0)
        ? Optional.of(hindrance) : Optional.empty();
  }

  /// Where a bound leaves no more than there is today.
  private Optional<Hindrance> outOfBounds(Num<?> key, ToDoubleFunction<Plan> today) {
    ChangeBound bound = scenario.bound(Keys.path(key));
    return bound.high().isPresent() && work.parts().stream().allMatch(part -> today.applyAsDouble(
        part.scenario().plan()) >= bound.high().getAsDouble()) ? Optional.of(Hindrance.OUT_OF_BOUNDS)
        : Optional.empty();
  }

  /// The scenario with the step's lever, in all of its tasks.
  Scenario at(PlaybookStep step, Reach reach) {
    return reach == Reach.TODAY ? scenario : known.computeIfAbsent(step, key -> new EnumMap<>(Reach.class))
        .computeIfAbsent(reach, key -> made(step, reach));
  }

  private Scenario made(PlaybookStep step, Reach reach) {
    return switch (step) {
      case ROUTING -> routing.at(reach);
      case CACHING -> LeverTurns.planned(scenario.withCachingEnabled(true), (task, seen) ->
          seen.plan().withCaching(cached(seen.plan().caching(), reach)));
      case BATCH -> LeverTurns.planned(scenario, (task, seen) -> seen.plan().withBatchShare(
          batchShare(task, seen.plan().batchShare(), reach)));
      case OUTPUT -> LeverTurns.planned(scenario, (task, seen) -> seen.plan().withOutputTrim(
          more(PlanShape.TRIM, seen.plan().outputTrim(), reach.of(0.15, 0.20, 0.30))));
      case THINKING -> LeverTurns.planned(scenario, (task, seen) -> capped(seen, reach.of(0.75, 0.5, 0.25)));
      case COMMITMENT -> scenario.withPlan(plan -> agreed(plan, within(ContractShape.DISCOUNT,
          reach.of(0.15, 0.20, 0.30))));
    };
  }

  /// A hit rate that is set is the likely one; one that is derived from the launches is computed, not a guess between
  /// ends.
  private CachePlan cached(CachePlan caching, Reach reach) {
    CachePlan on = caching.withEnabled(true);
    if (reach == Reach.LIKELY || !(caching.hitRate() instanceof HitRate.Fixed(double own))) {
      return on;
    }
    Optional<Assumption> range = scenario.assumption(Keys.path(CacheShape.HIT_RATE)).filter(Assumption::hasRange);
    double low = range.map(Assumption::low).orElse(OptionalDouble.of(LEAST_HIT_RATE)).getAsDouble();
    double high = within(CacheShape.HIT_RATE, range.map(Assumption::high).orElse(OptionalDouble.of(BEST_HIT_RATE))
        .getAsDouble());
    return on.withHitRate(HitRate.fixed(reach == Reach.LOW ? Math.min(own, low) : Math.max(own, high)));
  }

  static boolean canWait(Task task) {
    return task.within() == Patience.HOURS || task.within() == Patience.UNKNOWN;
  }

  /// All of a kind of work that can wait for hours, of one nobody knows as much as is published.
  private double batchShare(Task task, double today, Reach reach) {
    if (!canWait(task)) {
      return today;
    }
    return more(PlanShape.BATCH, today, task.within() == Patience.HOURS ? 1 : reach.of(0.3, 0.4, 0.5));
  }

  private double more(Num<?> key, double today, double wanted) {
    return Math.max(today, within(key, wanted));
  }

  private double within(Num<?> key, double wanted) {
    return Math.min(wanted, scenario.bound(Keys.path(key)).high().orElse(1));
  }

  private Plan capped(Scenario seen, double part) {
    double least = scenario.bound(Keys.path(PlanShape.THINKING_CAP)).low().orElse(0);
    double wanted = Math.max(least, seen.workload().thinkingTokens() * part);
    double today = Math.min(seen.workload().thinkingTokens(),
        seen.plan().thinkingCapTokens().orElse(Double.POSITIVE_INFINITY));
    return wanted < today ? seen.plan().withThinkingCap(OptionalDouble.of(wanted)) : seen.plan();
  }

  /// Where vendors agreed on something, that is what there is.
  private static Plan agreed(Plan plan, double discount) {
    Contract sum = plan.contract().onSum();
    return !plan.contract().vendors().isEmpty() || sum.discount() >= discount || !sum.volumeBrackets().isEmpty() ? plan
        : plan.withContract(sum.withDiscount(discount));
  }

  /// Whether anything is agreed with anybody.
  boolean isAgreed() {
    return !scenario.plan().contract().isNone();
  }
}
