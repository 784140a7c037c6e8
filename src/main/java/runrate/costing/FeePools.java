package runrate.costing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runrate.pricing.Fee;
import runrate.pricing.Offer;
import runrate.scenario.LocalTasks;
import runrate.scenario.Scenario;

/// What the calls of a scenario cause besides tokens: web searches, and busy hours of one's own machine.
final class FeePools {
  private FeePools() {}

  /// Free units are shared by the models of one vendor, not across vendors that charge alike.
  private record VendorFee(String vendor, Fee fee) {}

  static List<FeePool> of(Scenario scenario, List<PricedRoute> routes) {
    List<FeePool> pools = new ArrayList<>();
    double searches = scenario.workload().webSearchesPerCall() * scenario.plan().requestsPerCall();
    if (searches > 0) {
      addSearches(pools, routes, searches);
    }
    if (scenario.plan().local().share() > 0) {
      addMachine(pools, routes, scenario.plan().local());
    }
    return pools;
  }

  private static void addSearches(List<FeePool> pools, List<PricedRoute> routes, double searches) {
    Map<VendorFee, Map<String, Double>> uses = new LinkedHashMap<>();
    for (PricedRoute route : routes) {
      Offer offer = route.terms().offer();
      offer.fee(Fee.WEB_SEARCH).ifPresent(fee ->
          uses.computeIfAbsent(new VendorFee(offer.card().vendor().id(), fee), key -> new LinkedHashMap<>())
              .merge(offer.key(), route.share() * searches, Double::sum));
    }
    uses.forEach((use, byModel) -> pools.add(pool(use.fee(), byModel)));
  }

  private static FeePool pool(Fee fee, Map<String, Double> usesByModel) {
    double uses = usesByModel.values().stream().mapToDouble(Double::doubleValue).sum();
    usesByModel.replaceAll((model, own) -> uses == 0 ? 0 : own / uses);
    return new FeePool(uses, fee.freePerMonth().doubleValue(), fee.usdPerUse(), usesByModel);
  }

  /// Busy hours of the local model's calls; none are known while its speed is not, and a price on
  /// them is then refused by the check.
  private static void addMachine(List<FeePool> pools, List<PricedRoute> routes, LocalTasks local) {
    PricedRoute route = routes.getLast();
    Offer offer = route.terms().offer();
    double usdPerHour = local.machineUsdPerHour().orElse(offer.fee(Fee.MACHINE_HOUR).map(Fee::usdPerUse).orElse(0.0));
    local.busyHours(route.answer().output() + route.answer().thinking()).ifPresent(hours ->
        pools.add(new FeePool(route.share() * hours, 0, usdPerHour, Map.of(offer.key(), 1.0))));
  }
}
