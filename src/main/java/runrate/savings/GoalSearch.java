package runrate.savings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.costing.PreparedPlan;
import runrate.inputs.CacheShape;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.inputs.Num;
import runrate.inputs.PlanShape;
import runrate.inputs.TaskEdits;
import runrate.inputs.Work;
import runrate.pricing.Offer;
import runrate.scenario.ChangeBound;
import runrate.scenario.Plan;
import runrate.scenario.QualityScore;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// Tries one lever after the other until one meets the budget. Batch comes first because it changes nothing about the
/// answers, then what only changes what is sent, then what changes the answers; shares in whole per cent, a cap in
/// hundreds of tokens. What leaves the models of the plan comes last: the local model, and models of the same vendors
/// whose score somebody entered is at or above the floor; of others nobody knows whether they would do.
///
/// @param shown what the levers stand at: the scenario, or the means of its tasks
record GoalSearch(CostEngine engine, Scenario scenario, Scenario shown) {
  private static final int PER_CENT = 100;
  private static final int CAP_STEP = 100;
  private static final double SLACK = 1e-9;

  GoalSearch(CostEngine engine, Scenario scenario) {
    this(engine, scenario, TaskEdits.shown(scenario));
  }

  /// The scenario with an input as the levers show it; of work of several kinds every task moves.
  private Scenario with(Input input, double value) {
    return TaskEdits.turned(scenario, shown, input, value);
  }

  Optional<BudgetGoal> first() {
    return Stream.<Supplier<Optional<BudgetGoal>>>of(this::batch, () -> scenario.plan().caching().enabled()
            ? share(Lever.CACHING, CacheShape.CACHEABLE) : cachingOn(), () -> share(Lever.PRUNING, PlanShape.PRUNING),
        () -> share(Lever.OUTPUT_TRIM, PlanShape.TRIM), this::thinkingCap, this::mode, this::routing,
        this::local, this::scoredRouting)
        .map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  private boolean meets(double usd) {
    return !scenario.budget().isExceededBy(usd);
  }

  private double usd(Scenario changed) {
    return engine.prepare(changed).monthUsd();
  }

  /// More of it, or where batching costs money less of it.
  private Optional<BudgetGoal> batch() {
    Input batch = Inputs.of(PlanShape.BATCH);
    DoubleFunction<Scenario> turning = TaskEdits.turning(scenario, shown, batch);
    return search(Lever.BATCH, batch, turning, batchUsd(batch, true))
        .or(() -> lessBatch(batch, batchUsd(batch, false)));
  }

  /// The month at a batch share of all work, in one preparation; capacity that tasks share is divided anew by what they
  /// batch.
  private DoubleUnaryOperator batchUsd(Input batch, boolean more) {
    PreparedPlan prepared = engine.prepare(scenario);
    if (scenario.tasks().isEmpty()) {
      return prepared::monthUsdAtBatchShare;
    }
    if (!scenario.plan().contract().reserved().isEmpty()) {
      return share -> usd(with(batch, share));
    }
    DoubleFunction<Map<String, Double>> byTask = TaskEdits.turningTasks(scenario, batch, more);
    return share -> prepared.monthUsdAtBatchShares(byTask.apply(share));
  }

  private Optional<BudgetGoal> lessBatch(Input batch, DoubleUnaryOperator monthUsd) {
    int first = (int) Math.ceil(batch.value(shown) * PER_CENT - SLACK) - 1;
    int last = (int) Math.ceil(scenario.bound(batch.path()).low().orElse(0) * PER_CENT - SLACK);
    return IntStream.iterate(first, percent -> percent >= last, percent -> percent - 1)
        .mapToDouble(percent -> percent / (double) PER_CENT).filter(share -> meets(monthUsd.applyAsDouble(share)))
        .mapToObj(share -> new BudgetGoal(Lever.BATCH, Optional.of(batch), share, "", with(batch, share), false))
        .filter(goal -> holds(goal.change())).findFirst();
  }

  /// Whether a change really brings the month within the budget, priced as a scenario of its own: what is proposed
  /// must hold when it is taken.
  private boolean holds(Scenario changed) {
    return isAllowed(changed) && engine.misfit(changed).isEmpty() && meets(usd(changed));
  }

  private Optional<BudgetGoal> share(Lever lever, Num<?> key) {
    Input input = Inputs.of(key);
    DoubleFunction<Scenario> turning = TaskEdits.turning(scenario, shown, input);
    return search(lever, input, turning, share -> usd(turning.apply(share)))
        .map(goal -> goal.withChange(goal.change().withPartsOnlyWhereTheyFit())).filter(goal -> holds(goal.change()));
  }

  private Optional<BudgetGoal> search(Lever lever, Input input, DoubleFunction<Scenario> turning,
      DoubleUnaryOperator monthUsd) {
    ChangeBound bound = scenario.bound(input.path());
    int first = Math.max((int) Math.floor(input.value(shown) * PER_CENT) + 1,
        (int) Math.ceil(bound.low().orElse(0) * PER_CENT - SLACK));
    int last = (int) Math.floor(bound.high().orElse(1) * PER_CENT + SLACK);
    for (int percent = first; percent <= last; percent++) {
      double share = percent / (double) PER_CENT;
      if (!meets(monthUsd.applyAsDouble(share))) {
        continue;
      }
      Scenario changed = turning.apply(share);
      if (holds(changed)) {
        boolean andBeyond = IntStream.rangeClosed(percent, last)
            .allMatch(more -> meets(monthUsd.applyAsDouble(more / (double) PER_CENT)));
        return Optional.of(new BudgetGoal(lever, Optional.of(input), share, "", changed, andBeyond));
      }
    }
    return Optional.empty();
  }

  /// Whether what moves along stays inside its bounds, too: the shares of a mix, the history beside a prefix. A route
  /// that is no longer there has no calls.
  private boolean isAllowed(Scenario changed) {
    return scenario.mayChange().stream().allMatch(bound -> {
      Input input = Inputs.at(bound.path());
      double before = input.value(scenario);
      double after = input.value(changed);
      return Double.compare(before, after) == 0 || bound.allows(Double.isNaN(after) ? 0 : after);
    });
  }

  /// A smaller cap hardly ever costs more, so the largest that will do is found by halving. It can where a discount
  /// begins at a sum: what was found is priced again.
  private Optional<BudgetGoal> thinkingCap() {
    Input cap = Inputs.of(PlanShape.THINKING_CAP);
    double thinking = Math.min(scenario.workload().thinkingTokens(),
        scenario.plan().thinkingCapTokens().orElse(Double.POSITIVE_INFINITY));
    ChangeBound bound = scenario.bound(cap.path());
    double least = bound.low().orElse(0);
    if (thinking <= least || !meets(usd(cap.with(scenario, least)))) {
      return Optional.empty();
    }
    int fits = (int) Math.floor(least / CAP_STEP);
    int tooMuch = Math.max(fits + 1, (int) Math.ceil(thinking / CAP_STEP));
    while (tooMuch - fits > 1) {
      int middle = (fits + tooMuch) / 2;
      if (meets(usd(cap.with(scenario, middle * CAP_STEP)))) {
        fits = middle;
      } else {
        tooMuch = middle;
      }
    }
    double tokens = Math.min(Math.max(fits * CAP_STEP, least), bound.high().orElse(Double.POSITIVE_INFINITY));
    return Optional.of(new BudgetGoal(Lever.THINKING_CAP, Optional.of(cap), tokens, "", cap.with(scenario, tokens),
        true)).filter(goal -> holds(goal.change()));
  }

  private Optional<BudgetGoal> cachingOn() {
    return choice(Lever.CACHING, "on", scenario.withCachingEnabled(true));
  }

  private Optional<BudgetGoal> mode() {
    List<Offer> mix = scenario.plan().routing().routes().stream().map(RouteShare::model)
        .flatMap(model -> engine.book().find(model).stream()).toList();
    return mix.stream().flatMap(offer -> offer.modes().values().stream())
        .filter(mode -> mix.stream().noneMatch(offer -> offer.batchMode().equals(Optional.of(mode))))
        .map(mode -> mode.id()).distinct()
        .map(id -> choice(Lever.SERVICE_MODE, id, scenario.withPlan(plan -> plan.withServiceMode(id))))
        .flatMap(Optional::stream).findFirst();
  }

  /// All calls on one model of the mix, the one with most of them first.
  private Optional<BudgetGoal> routing() {
    Plan plan = shown.plan();
    return plan.routing().routes().stream().filter(route -> route.share() < 1 && mayTakeAll(route))
        .sorted((one, other) -> Double.compare(other.share(), one.share())).map(route -> choice(Lever.ROUTING,
            engine.book().shortName(route.model()),
            Work.routed(scenario, RoutingMix.allOn(route.model()))))
        .flatMap(Optional::stream).findFirst();
  }

  /// More of the calls on the local model, if they fit its window.
  private Optional<BudgetGoal> local() {
    Input share = Inputs.of(PlanShape.LOCAL_SHARE);
    return engine.book().find(scenario.plan().local().model()).isEmpty() || engine.misfit(with(share, 1)).isPresent()
        ? Optional.empty() : share(Lever.LOCAL_MODEL, PlanShape.LOCAL_SHARE);
  }

  /// All calls on a model that is not in the mix, the best first. Bounds on shares of the mix speak of its models.
  private Optional<BudgetGoal> scoredRouting() {
    List<String> mix = shown.plan().routing().routes().stream().map(RouteShare::model).toList();
    if (scenario.mayChange().stream().anyMatch(bound -> Keys.isWithin(bound.path(), PlanShape.ROUTING))) {
      return Optional.empty();
    }
    List<String> vendors = mix.stream().map(GoalSearch::vendor).toList();
    return scenario.quality().scores().stream().map(QualityScore::model).distinct()
        .filter(model -> !mix.contains(model) && vendors.contains(vendor(model)) && engine.book().find(model)
            .isPresent() && scenario.quality().scoreOf(model).orElse(-1) >= scenario.quality().floor())
        .sorted(Comparator.comparingDouble(model -> -scenario.quality().scoreOf(model).orElse(0)))
        .map(model -> choice(Lever.ROUTING, engine.book().shortName(model),
            Work.routed(scenario, RoutingMix.allOn(model))))
        .flatMap(Optional::stream).findFirst();
  }

  private static String vendor(String model) {
    return model.substring(0, Math.max(0, model.indexOf('/')));
  }

  /// Bounds speak of places in the mix as it stands, so they are asked of it with all calls moved to one of them.
  private boolean mayTakeAll(RouteShare route) {
    List<RouteShare> routes = scenario.plan().routing().routes();
    return isAllowed(scenario.withPlan(plan -> plan.withRouting(new RoutingMix(routes.stream().map(each ->
        new RouteShare(each.model(), each == route ? 1 : 0)).toList()))));
  }

  private Optional<BudgetGoal> choice(Lever lever, String name, Scenario changed) {
    return !changed.equals(scenario) && holds(changed)
        ? Optional.of(new BudgetGoal(lever, Optional.empty(), Double.NaN, name, changed, false)) : Optional.empty();
  }
}
