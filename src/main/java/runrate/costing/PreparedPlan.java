package runrate.costing;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.inputs.Work;
import runrate.pricing.ListSpend;
import runrate.pricing.RateBook;
import runrate.pricing.VendorTerms;
import runrate.scenario.HitRate;
import runrate.scenario.PlanContract;
import runrate.scenario.Scenario;
import runrate.scenario.VendorContract;

/// The kernel: a scenario whose prices, tiers and modes are resolved, ready to give the month's
/// dollars without allocating. It answers for what varies inside one preparation: calls a day, batch
/// share and hit rate. Anything that changes which price applies needs another preparation.
///
/// `list = Q * sum over models of share * [(1 - b) live(h) + b batch(h_b)] + fees` for each vendor, on it
/// that vendor's terms, on the sum the plan's contract.
///
/// Longer than most files because every analysis asks this one kernel, each in a few lines.
public final class PreparedPlan {
  private final Work work;
  private final Scenario scenario;
  private final RateBook book;
  private final boolean atList;
  private final List<PricedRoute> routes;
  private final FeePool[] feePools;
  private final VendorBill[] bills;
  private final List<VendorContract> idle;
  private final double reservedUsd;
  private final double days;
  private final SentCalls sent;

  PreparedPlan(Work work, RateBook book, List<PricedRoute> routes, List<FeePool> feePools) {
    this(work, book, routes, feePools, false);
  }

  /// @param atList whether nothing is agreed with anybody, what cards publish included
  private PreparedPlan(Work work, RateBook book, List<PricedRoute> routes, List<FeePool> feePools, boolean atList) {
    this.work = work;
    this.scenario = work.whole();
    this.book = book;
    this.atList = atList;
    this.routes = List.copyOf(routes);
    this.feePools = feePools.toArray(FeePool[]::new);
    List<VendorBill> selling = VendorBill.of(this::terms, routes, feePools);
    this.idle = scenario.plan().contract().idle(this::sells);
    this.bills = Stream.concat(selling.stream(), idle.stream().map(contract ->
        VendorBill.idle(terms(contract.vendor())))).toArray(VendorBill[]::new);
    this.reservedUsd = scenario.plan().contract().reservedUsd();
    this.days = TaskCalls.days(scenario);
    this.sent = SentCalls.of(work, routes);
  }

  /// The same plan where rate limits change what cold rounds find in the cache.
  ///
  /// @param coldHitRates by route; one that is missing is not held back
  public PreparedPlan withLimitedColdHitRates(Map<RouteKey, Double> coldHitRates) {
    return withLaunches(coldHitRates, LifetimeHits::withLimitedColdHitRate);
  }

  /// The same plan as a limiter of one's own sends its calls.
  public PreparedPlan paced() {
    OptionalDouble pace = scenario.plan().limits().clientCallsPerMinute();
    return pace.isEmpty() ? this
        : new PreparedPlan(work, book, OwnPace.of(routes, pace.getAsDouble()), List.of(feePools), atList);
  }

  /// The same plan with what a simulation found in place of the forms of derived hit rates.
  ///
  /// @param hitRates of the team's prefix, by route; one that is missing keeps its form
  public PreparedPlan withSimulatedHitRates(Map<RouteKey, Double> hitRates) {
    return withLaunches(hitRates, LifetimeHits::withSimulatedRate);
  }

  private PreparedPlan withLaunches(Map<RouteKey, Double> byRoute,
      BiFunction<LifetimeHits, Double, LifetimeHits> with) {
    List<PricedRoute> changed = routes.stream().map(route -> {
      Double share = byRoute.get(route.key());
      return share == null ? route : route.withLaunch(launch -> with.apply(launch, share));
    }).toList();
    return new PreparedPlan(work, book, changed, List.of(feePools), atList);
  }

  /// The same plan as if nothing had been agreed with any vendor.
  public PreparedPlan atList() {
    return new PreparedPlan(work.withPlans(plan -> plan.withContract(PlanContract.NONE)), book,
        routes.stream().map(PricedRoute::atList).toList(), List.of(feePools), true);
  }

  /// The same plan in a month whose days are not alike: reserved capacity carries less of the calls of busy days.
  ///
  /// @param weights how often an average day's work is done on each day
  public PreparedPlan onDays(List<Double> weights) {
    return new PreparedPlan(work, book, routes.stream().map(route -> route.onDays(weights)).toList(),
        List.of(feePools), atList);
  }

  /// The plan broken down by model, mode and token class.
  public CostReport report() {
    return CostReport.of(this);
  }

  /// What each kind of work costs, as the report says it, for whoever asks nothing else.
  public List<TaskCost> tasks() {
    return CostReport.tasksOf(this);
  }

  /// What the month is invoiced under the scenario's own plan, in USD.
  public double monthUsd() {
    return monthUsd(1, BatchShares.PLANNED, scenario.plan().caching().hitRate());
  }

  public double monthUsdAtBatchShare(double batchShare) {
    return monthUsd(1, batchShare, scenario.plan().caching().hitRate());
  }

  /// @param batchShares of each task, by its name
  public double monthUsdAtBatchShares(Map<String, Double> batchShares) {
    return monthUsd(1, BatchShares.ofTasks(batchShares), scenario.plan().caching().hitRate());
  }

  public double monthUsdAtHitRate(HitRate hitRate) {
    return monthUsd(1, BatchShares.PLANNED, hitRate);
  }

  /// @param times      how often the work is done: 1 for the scenario's calls
  /// @param batchShare part of the calls that is batched, 0 to 1, where a task has none of its own
  /// @param hitRate    of the synchronous calls, likewise
  /// @return the month's invoice in USD, contract included
  public double monthUsd(double times, double batchShare, HitRate hitRate) {
    return monthUsd(times, BatchShares.ofAllWork(batchShare), hitRate);
  }

  private double monthUsd(double times, BatchShares batched, HitRate hitRate) {
    double calls = callsOver(days) * times;
    double invoiced = reservedUsd;
    for (VendorBill bill : bills) {
      invoiced += bill.invoiceUsd(calls, times, batched, hitRate, days);
    }
    return scenario.plan().contract().onSum().invoiceUsd(invoiced);
  }

  /// How list spend by vendor becomes an invoice; the amounts below are in the order of its vendors.
  public Billing billing() {
    return new Billing(Stream.of(bills).map(VendorBill::terms).toList(), scenario.plan().contract().onSum(),
        reservedUsd);
  }

  /// What the month's calls cost at list, fees included, by vendor; [#billing] invoices it.
  public ListSpend[] monthSpend() {
    return Stream.of(bills).map(bill -> bill.tokens(callsPerMonth(), BatchShares.PLANNED,
        scenario.plan().caching().hitRate()).plus(bill.fees(callsPerMonth(), days))).toArray(ListSpend[]::new);
  }

  /// Whether a commitment, the plan's or one to a vendor of it, is larger than what is used.
  public boolean owesUnused() {
    Billing billing = billing();
    ListSpend[] month = monthSpend();
    return IntStream.range(0, bills.length).anyMatch(i -> !bills[i].isIdle() && billing.owesUnused(i, month[i]))
        || billing.owesUnused(month);
  }

  /// What calls that reserved capacity turns away would cost at list.
  public double refusedUsd() {
    return routes.stream().filter(route -> refusedShare(route) > 0).mapToDouble(route -> refusedShare(route)
        * callsPerMonth() * route.share() * livePart(route) * route.callUsd(BatchShares.PLANNED,
        liveHits(route))).sum();
  }

  /// The part of one model's live calls that finds no room in an average minute.
  double refusedShare(PricedRoute route) {
    return route.billing().refusedShare(liveCallsPerMinute(route));
  }

  /// What is batched of one model's calls.
  double batchShare(PricedRoute route) {
    return route.batchShare(BatchShares.PLANNED);
  }

  double liveCallsPerMinute(PricedRoute route) {
    return route.liveCallsPerMinute(BatchShares.PLANNED);
  }

  /// The part of what one model's calls cost that its live ones do.
  double livePart(PricedRoute route) {
    return route.livePart(BatchShares.PLANNED, liveHits(route));
  }

  /// The tokens of one day at their prices, by vendor.
  ///
  /// @param weight how often an average day's work is done on it
  public ListSpend[] tokensOn(double weight) {
    return Stream.of(bills).map(bill -> bill.tokensOn(weight, BatchShares.PLANNED,
        scenario.plan().caching().hitRate())).toArray(ListSpend[]::new);
  }

  /// The fees of a month with so many days of work, by vendor; free units count once.
  public ListSpend[] feesOver(double effectiveDays) {
    return Stream.of(bills).map(bill -> bill.fees(sent.perWorkday() * effectiveDays, effectiveDays))
        .toArray(ListSpend[]::new);
  }

  private double callsOver(double effectiveDays) {
    return sent.perDay() * effectiveDays;
  }

  /// What each model of the mix gets to do, in the order of the routing, task by task.
  public List<ModelFlow> flows() {
    double all = callsPerMinute();
    return routes.stream().map(route -> flow(route, work.parts().size() == 1 || all == 0 ? route.share()
        : route.callsPerMinute() / all)).toList();
  }

  /// The same for each task by itself.
  public List<TaskFlows> flowsByTask() {
    return sent.tasks().stream().map(calls -> new TaskFlows(calls.task(), calls.scenario(), calls.share(),
        calls.callsPerMinute(), routes.stream().filter(route -> route.calls() == calls)
        .map(route -> flow(route, route.inTask())).toList()))
        .toList();
  }

  private ModelFlow flow(PricedRoute route, double share) {
    return ModelFlow.of(route, share, liveHits(route), BatchShares.PLANNED);
  }

  /// What each model's lines are made of, in the order of the routing, for whoever writes the sums out.
  public List<ModelBasis> bases() {
    return routes.stream().map(ModelBasis::of).toList();
  }

  Work work() {
    return work;
  }

  Scenario scenario() {
    return scenario;
  }

  List<PricedRoute> routes() {
    return routes;
  }

  RateBook book() {
    return book;
  }

  /// Whether calls may go to a vendor.
  boolean sells(String vendor) {
    for (PricedRoute route : routes) {
      if (route.vendor().equals(vendor)) {
        return true;
      }
    }
    return false;
  }

  /// Contracts with a commitment to vendors that sell nothing to the plan.
  List<VendorContract> idle() {
    return idle;
  }

  /// What holds with a vendor: what was negotiated, else what its card says.
  VendorTerms terms(String vendor) {
    return atList ? VendorTerms.NONE : scenario.plan().contract().termsAt(vendor, book.terms(vendor));
  }

  /// What one model's calls of a task would cost at list if it had another part of them.
  ///
  /// @param route of this plan but for its share
  double listUsd(PricedRoute route, BatchShares batched) {
    return callsOver(days) * route.share()
        * route.callUsd(batched, route.liveHits(scenario.plan().caching().hitRate(), 1, batched));
  }

  /// The fees these calls would cause.
  double feesUsd(PricedRoute route) {
    double usd = 0;
    for (FeePool pool : FeePools.of(work, List.of(route))) {
      usd += pool.monthUsd(callsPerMonth(), days);
    }
    return usd;
  }

  boolean hasFreeUnits() {
    return Stream.of(feePools).anyMatch(pool -> pool.freePerMonth() > 0);
  }

  /// The routes of one task, in the order of its mix.
  List<PricedRoute> routesOf(int task) {
    TaskCalls calls = sent.tasks().get(task);
    return routes.stream().filter(route -> route.calls() == calls).toList();
  }

  double feesUsd() {
    double usd = 0;
    for (FeePool pool : feePools) {
      usd += pool.monthUsd(callsPerMonth(), days);
    }
    return usd;
  }

  /// The part of the fees the route at an index causes.
  double feesUsd(int route) {
    double usd = 0;
    for (FeePool pool : feePools) {
      usd += pool.monthUsd(callsPerMonth(), days) * pool.shareByRoute().getOrDefault(route, 0.0);
    }
    return usd;
  }

  /// Calls that are sent in the month, fewer than requests where a coordinator groups them.
  public double callsPerMonth() {
    return sent.perMonth();
  }

  /// Calls of the whole team in an average minute of the working day, all models and modes.
  public double callsPerMinute() {
    return sent.perMinute();
  }

  /// What the live calls of one model find under the scenario's own plan.
  Hits liveHits(PricedRoute route) {
    return route.liveHits(scenario.plan().caching().hitRate(), 1, BatchShares.PLANNED);
  }

  /// What they would find if none were batched.
  Hits liveHitsUnbatched(PricedRoute route) {
    return route.liveHitsUnbatched(scenario.plan().caching().hitRate());
  }
}
