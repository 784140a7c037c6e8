package runrate.playbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.draft.ModelSize;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.Work;
import runrate.pricing.Offer;
import runrate.savings.LeverTurns;
import runrate.scenario.ChangeBound;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// Simple work on cheap models: 40 to 60 % of the calls on the cheapest of the mix, 20 to 10 % on the dearest of three,
/// the rest between them as it is. A plan with one model gets the small one of its vendor beside it; nobody said that
/// it needs a dearer one. Kinds of work whose models somebody chose keep them.
final class RoutingAim {
  /// What subtracting leaves behind.
  private static final double DUST = 1e-9;
  private static final String ROUTING = Keys.path(PlanShape.ROUTING);

  private final CostEngine engine;
  private final Scenario scenario;
  private final Scenario naive;
  private final List<String> ladder;

  RoutingAim(CostEngine engine, Scenario scenario, Plan naivePlan) {
    this.engine = engine;
    this.scenario = scenario;
    this.naive = Work.bought(scenario, naivePlan);
    this.ladder = ladder();
  }

  Optional<Hindrance> hindrance() {
    if (!scenario.tasks().isEmpty() && scenario.tasks().stream().allMatch(RoutingAim::keepsItsModels)) {
      return Optional.of(Hindrance.CHOSEN_MODELS);
    }
    if (ladder.size() < 2) {
      return Optional.of(Hindrance.NO_SMALLER_MODEL);
    }
    List<RoutingMix> mixes = List.of(mix(Reach.LOW), mix(Reach.LIKELY), mix(Reach.HIGH));
    if (mixes.stream().anyMatch(mix -> !isAllowed(mix))) {
      return Optional.of(Hindrance.OUT_OF_BOUNDS);
    }
    return engine.misfit(at(Reach.HIGH)).isPresent() ? Optional.of(Hindrance.TOO_SMALL_A_MODEL) : Optional.empty();
  }

  /// Today's mix where that is the cheaper one.
  Scenario at(Reach reach) {
    RoutingMix mix = mix(reach);
    return usd(mix) < usd(scenario.plan().routing()) ? LeverTurns.planned(scenario, (task, seen) ->
        keepsItsModels(task) ? seen.plan() : seen.plan().withRouting(mix)) : scenario;
  }

  private static boolean keepsItsModels(Task task) {
    return task.sets(ROUTING);
  }

  private double usd(RoutingMix mix) {
    return engine.prepare(Work.routed(naive, mix)).atList().monthUsd();
  }

  /// The models of the mix, the cheapest first.
  private List<String> ladder() {
    List<String> models = scenario.plan().routing().routes().stream().filter(route -> route.share() > 0)
        .map(RouteShare::model).distinct().toList();
    List<String> all = models.size() > 1 ? models : withSmaller(models.getFirst());
    return all.stream().sorted(Comparator.comparingDouble(model -> usd(RoutingMix.allOn(model)))).toList();
  }

  private List<String> withSmaller(String model) {
    return engine.book().find(model).flatMap(offer -> ModelSize.of(engine.book(), offer.card().vendor(),
            scenario.pricesAsOf()).stream().filter(sized -> sized.size() == ModelSize.SMALL).findFirst())
        .map(ModelSize.Sized::offer).map(Offer::key).filter(small -> !small.equals(model)
            && usd(RoutingMix.allOn(small)) < usd(RoutingMix.allOn(model)))
        .map(small -> List.of(small, model)).orElse(List.of(model));
  }

  private RoutingMix mix(Reach reach) {
    double cheapest = reach.of(0.4, 0.5, 0.6);
    double dearest = ladder.size() == 2 ? 1 - cheapest : reach.of(0.2, 0.15, 0.1);
    List<RouteShare> today = scenario.plan().routing().routes();
    double between = today.stream().filter(route -> isBetween(route.model())).mapToDouble(RouteShare::share).sum();
    double rest = Math.rint((1 - cheapest - dearest) / DUST) * DUST;
    return new RoutingMix(Stream.concat(today.stream().map(RouteShare::model), ladder.stream()).distinct()
        .map(model -> new RouteShare(model, model.equals(ladder.getFirst()) ? cheapest
            : model.equals(ladder.getLast()) ? dearest : isBetween(model) ? rest * share(today, model) / between : 0))
        .toList());
  }

  private boolean isBetween(String model) {
    return ladder.subList(1, ladder.size() - 1).contains(model);
  }

  private static double share(List<RouteShare> routes, String model) {
    return routes.stream().filter(route -> route.model().equals(model)).mapToDouble(RouteShare::share).sum();
  }

  /// Bounds speak of places in the mix as it stands.
  private boolean isAllowed(RoutingMix mix) {
    List<RouteShare> routes = scenario.plan().routing().routes();
    return scenario.mayChange().stream().filter(bound -> Keys.isWithin(bound.path(), PlanShape.ROUTING)).allMatch(
        bound -> routes.stream().filter(route -> isOf(bound, routes.indexOf(route))).allMatch(route ->
            bound.allows(share(mix.routes(), route.model()))));
  }

  private static boolean isOf(ChangeBound bound, int index) {
    return bound.path().startsWith("%s[%s]".formatted(ROUTING, index));
  }
}
