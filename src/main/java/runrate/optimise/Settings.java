package runrate.optimise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.inputs.Keys;
import runrate.inputs.Num;
import runrate.inputs.PlanShape;
import runrate.inputs.Work;
import runrate.pricing.Offer;
import runrate.scenario.CachePlan;
import runrate.scenario.ChangeBound;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// Every setting of one task's plan that may be chosen; today's is the first, unless it lies outside a bound.
///
/// @param scenario whose bounds hold
/// @param part     the task as it is
/// @param offers   models its calls may go to
record Settings(Scenario scenario, Work.Part part, List<Offer> offers, Set<MayChange> mayChange) {
  /// What may wait where nobody said how long it can: nearly a third of the calls.
  static final double MAY_WAIT = 0.3;
  private static final double BATCH_STEP = 0.025;
  private static final int BATCH_STEPS = 12;
  private static final int TRIM_STEPS = 4;
  private static final double SLACK = 1e-9;

  List<Setting> all() {
    Set<Setting> settings = new LinkedHashSet<>();
    for (String region : regions()) {
      for (String mode : modes()) {
        for (CachePlan caching : caching()) {
          for (double pruning : trims(MayChange.PRUNING, PlanShape.PRUNING, plan().contextPruning())) {
            for (double trim : trims(MayChange.TRIM, PlanShape.TRIM, plan().outputTrim())) {
              for (LessThinking thinking : thinking()) {
                Plan plan = thinking.onto(plan().withContextPruning(pruning).withOutputTrim(trim));
                batchShares().forEach(batch -> settings.add(new Setting(caching, plan.trimming(), mode, region, batch,
                    thinking.lossPoints())));
              }
            }
          }
        }
      }
    }
    return List.copyOf(settings);
  }

  private Plan plan() {
    return part.scenario().plan();
  }

  private boolean may(MayChange what) {
    return mayChange.contains(what);
  }

  private List<LessThinking> thinking() {
    return may(MayChange.THINKING) ? LessThinking.of(part.scenario(), LessThinking.bound(scenario))
        : List.of(LessThinking.today(part.scenario()));
  }

  private Set<String> regions() {
    return withToday(plan().region(), MayChange.REGION, offers.stream().flatMap(offer ->
        offer.regions().keySet().stream()));
  }

  private Set<String> modes() {
    return withToday(plan().serviceMode(), MayChange.MODE, offers.stream().flatMap(offer -> offer.modes().values()
        .stream().filter(mode -> !offer.batchMode().equals(Optional.of(mode))).map(mode -> mode.id())));
  }

  private Set<CachePlan> caching() {
    CachePlan today = plan().caching();
    CachePlan on = today.withEnabled(true).withLifetimes(List.of());
    boolean worth = today.cacheableShare() > 0 || today.historyShare() > 0;
    Stream<CachePlan> sold = offers.stream().flatMap(offer -> offer.cachePolicy().stream())
        .flatMap(policy -> policy.lifetimes().stream()).map(lifetime -> on.withLifetime(lifetime.id()));
    return withToday(today, MayChange.CACHE, worth ? Stream.concat(Stream.of(today.withEnabled(false)), sold)
        : Stream.empty());
  }

  private <T> Set<T> withToday(T today, MayChange what, Stream<T> others) {
    Set<T> all = new LinkedHashSet<>();
    all.add(today);
    if (may(what)) {
      others.forEach(all::add);
    }
    return all;
  }

  /// What leaves something out has a price nobody knows, so that only a bound says how far it may go.
  private List<Double> trims(MayChange what, Num<?> key, double today) {
    ChangeBound bound = scenario.bound(Keys.path(key));
    if (!may(what) || bound.high().isEmpty()) {
      return List.of(today);
    }
    double high = bound.high().getAsDouble();
    double low = Math.min(high, Math.max(today, bound.low().orElse(0)));
    double step = (high - low) / TRIM_STEPS;
    return IntStream.rangeClosed(0, high == low ? 0 : TRIM_STEPS).mapToObj(i -> low + i * step).toList();
  }

  /// From nothing to what may wait: as a bound says, else what the task says of itself, else nearly a third.
  private Set<Double> batchShares() {
    double today = plan().batchShare();
    ChangeBound bound = scenario.bound(Keys.path(PlanShape.BATCH));
    if (!may(MayChange.BATCH) || offers.stream().noneMatch(offer -> offer.batchMode().isPresent())) {
      return Set.of(today);
    }
    Set<Double> shares = new LinkedHashSet<>(bound.allows(today) ? List.of(today) : List.of());
    double low = bound.low().orElse(0);
    double high = bound.high().orElse(Math.max(today, mayWait()));
    double step = BATCH_STEP * Math.max(1, Math.ceil((high - low) / (BATCH_STEP * BATCH_STEPS) - SLACK));
    for (int i = 0; low + i * step < high - SLACK; i++) {
      shares.add(rounded(low + i * step, today));
    }
    shares.add(rounded(high, today));
    return shares;
  }

  private double mayWait() {
    if (!part.isNamed()) {
      return MAY_WAIT;
    }
    return part.task().within() == Task.Patience.HOURS ? 1 : 0;
  }

  /// Without what adding leaves behind, and today's share as it is written.
  private static double rounded(double share, double today) {
    return Math.abs(share - today) < SLACK ? today : Math.rint(share / SLACK) / Math.rint(1 / SLACK);
  }

  /// Whether how much may wait is nobody's word.
  boolean isWaitAssumed() {
    return may(MayChange.BATCH) && !part.isNamed()
        && scenario.bound(Keys.path(PlanShape.BATCH)).high().isEmpty() && plan().batchShare() < MAY_WAIT;
  }
}
