package runrate.costing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import runrate.inputs.Work;
import runrate.pricing.Fee;
import runrate.pricing.Offer;
import runrate.scenario.LocalTasks;
import runrate.scenario.Scenario;
import runrate.units.PerUnit;

/// What a scenario is charged besides tokens: fees of its calls, the rent of explicit caches, and busy
/// hours of one's own machine.
final class FeePools {
  private final Work work;
  private final List<PricedRoute> routes;
  private final List<FeePool> pools = new ArrayList<>();

  private FeePools(Work work, List<PricedRoute> routes) {
    this.work = work;
    this.routes = routes;
  }

  /// Free units are shared by the models of one vendor, not across vendors that charge alike.
  private record VendorFee(String vendor, Fee fee) {}

  /// Uses of a fee so far, and what they would cost if none were free.
  private static final class Uses {
    private final Map<Integer, Double> usdByRoute = new LinkedHashMap<>();
    private double count;

    void add(int route, double uses, double usdPerUse) {
      count += uses;
      usdByRoute.merge(route, uses * usdPerUse, Double::sum);
    }

    double usd() {
      return usdByRoute.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  static List<FeePool> of(Work work, List<PricedRoute> routes) {
    var pools = new FeePools(work, routes);
    pools.addUses(Fee.REQUEST, call -> 1);
    work.parts().stream().flatMap(part -> part.scenario().workload().call().feeUses().keySet().stream()).distinct()
        .forEach(fee -> pools.addUses(fee, call -> call.workload().call().feeUses().getOrDefault(fee, 0.0)
            * call.plan().requestsPerCall()));
    IntStream.range(0, routes.size()).forEach(pools::addStorage);
    IntStream.range(0, routes.size()).filter(pools::isLastOfFirstTries).forEach(pools::addMachine);
    return pools.pools;
  }

  /// @param usesPerCall of a task, given the scenario as it sees it
  private void addUses(String fee, ToDoubleFunction<Scenario> usesPerCall) {
    Map<VendorFee, Uses> uses = new LinkedHashMap<>();
    for (int i = 0; i < routes.size(); i++) {
      PricedRoute route = routes.get(i);
      int place = i;
      double perCall = usesPerCall.applyAsDouble(route.calls().scenario());
      route.terms().offer().fee(fee).filter(charged -> perCall > 0).ifPresent(charged ->
          uses.computeIfAbsent(new VendorFee(route.vendor(), charged), key -> new Uses()).add(place,
              route.share() * perCall * attempts(route, charged), charged.usdPerUse() * region(route)));
    }
    uses.forEach((use, made) -> pools.add(pool(use, made)));
  }

  private static double attempts(PricedRoute route, Fee fee) {
    return fee.billedOnError() ? route.calls().scenario().workload().failure().attemptsPerCall() : 1;
  }

  private static double region(PricedRoute route) {
    return route.terms().region().appliesToFees() ? route.terms().region().multiplier() : 1;
  }

  /// Free units are taken from every model's uses alike, so that a use costs the mean of what they pay.
  private static FeePool pool(VendorFee use, Uses made) {
    double usd = made.usd();
    Map<Integer, Double> shares = new LinkedHashMap<>(made.usdByRoute);
    shares.replaceAll((route, own) -> usd == 0 ? 0 : own / usd);
    return new FeePool(use.vendor(), made.count, 0, use.fee().freePerMonth().doubleValue(),
        made.count == 0 ? 0 : usd / made.count, shares);
  }

  /// The team's prefix, kept alive in an explicit cache: `P * hours a day * rent` (cost model 4.3).
  private void addStorage(int place) {
    PricedRoute route = routes.get(place);
    double hours = route.terms().storedHoursPerDay(route.calls().scenario());
    double mTok = storedTokens(route) / PerUnit.TOKENS_PER_MTOK;
    if (hours > 0 && mTok > 0) {
      double days = work.parts().size() == 1 ? 1 : route.calls().days() / TaskCalls.days(work.whole());
      pools.add(new FeePool(route.vendor(), 0, mTok * hours * days, 0,
          route.terms().storageUsdPerMTokHour().orElse(0), Map.of(place, 1.0)));
    }
  }

  /// What several tasks keep together is kept once, by the first of them.
  private static double storedTokens(PricedRoute route) {
    double tokens = route.turns().getLast().tokens().team();
    return route.shared().filter(prefix -> prefix.members().getFirst().calls() != route.calls())
        .map(prefix -> tokens * (1 - prefix.tokens() / route.prefixTokens())).orElse(tokens);
  }

  /// Where a local model stands that takes part of a task's calls.
  private boolean isLastOfFirstTries(int place) {
    PricedRoute route = routes.get(place);
    PricedRoute next = place == routes.size() - 1 ? null : routes.get(place + 1);
    return !route.asked().again() && (next == null || next.asked().again() || next.calls() != route.calls());
  }

  /// Busy hours of the local model's calls; none are known while its speed is not, and a price on
  /// them is then refused by the check.
  private void addMachine(int place) {
    PricedRoute route = routes.get(place);
    LocalTasks local = route.calls().scenario().plan().local();
    if (local.share() == 0) {
      return;
    }
    Offer offer = route.terms().offer();
    double usdPerHour = local.machineUsdPerHour().orElse(offer.fee(Fee.MACHINE_HOUR).map(Fee::usdPerUse).orElse(0.0));
    local.busyHours(route.answer().output() + route.answer().thinking()).ifPresent(hours -> pools.add(new FeePool(
        route.vendor(), route.share() * hours, 0, 0, usdPerHour, Map.of(place, 1.0))));
  }
}
