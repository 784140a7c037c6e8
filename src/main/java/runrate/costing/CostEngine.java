package runrate.costing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runrate.pricing.Fee;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Prices scenarios with one rate book. Everything that asks "what would it cost" asks here: there is
/// no second formula anywhere.
///
/// A scenario must be free of errors ([#check]); pricing one that names an unknown model is a
/// programmer's mistake and throws `IllegalArgumentException`.
public final class CostEngine {
  private final RateBook book;

  public CostEngine(RateBook book) {
    this.book = book;
  }

  public RateBook book() {
    return book;
  }

  /// Everything that keeps a scenario from being priced (errors) or should be known (warnings).
  public List<Problem> check(Scenario scenario) {
    return new ScenarioCheck(book, scenario).problems();
  }

  /// Resolves prices, tiers and modes of the scenario's own plan.
  public PreparedPlan prepare(Scenario scenario) {
    Plan plan = scenario.plan();
    List<PricedRoute> routes = new ArrayList<>(plan.routing().routes().size());
    for (RouteShare route : plan.routing().routes()) {
      routes.add(PricedRoute.of(terms(route, scenario), route, plan, scenario.workload()));
    }
    return new PreparedPlan(scenario, routes, feePools(scenario, routes));
  }

  /// The month in USD of the same workload bought by another plan.
  public double monthUsd(Scenario scenario, Plan plan) {
    return prepare(scenario.withPlan(old -> plan)).monthUsd();
  }

  /// The month broken down by model, mode and token class.
  public CostReport report(Scenario scenario) {
    return CostReport.of(prepare(scenario));
  }

  private RouteTerms terms(RouteShare route, Scenario scenario) {
    Offer offer = book.find(route.model()).orElseThrow(
        () -> new IllegalArgumentException("unknown model " + route.model()));
    return RouteTerms.of(offer, scenario.plan(), scenario.pricesAsOf()).orElseThrow(
        () -> new IllegalArgumentException(
            "%s has no price on %s".formatted(route.model(), scenario.pricesAsOf())));
  }

  /// Free units are shared by the models of one vendor, not across vendors that charge alike.
  private record VendorFee(String vendor, Fee fee) {}

  private static List<FeePool> feePools(Scenario scenario, List<PricedRoute> routes) {
    double searches = scenario.workload().webSearchesPerCall();
    if (searches == 0) {
      return List.of();
    }
    Map<VendorFee, Map<String, Double>> uses = new LinkedHashMap<>();
    for (PricedRoute route : routes) {
      Offer offer = route.terms().offer();
      offer.fee(Fee.WEB_SEARCH).ifPresent(fee ->
          uses.computeIfAbsent(new VendorFee(offer.card().vendor().id(), fee), key -> new LinkedHashMap<>())
              .merge(offer.key(), route.share() * searches, Double::sum));
    }
    return uses.entrySet().stream().map(use -> pool(use.getKey().fee(), use.getValue())).toList();
  }

  private static FeePool pool(Fee fee, Map<String, Double> usesByModel) {
    double uses = usesByModel.values().stream().mapToDouble(Double::doubleValue).sum();
    usesByModel.replaceAll((model, own) -> uses == 0 ? 0 : own / uses);
    return new FeePool(uses, fee.freePerMonth().doubleValue(), fee.usdPerUse(), usesByModel);
  }
}
