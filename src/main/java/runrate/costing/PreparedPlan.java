package runrate.costing;

import java.util.List;
import java.util.stream.Stream;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;

/// The kernel: a scenario whose prices, tiers and modes are resolved, ready to give the month's
/// dollars without allocating. It answers for what varies inside one preparation: calls a day, batch
/// share and hit rate. Anything that changes which price applies needs another preparation.
///
/// `list = Q * sum over models of share * [(1 - b) live(h) + b batch(h_b)] + fees`, then the contract.
public final class PreparedPlan {
  private static final double MINUTES_PER_HOUR = 60;

  private final Scenario scenario;
  private final PricedRoute[] routes;
  private final FeePool[] feePools;
  private final double days;
  private final double minutesPerDay;

  PreparedPlan(Scenario scenario, List<PricedRoute> routes, List<FeePool> feePools) {
    this.scenario = scenario;
    this.routes = routes.toArray(PricedRoute[]::new);
    this.feePools = feePools.toArray(FeePool[]::new);
    this.days = scenario.workload().days().in(scenario.forecast().month());
    this.minutesPerDay = scenario.workload().activeHoursPerDay() * MINUTES_PER_HOUR;
  }

  /// What the month is invoiced under the scenario's own plan, in USD.
  public double monthUsd() {
    return monthUsd(scenario.workload().teamCallsPerDay(), scenario.plan().batchShare(),
        scenario.plan().caching().hitRate());
  }

  public double monthUsdAtBatchShare(double batchShare) {
    return monthUsd(scenario.workload().teamCallsPerDay(), batchShare, scenario.plan().caching().hitRate());
  }

  public double monthUsdAtHitRate(HitRate hitRate) {
    return monthUsd(scenario.workload().teamCallsPerDay(), scenario.plan().batchShare(), hitRate);
  }

  /// @param teamCallsPerDay calls of the whole team on one of the month's days
  /// @param batchShare      part of the calls that is batched, 0 to 1
  /// @param hitRate         of the synchronous calls
  /// @return the month's invoice in USD, contract included
  public double monthUsd(double teamCallsPerDay, double batchShare, HitRate hitRate) {
    return scenario.plan().contract().invoiceUsd(listUsd(teamCallsPerDay, days, batchShare, hitRate));
  }

  /// The tokens of so many days of work at list price; a busier day counts more than once.
  public double tokensUsdOver(double effectiveDays) {
    return callsOver(effectiveDays) * callUsd(scenario.workload().teamCallsPerDay(), scenario.plan().batchShare(),
        scenario.plan().caching().hitRate());
  }

  /// The fees of a month with so many days of work; free units count once.
  public double feesUsdOver(double effectiveDays) {
    return feesUsd(callsOver(effectiveDays));
  }

  private double callsOver(double effectiveDays) {
    return scenario.workload().teamCallsPerDay() / scenario.plan().requestsPerCall() * effectiveDays;
  }

  private double listUsd(double teamCallsPerDay, double effectiveDays, double batchShare, HitRate hitRate) {
    double calls = teamCallsPerDay / scenario.plan().requestsPerCall() * effectiveDays;
    return calls * callUsd(teamCallsPerDay, batchShare, hitRate) + feesUsd(calls);
  }

  /// Mean cost of a call over the mix, fees not included.
  private double callUsd(double teamCallsPerDay, double batchShare, HitRate hitRate) {
    double callsPerMinute = teamCallsPerDay / scenario.plan().requestsPerCall() / minutesPerDay;
    double usd = 0;
    for (PricedRoute route : routes) {
      usd += route.share() * route.callUsd(batchShare, route.liveHits(hitRate, callsPerMinute, batchShare));
    }
    return usd;
  }

  private double feesUsd(double calls) {
    double usd = 0;
    for (FeePool pool : feePools) {
      usd += pool.monthUsd(calls);
    }
    return usd;
  }

  /// What each model of the mix gets to do, in the order of the routing.
  public List<ModelFlow> flows() {
    return Stream.of(routes).map(route -> ModelFlow.of(route, liveHits(route), scenario.plan().batchShare())).toList();
  }

  Scenario scenario() {
    return scenario;
  }

  List<PricedRoute> routes() {
    return List.of(routes);
  }

  double feesUsd() {
    return feesUsd(callsPerMonth());
  }

  /// The part of the fees one model causes.
  double feesUsd(String model) {
    double usd = 0;
    for (FeePool pool : feePools) {
      usd += pool.monthUsd(callsPerMonth()) * pool.shareByModel().getOrDefault(model, 0.0);
    }
    return usd;
  }

  /// Calls that are sent, fewer than requests where a coordinator groups them.
  double callsPerMonth() {
    return scenario.callsPerMonth() / scenario.plan().requestsPerCall();
  }

  /// Calls of the whole team in an average minute of the working day, all models and modes.
  public double callsPerMinute() {
    return scenario.workload().teamCallsPerDay() / scenario.plan().requestsPerCall() / minutesPerDay;
  }

  /// What the live calls of one model find under the scenario's own plan.
  Hits liveHits(PricedRoute route) {
    return route.liveHits(scenario.plan().caching().hitRate(), callsPerMinute(), scenario.plan().batchShare());
  }
}
