package runrate.costing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runrate.pricing.Fee;
import runrate.pricing.Offer;
import runrate.scenario.LocalTasks;
import runrate.scenario.Scenario;
import runrate.units.PerUnit;

/// What a scenario is charged besides tokens: fees of its calls, the rent of explicit caches, and busy
/// hours of one's own machine.
final class FeePools {
  private final Scenario scenario;
  private final List<PricedRoute> routes;
  private final List<FeePool> pools = new ArrayList<>();

  private FeePools(Scenario scenario, List<PricedRoute> routes) {
    this.scenario = scenario;
    this.routes = routes;
  }

  /// Free units are shared by the models of one vendor, not across vendors that charge alike.
  private record VendorFee(String vendor, Fee fee) {}

  /// Uses of a fee so far, and what they would cost if none were free.
  private static final class Uses {
    private final Map<String, Double> usdByModel = new LinkedHashMap<>();
    private double count;

    void add(String model, double uses, double usdPerUse) {
      count += uses;
      usdByModel.merge(model, uses * usdPerUse, Double::sum);
    }

    double usd() {
      return usdByModel.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  static List<FeePool> of(Scenario scenario, List<PricedRoute> routes) {
    var pools = new FeePools(scenario, routes);
    pools.addUses(Fee.REQUEST, 1);
    scenario.workload().call().feeUses().forEach((fee, perRequest) ->
        pools.addUses(fee, perRequest * scenario.plan().requestsPerCall()));
    routes.forEach(pools::addStorage);
    if (scenario.plan().local().share() > 0) {
      pools.addMachine(scenario.plan().local());
    }
    return pools.pools;
  }

  private void addUses(String fee, double usesPerCall) {
    Map<VendorFee, Uses> uses = new LinkedHashMap<>();
    for (PricedRoute route : routes) {
      Offer offer = route.terms().offer();
      offer.fee(fee).filter(charged -> usesPerCall > 0).ifPresent(charged ->
          uses.computeIfAbsent(new VendorFee(route.vendor(), charged), key -> new Uses()).add(offer.key(),
              route.share() * usesPerCall * attempts(charged), charged.usdPerUse() * region(route)));
    }
    uses.forEach((use, made) -> pools.add(pool(use, made)));
  }

  private double attempts(Fee fee) {
    return fee.billedOnError() ? scenario.workload().failure().attemptsPerCall() : 1;
  }

  private static double region(PricedRoute route) {
    return route.terms().region().appliesToFees() ? route.terms().region().multiplier() : 1;
  }

  /// Free units are taken from every model's uses alike, so that a use costs the mean of what they pay.
  private static FeePool pool(VendorFee use, Uses made) {
    double usd = made.usd();
    Map<String, Double> shares = new LinkedHashMap<>(made.usdByModel);
    shares.replaceAll((model, own) -> usd == 0 ? 0 : own / usd);
    return new FeePool(use.vendor(), made.count, 0, use.fee().freePerMonth().doubleValue(),
        made.count == 0 ? 0 : usd / made.count, shares);
  }

  /// The team's prefix, kept alive in an explicit cache: `P * hours a day * rent` (cost model 4.3).
  private void addStorage(PricedRoute route) {
    double hours = route.terms().storedHoursPerDay(scenario);
    double mTok = route.turns().getLast().tokens().team() / PerUnit.TOKENS_PER_MTOK;
    if (hours > 0 && mTok > 0) {
      Offer offer = route.terms().offer();
      pools.add(new FeePool(route.vendor(), 0, mTok * hours, 0,
          route.terms().storageUsdPerMTokHour().orElse(0), Map.of(offer.key(), 1.0)));
    }
  }

  /// Busy hours of the local model's calls; none are known while its speed is not, and a price on
  /// them is then refused by the check.
  private void addMachine(LocalTasks local) {
    PricedRoute route = routes.getLast();
    Offer offer = route.terms().offer();
    double usdPerHour = local.machineUsdPerHour().orElse(offer.fee(Fee.MACHINE_HOUR).map(Fee::usdPerUse).orElse(0.0));
    local.busyHours(route.answer().output() + route.answer().thinking()).ifPresent(hours -> pools.add(new FeePool(
        route.vendor(), route.share() * hours, 0, 0, usdPerHour, Map.of(offer.key(), 1.0))));
  }
}
