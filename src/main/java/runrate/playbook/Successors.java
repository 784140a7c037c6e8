package runrate.playbook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.pricing.ModelCard;
import runrate.pricing.ModelCard.Status;
import runrate.pricing.Offer;
import runrate.savings.LeverTurns;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// Retired and superseded models that get calls, and the newest current model of the same name and vendor that came
/// after each: of Sonnet 4.5 the newest Sonnet, of GPT-5 mini the newest GPT mini.
public final class Successors {
  private Successors() {}

  /// By `vendor/model`; a superseded model without a successor of its name is left out.
  public static Map<String, Offer> of(CostEngine engine, Scenario scenario) {
    Map<String, Offer> successors = new LinkedHashMap<>();
    for (String model : Work.of(scenario).models()) {
      engine.book().find(model).filter(offer -> isSuperseded(offer.model())).flatMap(offer ->
          newest(engine, offer, scenario.pricesAsOf())).ifPresent(newer -> successors.put(model, newer));
    }
    return successors;
  }

  static boolean isSuperseded(ModelCard model) {
    return model.status() == Status.LEGACY || model.status() == Status.RETIRED;
  }

  private static Optional<Offer> newest(CostEngine engine, Offer old, LocalDate date) {
    return engine.book().soldBy(old.card().vendor()).filter(offer -> offer.model().status() == Status.CURRENT
            && family(offer).equals(family(old)) && offer.model().priceOn(date).isPresent()
            && offer.model().prices().getFirst().from().isAfter(old.model().prices().getFirst().from()))
        .max(Comparator.comparing((Offer offer) -> offer.model().prices().getFirst().from())
            .thenComparing(Offer::key));
  }

  /// A model's name without its version.
  private static String family(Offer offer) {
    return offer.shortName().replaceAll("[0-9][0-9.]*", "").strip();
  }

  /// The scenario with every superseded model's calls on its successor, in all of its tasks.
  static Scenario applied(Scenario scenario, Map<String, Offer> successors) {
    return LeverTurns.planned(scenario, (task, seen) -> seen.plan().withRouting(routed(seen.plan().routing(),
        successors)));
  }

  private static RoutingMix routed(RoutingMix mix, Map<String, Offer> successors) {
    Map<String, Double> shares = new LinkedHashMap<>();
    mix.routes().forEach(route -> shares.merge(Optional.ofNullable(successors.get(route.model())).map(Offer::key)
        .orElse(route.model()), route.share(), Double::sum));
    List<RouteShare> routes = shares.entrySet().stream().map(route -> new RouteShare(route.getKey(),
        Math.min(1, route.getValue()))).toList();
    return new RoutingMix(routes);
  }
}
